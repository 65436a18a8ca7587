import type { Language } from '../../contracts/language.ts'
import type { Quantity } from './quantity.ts'
import type { Value } from './value.ts'
import { digitOf, zhNumber } from './zh-number.ts'

type Today = string | undefined

const two = (value: number) => String(value).padStart(2, '0')
const numbers = (iso: string) => iso.split('-').map(Number) as [number, number, number]
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : 30 + ((month > 7 ? month + 1 : month) % 2)

/** The day (ISO) so many days later, or earlier. */
export function shifted(iso: string, days: number): string {
  let [year, month, day] = numbers(iso)
  const turn = (by: number) => {
    month += by
    if (month % 12 === (by > 0 ? 1 : 0)) [year, month] = [year + by, by > 0 ? 1 : 12]
  }
  for (day += days; day < 1; day += daysIn(year, month)) turn(-1)
  for (; day > daysIn(year, month); turn(1)) day -= daysIn(year, month)
  return `${year}-${two(month)}-${two(day)}`
}

/** The weekday of a day (ISO), Monday 1. */
export function weekdayOf(iso: string): number {
  const [year, month, day] = numbers(iso)
  const y = month < 3 ? year - 1 : year
  const sum =
    y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Number('032503514624'[month - 1]) + day
  return sum % 7 || 7
}

/** A day of a month as ISO writes it, in the year that was said or the one in which it comes next. */
function dayOf(month: number, day: number, today: Today, year?: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year ?? 2000, month)) return undefined
  const rest = `${two(month)}-${two(day)}`
  if (year === undefined && today === undefined) return `--${rest}`
  const [now] = numbers(today ?? '')
  return `${year ?? (`${now}-${rest}` < (today ?? '') ? now + 1 : now)}-${rest}`
}

/** The next such day of any month. */
function nextDay(day: number, today: Today, months = 0): string | undefined {
  if (today === undefined) return day > 0 && day < 32 ? `---${two(day)}` : undefined
  const [year, month, now] = numbers(today)
  const at = month - 1 + (months > 0 || day >= now ? months : 1)
  return dayOf((at % 12) + 1, day, today, at > 11 ? year + 1 : year)
}

/** A weekday of the week so many weeks from this one; said on a Sunday, this week is the one that comes. */
function ofWeek(weeks: number, weekday: number, today: Today): string | undefined {
  if (today === undefined) return undefined
  const now = weekdayOf(today)
  return shifted(today, 7 * (weeks === 0 && now === 7 && weekday < 7 ? 1 : weeks) + weekday - now)
}

const away = (days: number, today: Today) => (today === undefined ? undefined : shifted(today, days))

/** What a pattern finds, each with the days that it names; one that isn't known is none. */
const found = (text: string, pattern: RegExp, days: (match: RegExpExecArray) => readonly (string | undefined)[]) =>
  [...text.matchAll(pattern)].flatMap((match) =>
    days(match).flatMap((value): Value[] =>
      value === undefined ? [] : [{ kind: 'date', value, from: match.index, to: match.index + match[0].length }],
    ),
  )

const ZH_MONTH =
  /(?:(\d{4})年|(明)年)?(?:(?<![\d十])([\d十][\d一二]?|[一二三四五六七八九])月|下个?月)([\d一二三四五六七八九十]{1,3})[号日]/g
/** A day of an unnamed month; what is numbered otherwise (三号楼, 工号3号) is none. */
const ZH_DAY =
  /(?<![\d零一二三四五六七八九十百月第路街巷弄道]|[工编]号)([\d一二三四五六七八九十]{1,3})号(?=$|[^\u4e00-\u9fff]|[上下早中晚前之以来过给到那我您有去也都开可行方还或就再是])/g
const ZH_NEAR = /(大?(?<![以之然最今往])后|[今明昨])(?:天(?!气)|[日晚早])/g
const ZH_AWAY: Readonly<Record<string, number>> = { 大后: 3, 后: 2, 明: 1, 今: 0, 昨: -1 }
const ZH_WEEKDAY = /([上这本下])个?(?:周|星期|礼拜)([一二三四五六日天末])(?!次|趟|遍|回|共|个)/g

const figure = (said = '') => (/^\d/.test(said) ? Number(said) : (zhNumber(said) ?? 0))

