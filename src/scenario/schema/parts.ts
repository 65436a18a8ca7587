import * as v from 'valibot'
import { BEHAVIOURS } from '../../contracts/language.ts'

export const text = v.pipe(v.string(), v.regex(/\S/, 'some words, not an empty text'), v.maxLength(2000))
export const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-zA-Z0-9-]{0,59}$/, 'an id of letters, digits and hyphens'))
export const both = v.strictObject({ 'zh-CN': text, en: text })
export const words = v.strictObject({ 'zh-CN': v.array(text), en: v.array(text) })
export const groups = v.strictObject({ 'zh-CN': v.array(v.array(text)), en: v.array(v.array(text)) })
export const whole = v.pipe(v.number(), v.integer())
/** Milliseconds, seconds, rings: never less than nothing. */
export const count = v.pipe(whole, v.minValue(0))
export const moodValue = v.pipe(whole, v.minValue(0), v.maxValue(5))
export const language = v.picklist(['zh-CN', 'en'])
export const behaviour = v.picklist(BEHAVIOURS)
export const lines = v.array(id)

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** Is this a moment of the calendar, as `2026-11-21T14:10`? */
function isMoment(written: string): boolean {
  const [, year = 0, month = 0, day = 0, hour = 0, minute = 0] =
    /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/.exec(written)?.map(Number) ?? []
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return day >= 1 && day <= (DAYS[month - 1] ?? 0) + (leap ? 1 : 0) && hour < 24 && minute < 60
}
export const moment = v.pipe(v.string(), v.check(isMoment, 'a local date and time like 2026-11-21T14:10'))
