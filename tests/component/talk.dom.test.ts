import { fireEvent, render, screen } from '@testing-library/svelte'
import { flushSync } from 'svelte'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Mode } from '../../src/contracts/events.ts'
import { locale } from '../../src/strings/locale.svelte.ts'
import { Desktop } from '../../src/views/trainee/call/desktop.svelte.ts'
import AfterCall from '../../src/views/trainee/call/AfterCall.svelte'
import Incoming from '../../src/views/trainee/call/Incoming.svelte'
import Leave from '../../src/views/trainee/call/Leave.svelte'
import Paused from '../../src/views/trainee/call/Paused.svelte'
import RecordPad from '../../src/views/trainee/call/RecordPad.svelte'
import Talk from '../../src/views/trainee/call/Talk.svelte'
import ClockBar from '../../src/views/shared/ClockBar.svelte'
import { tinyStandard } from '../support/tiny.ts'
import { answered } from './support/call.ts'
import { SETTINGS } from './support/samples.ts'
import './support/open.ts'

afterEach(() => {
  locale.current = 'zh-CN'
})

async function talking(mode: Mode, settings = SETTINGS) {
  const call = await answered(mode)
  const pass = (ms: number) => {
    call.clock.pass(ms)
    flushSync()
  }
  render(Talk, { session: call.session, settings, level: 0, captions: true, desk: new Desktop() })
  const state = () => document.querySelector('.state')?.textContent?.trim()
  return { ...call, pass, state }
}
const cards = () => screen.queryAllByRole('button', { name: /13,850|About that|Goodbye/ })

describe('whose turn it is', () => {
  test('is said at every moment: yours, typing, about to speak, speaking, on hold, muted', async () => {
    const { session, pass, state } = await talking('practice')
    expect(state()).toBe('轮到您说')
    const box = screen.getByRole('textbox', { name: '您说的话' })
    await fireEvent.input(box, { target: { value: 'hello' } })
    expect(state()).toBe('等您打完')
    await fireEvent.keyDown(box, { key: 'Enter' })
    expect(state()).toBe('正要说话')
    pass(700)
    expect(state()).toBe('正在说话')
    pass(1500)
    expect(state()).toBe('轮到您说')
    session.apply({ type: 'mute' })
    flushSync()
    expect(state()).toBe('您这边静音了')
    session.apply({ type: 'unmute' })
    session.apply({ type: 'hold' })
    flushSync()
    expect(state()).toBe('等候中')
  })
  test('a caller who has said the last word is about to put down, and no longer “listening”', async () => {
    const { session, pass, state } = await talking('practice')
    session.say('rude')
    pass(800)
    session.say('rude')
    session.say('rude')
    pass(1800)
    expect(state()).toBe('说完了，正要放下')
  })
})

describe('silence', () => {
  test('the allowance is named; after it the caller waits, then asks, and the time until they hang up is said', async () => {
    const { pass, state } = await talking('guided')
    expect(screen.getByText('不急，对方会等您 30 秒')).toBeTruthy()
    pass(31_000)
    expect(state()).toBe('在等您开口')
    expect(screen.getByText(/过了 30 秒/)).toBeTruthy()
    pass(5500)
    expect(state()).toBe('在等您开口')
    expect(screen.getByText(/最多再等 16 秒/)).toBeTruthy()
  })
  test('the clock says what it leaves out, to eyes and ears', () => {
    render(ClockBar, { elapsedMs: 12_000, limitS: 180, note: '打字不计时' })
    expect(screen.getByRole('timer', { name: /0:12.*打字不计时/ })).toBeTruthy()
    expect(screen.getByText('打字不计时')).toBeTruthy()
  })
})

describe('replies on offer', () => {
  test('one that was said in this call is marked, and can be chosen again', async () => {
    const { session, pass } = await talking('guided')
    const names = () => cards().map((card) => card.textContent?.replace(/\s+/g, ' ').trim())
    expect(names().join()).not.toContain('已说过')
    await fireEvent.click(screen.getByRole('button', { name: /About that/ }))
    pass(4000)
    expect(names().filter((name) => name?.includes('已说过'))).toEqual([expect.stringContaining('About that')])
    await fireEvent.click(screen.getByRole('button', { name: /About that.*已说过/ }))
    expect(session.events.filter((event) => event.type === 'in.say')).toHaveLength(2)
  })
})

describe('what was said', () => {
  test('a guided call shows all the caller said since the last turn, and keeps the call so far within reach', async () => {
    const { session, pass } = await talking('guided')
    const shown = () => [...document.querySelectorAll('.voice .said')].map((one) => one.textContent)
    await fireEvent.click(screen.getByRole('button', { name: /About that/ }))
    pass(6000)
    const turn = session.events.findLastIndex((event) => event.type === 'in.say')
    const since = session.events
      .slice(turn)
      .flatMap((event) => (event.type === 'caller.said' ? [`“${event.text}”`] : []))
    expect(since.length).toBeGreaterThan(0)
    expect(shown()).toEqual(since)
    const all = session.events.filter((event) => event.type === 'caller.said' || event.type === 'in.say')
    expect(document.querySelectorAll('details li')).toHaveLength(all.length)
  })
  test('nothing yet is said in words, not in dots', async () => {
    const { session } = await talking('guided')
    if (session.caption) return
    expect(screen.getByText('对方还没开口')).toBeTruthy()
  })
})