const zhDates = (text: string, today: Today) => [
  ...found(text, ZH_MONTH, ([, year, next, month, day]) => {
    if (month === undefined) return [today && nextDay(figure(day), today, 1)]
    const nextYear = next && today ? numbers(today)[0] + 1 : undefined
    return [dayOf(figure(month), figure(day), today, year === undefined ? nextYear : Number(year))]
  }),
  ...found(text, ZH_DAY, ([, day]) => [nextDay(figure(day), today)]),
  ...found(text, ZH_NEAR, ([, day = '']) => [away(ZH_AWAY[day] ?? 0, today)]),
  ...found(text, ZH_WEEKDAY, ([, week = '', day = '']) =>
    (day === '末' ? [6, 7] : [digitOf(day) ?? 7]).map((one) =>
      ofWeek(week === '下' ? 1 : week === '上' ? -1 : 0, one, today),
    ),
  ),
]

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const monthOf = (word: string | undefined) => (word ? MONTHS.findIndex((one) => one.startsWith(word)) + 1 : 0)
const EN_NEAR = /\b(?:the )?(day after tomorrow|tomorrow|today|tonight|yesterday)\b/g
const EN_AWAY: Readonly<Record<string, number>> = { 'day after tomorrow': 2, tomorrow: 1, yesterday: -1 }
const EN_WEEKDAY = /\b(next|this)(?: coming)? (mon|tues|wednes|thurs|fri|satur|sun)day\b/g
const EN_DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

function enDay(text: string, { value: day, from, to, ordinal }: Quantity, today: Today): Value[] {
  const before = text.slice(Math.max(0, from - 20), from)
  const behind = text.slice(to, to + 20)
  const ahead = /\b([a-z]{3,9})(?: the)? $/.exec(before)
  const after = /^ (?:of )?([a-z]{3,9})\b(?! (?:i|we|you|be|have|not)\b)/.exec(behind)
  const isAfter = monthOf(after?.[1]) > 0
  // "May 3" needs more than "may" to be a day: "you may 3".
  const isSure = ahead?.[1] !== 'may' || ordinal === true || /\b(?:on|by|until|before) may $/.test(before)
  const isAhead = !isAfter && isSure && monthOf(ahead?.[1]) > 0
  if (isAfter || isAhead) {
    const end = to + (isAfter ? (after?.[0].length ?? 0) : 0)
    const year = /^,? (\d{4})\b/.exec(text.slice(end, end + 8))
    const value = dayOf(monthOf(isAfter ? after?.[1] : ahead?.[1]), day, today, year ? Number(year[1]) : undefined)
    const start = from - (isAhead ? (ahead?.[0].length ?? 0) : 0)
    return value ? [{ kind: 'date', value, from: start, to: end + (year?.[0].length ?? 0) }] : []
  }
  const stands = /^(?: ?(?:[,.?!;]|$)| (?:at|in the|or|and|to|is|would|works|please)\b)/.test(behind)
  const named = (/^\d/.test(text.slice(from)) ? /\bthe $/ : /\b(?:on|by|before|until) the $/).test(before)
  const value = ordinal && stands && named ? nextDay(day, today) : undefined
  return value === undefined ? [] : [{ kind: 'date', value, from, to }]
}

const enDates = (text: string, quantities: readonly Quantity[], today: Today) => [
  ...quantities.flatMap((one) => (Number.isInteger(one.value) && one.value < 32 ? enDay(text, one, today) : [])),
  ...found(text, EN_NEAR, ([, day = '']) => [away(EN_AWAY[day] ?? 0, today)]),
  ...found(text, EN_WEEKDAY, ([, which, day = '']) => {
    const weekday = EN_DAYS.indexOf(day) + 1
    if (which === 'next' || today === undefined) return [ofWeek(1, weekday, today)]
    return [shifted(today, (weekday - weekdayOf(today) + 7) % 7)]
  }),
]

/**
 * Days of the calendar. Those that hang on the day of the talk (明天, "next Wednesday") are found only where `today`
 * (ISO) is known; others then carry the year in which they come next.
 */
export const dates = (
  text: string,
  quantities: readonly Quantity[],
  language: Language,
  today?: string,
): readonly Value[] =>
  language === 'en' ? enDates(text, quantities, today?.slice(0, 10)) : zhDates(text, today?.slice(0, 10))
