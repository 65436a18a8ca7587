import { afterEach, describe, expect, test } from 'vitest'
import { formatBytes, formatClock, formatDay, formatWhen } from '../../src/strings/format.ts'
import { locale, pick } from '../../src/strings/locale.svelte.ts'
import { t } from '../../src/strings/shared.ts'

afterEach(() => {
  locale.current = 'zh-CN'
})
const NOW = Date.UTC(2026, 10, 24, 9, 30)

describe('words follow the language of the interface', () => {
  test('plain, with a number, and from bilingual content', () => {
    expect([t.cancel, t.byCalls({ n: 1 }), pick({ 'zh-CN': '店', en: 'house' })]).toEqual(['取消', '1 通', '店'])
    locale.current = 'en'
    expect([t.cancel, t.byCalls({ n: 1 }), t.byCalls({ n: 2 }), pick({ 'zh-CN': '店', en: 'house' })]).toEqual([
      'Cancel',
      '1 call',
      '2 calls',
      'house',
    ])
  })
})

describe('times and sizes', () => {
  test('a call clock counts minutes and seconds and never below zero', () => {
    expect([formatClock(0), formatClock(137_900), formatClock(-5)]).toEqual(['0:00', '2:17', '0:00'])
  })
  test('today and yesterday are named, other days dated', () => {
    expect(formatWhen(NOW - 3_600_000, NOW)).toBe('今天 8:30')
    expect(formatWhen(NOW - 16 * 3_600_000, NOW)).toBe('昨天 17:30')
    expect(formatWhen(NOW - 96 * 3_600_000, NOW)).toBe('11月20日 9:30')
    locale.current = 'en'
    expect(formatWhen(NOW - 16 * 3_600_000, NOW)).toBe('yesterday 17:30')
  })
  test('midnight is 0, not 24', () => expect(formatWhen(Date.UTC(2026, 10, 24, 0, 5), NOW)).toMatch(/ 00?:05$/))
  test('the day as a heading', () => {
    expect(formatDay(NOW)).toBe('11月24日　星期二')
    locale.current = 'en'
    expect(formatDay(NOW)).toBe('Tuesday 24 November')
  })
  test('sizes', () => {
    expect(formatBytes(0)).toMatch(/0/)
    expect(formatBytes(7_600_000)).toMatch(/7\.2/)
  })
})
