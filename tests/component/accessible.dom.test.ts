import { fireEvent, screen } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { Language } from '../../src/contracts/language.ts'
import { locale } from '../../src/strings/locale.svelte.ts'
import type { Place } from '../../src/views/shared/routes.ts'
import { states } from '../preview/states.ts'
import { openAt, violations } from './support/open.ts'

const PLACES: readonly (readonly [Place, string])[] = [
  [{ name: 'today' }, 'newcomer'],
  [{ name: 'today' }, 'back'],
  [{ name: 'today' }, 'unfinished'],
  [{ name: 'today' }, 'trouble'],
  [{ name: 'today' }, 'fresh'],
  [{ name: 'today' }, 'failed'],
  [{ name: 'lines' }, ''],
  [{ name: 'records' }, ''],
  [{ name: 'records' }, 'fresh'],
  [{ name: 'settings' }, ''],
  [{ name: 'data' }, ''],
  [{ name: 'data' }, 'newcomer'],
  [{ name: 'manager' }, 'manager'],
  [{ name: 'manager' }, 'manager-empty'],
  [{ name: 'trainer' }, 'trainer'],
  [{ name: 'trainer' }, 'offline'],
  [{ name: 'not-found', path: 'nowhere' }, ''],
]

// The languages share one structure, so English is looked at where words make names: marks, cells, switches.
const IN_ENGLISH: readonly string[] = ['today', 'settings', 'manager']
const seen = new Set<string>()
const cases = PLACES.flatMap(([place, state]) => {
  const again = IN_ENGLISH.includes(place.name) && !seen.has(place.name)
  seen.add(place.name)
  const one = { place, state, page: place.name, language: 'zh-CN' as Language }
  return again ? [one, { ...one, language: 'en' as Language }] : [one]
})

describe('every page and state', () => {
  test.each(cases)('$page $state in $language: axe finds nothing, and the language is said', async (one) => {
    const { language, place, state } = one
    await openAt(place, (desk) => {
      states[state]?.(desk)
      desk.settings = { ...desk.settings, interface: language }
    })
    expect(document.documentElement.lang).toBe(language)
    expect(locale.current).toBe(language)
    expect(await violations()).toEqual([])
  })
})

test('a title for every page, before the name of the product', async () => {
  await openAt({ name: 'records' })
  expect(document.title).toBe('练习记录 · 三声之内')
})

test('the heading takes the focus after moving, not on arrival', async () => {
  await openAt({ name: 'today' })
  await fireEvent.click(screen.getAllByRole('link', { name: '记录' })[0] as HTMLElement)
  const heading = await screen.findByRole('heading', { level: 1, name: '练习记录' })
  expect(document.activeElement).toBe(heading)
})

test('the skip key goes to the page', async () => {
  await openAt({ name: 'today' })
  await fireEvent.click(screen.getByRole('button', { name: '跳到正文' }))
  expect(document.activeElement).toBe(screen.getByRole('main'))
})