describe('the keyboard', () => {
  test('with single keys off, the badges of a call show Alt', async () => {
    await talking('guided', { ...SETTINGS, singleKeys: false })
    const badges = [...document.querySelectorAll('kbd')].map((one) => one.textContent)
    expect(badges).toEqual(expect.arrayContaining(['Alt+1', 'Alt+M', 'Alt+H', 'Alt+N', 'Alt+/', 'Alt+⇧X']))
  })
  test('a call that stands still holds it: the focus is on the one key that lets it go on', () => {
    render(Paused, { why: 'reopened', ongoon: () => {} })
    expect(screen.getByRole('alertdialog').matches('dialog[open]')).toBe(true)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '接着打' }))
  })
  test('Enter in a field of the record goes on to the next, and from the last one leaves', async () => {
    const title = { 'zh-CN': '称呼', en: 'Name' }
    const field = { ...tinyStandard.record[0], title, empty: title } as (typeof tinyStandard.record)[number]
    const fields = [
      { ...field, id: 'a' },
      { ...field, id: 'b' },
    ]
    render(RecordPad, { fields, values: {}, onwrite: () => {} })
    const boxes = screen.getAllByRole('textbox')
    boxes[0]?.focus()
    await fireEvent.keyDown(boxes[0] as HTMLElement, { key: 'Enter', isComposing: true })
    expect(document.activeElement).toBe(boxes[0])
    await fireEvent.keyDown(boxes[0] as HTMLElement, { key: 'Enter' })
    expect(document.activeElement).toBe(boxes[1])
    await fireEvent.keyDown(boxes[1] as HTMLElement, { key: 'Enter' })
    expect(document.activeElement).toBe(document.body)
  })
  test('Enter asks for the result once the page was touched, but not while a field is written', async () => {
    const { session } = await answered('practice')
    session.apply({ type: 'hangUp' })
    const onresult = vi.fn()
    const both = { 'zh-CN': '了解型', en: 'Asking' }
    const types = [{ id: 'x', title: both, signs: both }] as never
    render(AfterCall, { session, types, saving: false, onresult })
    await fireEvent.keyDown(document.body, { key: 'Enter' })
    expect(onresult, 'a stray Enter').not.toHaveBeenCalled()
    const radio = screen.getByRole('radio', { name: /了解型/ })
    radio.focus()
    await fireEvent.click(radio)
    const field = screen.queryAllByRole('textbox')[0]
    if (field) await fireEvent.keyDown(field, { key: 'Enter' })
    expect(onresult).not.toHaveBeenCalled()
    await fireEvent.keyDown(radio, { key: 'Enter' })
    expect(onresult).toHaveBeenCalledWith({ type: 'x', sign: undefined })
  })
})

describe('leaving', () => {
  test('a call can be gone on with; an exam left on purpose is filed as not finished, and says so', async () => {
    const onleave = vi.fn()
    const { unmount } = render(Leave, { exam: false, onleave, onstay: () => {} })
    expect(screen.getByRole('button', { name: '以后接着打' })).toBeTruthy()
    unmount()
    render(Leave, { exam: true, onleave, onstay: () => {} })
    expect(screen.queryByRole('button', { name: '以后接着打' })).toBeNull()
    expect(screen.getByText(/记成没打完，不能接着打/)).toBeTruthy()
    await fireEvent.click(screen.getByRole('button', { name: '离开，记成没打完' }))
    expect(onleave).toHaveBeenCalledWith('drop')
  })
})

describe('before picking up', () => {
  const standard = {
    ...tinyStandard,
    house: { ...tinyStandard.house, name: { 'zh-CN': '海棠花园', en: 'Haitang Garden' } },
    wordings: [{ id: 'W', use: 'say' as const, when: { 'zh-CN': '', en: '' }, text: '你好,**', rule: 'SH-06' }],
  }
  const ringing = (language: 'zh-CN' | 'en') =>
    render(Incoming, {
      standard,
      language,
      ring: 1,
      sounding: true,
      number: '100····6027',
      briefing: '',
      again: false,
      sound: 'ready',
      teach: false,
      onanswer: () => {},
      onunlock: () => {},
    })
  test.each([
    ['zh-CN', '“你好，海棠花园”'],
    ['en', '“Hello, Haitang Garden”'],
  ] as const)(
    'the opening of a call in %s is in the language of the call, whatever the interface',
    (language, words) => {
      ringing(language)
      expect(screen.getByText(words).getAttribute('lang')).toBe(language)
    },
  )
})
