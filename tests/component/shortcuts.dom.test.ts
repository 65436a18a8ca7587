import { afterEach, describe, expect, test } from 'vitest'
import { keysOf, legendOf } from '../../src/views/shared/legend.ts'
import { composing, keyName, runShortcut } from '../../src/views/shared/shortcuts.ts'

const press = (init: KeyboardEventInit & { keyCode?: number }, target: HTMLElement = document.body): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init })
  target.dispatchEvent(event)
  return event
}
const box = () => document.body.appendChild(document.createElement('input'))
afterEach(() => document.body.replaceChildren())

const ran = (event: KeyboardEvent, single = true): string[] => {
  const names: string[] = []
  const keys = Object.fromEntries(
    ['1', 'M', 'Space', 'Escape', 'Shift+X'].map((name) => [name, () => names.push(name)]),
  )
  runShortcut(event, keys, single)
  return names
}

describe('the name of a key', () => {
  test('letters whatever their case, Space by name, Shift only with letters', () => {
    expect(keyName(press({ key: 'm', code: 'KeyM' }))).toBe('M')
    expect(keyName(press({ key: ' ', code: 'Space' }))).toBe('Space')
    expect(keyName(press({ key: 'X', code: 'KeyX', shiftKey: true }))).toBe('Shift+X')
    expect(keyName(press({ key: '?', code: 'Slash', shiftKey: true }))).toBe('?')
  })
  test('with Alt the place on the keyboard decides, since the sign may differ', () => {
    expect(keyName(press({ key: 'µ', code: 'KeyM', altKey: true }))).toBe('Alt+M')
    expect(keyName(press({ key: '¡', code: 'Digit1', altKey: true }))).toBe('Alt+1')
  })
  test('none for the browser’s own, and none while a key repeats', () => {
    expect(keyName(press({ key: 'm', ctrlKey: true }))).toBeUndefined()
    expect(keyName(press({ key: 'm', metaKey: true }))).toBeUndefined()
    expect(keyName(press({ key: 'm', repeat: true }))).toBeUndefined()
  })
})

describe('while an input method composes', () => {
  test.each(['1', 'Enter', ' ', 'm'])('%s is its own', (key) => {
    const event = press({ key, isComposing: true }, box())
    expect(composing(event)).toBe(true)
    expect(keyName(event)).toBeUndefined()
  })
  test('also the Enter that ends it, which some browsers mark by 229 only', () => {
    expect(composing(press({ key: 'Enter', keyCode: 229 }, box()))).toBe(true)
  })
})

describe('shortcuts', () => {
  test('a text box keeps its letters; Alt and Escape still reach us', () => {
    const target = box()
    expect(ran(press({ key: 'm', code: 'KeyM' }, target))).toEqual([])
    expect(ran(press({ key: 'm', code: 'KeyM', altKey: true }, target))).toEqual(['M'])
    expect(ran(press({ key: 'Escape' }, target))).toEqual(['Escape'])
  })
  test('with single keys off, only Alt makes a letter or digit ours', () => {
    expect(ran(press({ key: '1', code: 'Digit1' }), false)).toEqual([])
    expect(ran(press({ key: '1', code: 'Digit1', altKey: true }), false)).toEqual(['1'])
    expect(ran(press({ key: 'Escape' }), false)).toEqual(['Escape'])
  })
  test('none acts while a dialog lies over the page', () => {
    const dialog = document.body.appendChild(document.createElement('dialog'))
    dialog.open = true
    expect(['m', 'X', 'Escape'].flatMap((key) => ran(press({ key, shiftKey: key === 'X' })))).toEqual([])
    dialog.open = false
    expect(ran(press({ key: 'X', shiftKey: true }))).toEqual(['Shift+X'])
  })
  test('are written as they work: with Alt where single keys are off', () => {
    expect([legendOf('M', true), legendOf('M', false)]).toEqual(['M', 'Alt+M'])
    expect([legendOf('Shift+X', true), legendOf('Shift+X', false)]).toEqual(['⇧X', 'Alt+⇧X'])
    expect(keysOf('Shift+X', false)).toEqual(['Alt', 'Shift', 'X'])
    expect(keysOf('Escape', false)).toEqual(['Escape'])
  })
  test('Space on a button presses that button', () => {
    const button = document.body.appendChild(document.createElement('button'))
    expect(ran(press({ key: ' ' }, button))).toEqual([])
    expect(ran(press({ key: ' ' }))).toEqual(['Space'])
  })
})
