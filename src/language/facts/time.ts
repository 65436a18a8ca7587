import type { Language } from '../../contracts/language.ts'
import { digitOf, zhNumber } from './zh-number.ts'
import type { Value } from './value.ts'

/** Which half of the day a clock time belongs to, where the words say so. */
type Half = 'am' | 'pm' | undefined

const two = (value: number) => String(value).padStart(2, '0')
const clock = (hour: number, minute: number) => `${two(hour % 24)}:${two(minute)}`

/**
 * The readings of a clock time. With a word for the half of the day there is one; an hour above 12 or written 0 has one.
 * Without, both are given, the likelier for a house that answers the phone by day first (7–11 morning, 12–6 afternoon).
 */
export function readings(hour: number, minute: number, half: Half): readonly string[] {
  if (hour > 24 || minute > 59) return []
  if (hour > 12 || hour === 0) return [clock(hour, minute)]
  const [am, pm] = [clock(hour % 12, minute), clock((hour % 12) + 12, minute)]
  if (half !== undefined) return [half === 'am' ? am : pm]
  return hour >= 7 && hour <= 11 ? [am, pm] : [pm, am]
}

const ZH_CLOCK =
  /(?:(\d{1,2})|([零一二两三四五六七八九十]{1,3}))点(?:(半|整|钟|一刻|三刻)|(\d{1,2})分?|([零一二三四五六七八九十]{2,3}|[一二三四五]十)分?)?/g
const ZH_HALF = /(凌晨|清晨|早上|早晨|上午|今早|明早|早)|(中午|下午|午后|傍晚|晚上|夜里|夜间|今晚|明晚|当晚|晚)/g
/** "a little", "some points": no time of day. */
const ZH_NO_TIME =
  /^点(?:[零一二三四五六七八九\d]{1,3}[万亿平米公倍折个%千]|儿|都|也|没|不|小|建议|意见|要求|问题|击|心|名|菜|餐|单)/

/** The half of the day named last before a place, within the sentence. A later hour of a range inherits it. */
function halfBefore(text: string, at: number, pattern: RegExp, noon: RegExp): { half: Half; noon: boolean } {
  const start = Math.max(0, at - 24)
  const words = text.slice(start, at).replace(/^.*[.?!;]/, '')
  const last = [...words.matchAll(pattern)].at(-1)
  if (!last) return { half: undefined, noon: false }
  return { half: last[1] === undefined ? 'pm' : 'am', noon: noon.test(last[0]) }
}

function minutesOf(mark: string | undefined, figures: string | undefined, signs: string | undefined): number {
  if (mark === '半') return 30
  if (mark === '一刻') return 15
  if (mark === '三刻') return 45
  if (figures !== undefined) return Number(figures)
  return signs === undefined ? 0 : (zhNumber(signs) ?? 60)
}

function zhTimes(text: string): Value[] {
  return [...text.matchAll(ZH_CLOCK)].flatMap((match): Value[] => {
    const [words, figures, signs = '', mark, minuteFigures, minuteSigns] = match
    const hour = figures === undefined ? zhNumber(signs) : Number(figures)
    const { half, noon } = halfBefore(text, match.index, ZH_HALF, /中午/)
    const at = match.index + (figures ?? signs).length
    const vague = signs === '一' && !half && !mark && !minuteFigures
    if (hour === undefined || vague || ZH_NO_TIME.test(text.slice(at, at + 5))) return []
    const night =
      half === 'pm' && hour === 12 && !noon && /晚|夜/.test(text.slice(Math.max(0, match.index - 4), match.index))
    const minute = minutesOf(mark, minuteFigures, minuteSigns)
    const times = night ? [clock(0, minute)] : noon && hour === 11 ? [clock(11, minute)] : readings(hour, minute, half)
    return times.map((value) => ({ kind: 'time', value, from: match.index, to: match.index + words.length }))
  })
}

const EN_HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const HOUR = `(\\d{1,2}|${EN_HOURS.join('|')})`
const HALF = '(?: ?(am|a\\.m|pm|p\\.m)\\b)?'
const EN_CLOCKS: readonly { pattern: RegExp; minute: (text: string) => number; sure: boolean }[] = [
  { pattern: new RegExp(`\\bhalf (?:past )?${HOUR}\\b${HALF}`, 'g'), minute: () => 30, sure: true },
  { pattern: new RegExp(`\\bquarter past ${HOUR}\\b${HALF}`, 'g'), minute: () => 15, sure: true },
  { pattern: new RegExp(`\\bquarter to ${HOUR}\\b${HALF}`, 'g'), minute: () => -15, sure: true },
  { pattern: new RegExp(`\\b${HOUR}(?: o'clock| thirty| fifteen| forty-five)${HALF}`, 'g'), minute: (text) => (/thirty/.test(text) ? 30 : /fifteen/.test(text) ? 15 : /forty/.test(text) ? 45 : 0), sure: true },
  { pattern: new RegExp(`\\b${HOUR} ?(am|a\\.m|pm|p\\.m)\\b`, 'g'), minute: () => 0, sure: true },
  { pattern: new RegExp(`(?<=\\b(?:at|by|until|till|from|before|after|around|about) )${HOUR}(?= ?(?:[,.?!;]|$|(?:or|and|to|till|until|tomorrow|today|tonight|in the|on|every|every day|sharp|please|if|then|suits?|works?|be|would|better)\\b))`, 'g'), minute: () => 0, sure: false },
  { pattern: new RegExp(`\\b${HOUR}(?= (?:to|till|until) (?:\\d{1,2}|${EN_HOURS.join('|')})\\b(?! (?:minutes|people|nights|days|metres|floors?|working)))`, 'g'), minute: () => 0, sure: false },
  { pattern: new RegExp(`(?<=\\b(?:\\d{1,2}|${EN_HOURS.join('|')}) (?:to|till|until) )${HOUR}(?= ?(?:[,.?!;]|$|(?:every|on|and|but)\\b))`, 'g'), minute: () => 0, sure: false },
] // prettier-ignore
const EN_HALF = /\b(am|a\.m|morning)\b|\b(?:pm|p\.m|afternoon|evening|tonight|night)\b/g

/** The half of the day named nearest, behind before in front, within the sentence. */
function halfAround(text: string, from: number, to: number): Half {
  const after = /^[^.?!;]{0,18}?\b(?:(am|morning)|(pm|afternoon|evening|tonight|night))\b/.exec(text.slice(to, to + 30))
  if (after) return after[1] === undefined ? 'pm' : 'am'
  return halfBefore(text, from, EN_HALF, /$^/).half
}

function enTimes(text: string): Value[] {
  const found = EN_CLOCKS.flatMap(({ pattern, minute, sure }) =>
    [...text.matchAll(pattern)].flatMap((match): (Value & { sure: boolean })[] => {
      const [words, said = '', given] = match
      const hour = EN_HOURS.indexOf(said) + 1 || Number(said)
      const [from, to] = [match.index, match.index + words.length]
      const half: Half = given === undefined ? halfAround(text, from, to) : given.startsWith('a') ? 'am' : 'pm'
      const minutes = minute(words)
      const [h, m] = minutes < 0 ? [hour === 1 ? 12 : hour - 1, 60 + minutes] : [hour, minutes]
      return readings(h, m, half).map((value) => ({ kind: 'time', value, from, to, sure }))
    }),
  )
  const named = [...text.matchAll(/\b(noon|midday|midnight)\b/g)].map((match): Value & { sure: boolean } => ({
    kind: 'time', value: match[1] === 'midnight' ? '00:00' : '12:00', from: match.index, to: match.index + match[0].length, sure: true,
  })) // prettier-ignore
  const all = [...found, ...named]
  const covered = (one: Value) =>
    all.some((other) => other.sure && other !== one && other.from <= one.from && one.to <= other.to)
  return all.flatMap(({ sure, ...one }) => (sure || !covered(one) ? [one] : []))
}

/** 18:00, 9:30, 6.30pm: written with minutes. */
function writtenTimes(text: string): Value[] {
  return [...text.matchAll(/(?<![\d:.])(\d{1,2})(?::(\d{2})(?![\d:])|\.(\d{2}) ?(?=am|pm))(?: ?(am|pm))?/g)].flatMap(
    (match): Value[] => {
      const [words, hour, minute, other, half] = match
      const time = readings(Number(hour), Number(minute ?? other), half === 'am' || half === 'pm' ? half : undefined)
      const exact = half === undefined && /^0|^1\d|^2\d/.test(words) ? time.slice(0, 1) : time
      return exact.map((value) => ({ kind: 'time', value, from: match.index, to: match.index + words.length }))
    },
  )
}

/** Clock times of readable text, 24 h. An hour of unknown half comes out in both readings, on the same span. */
export const times = (text: string, language: Language): readonly Value[] => [
  ...writtenTimes(text),
  ...(language === 'en' ? enTimes(text) : zhTimes(text)),
]

const ZH_DAY = /(?:周|星期|礼拜)([一二三四五六日天末])(?!次|趟|遍|回|共|个)/g
const EN_DAY = /\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(weekend)s?\b/g
const EN_DAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

/** ISO numbers of a day as said; a weekend is its two days. */
function dayNumbers(said: string): readonly string[] {
  if (said === '末' || said === 'weekend') return ['6', '7']
  if (said === '日' || said === '天') return ['7']
  return [String(digitOf(said) ?? EN_DAYS.indexOf(said) + 1)]
}

/** Weekdays, Monday 1. */
export function weekdays(text: string, language: Language): readonly Value[] {
  return [...text.matchAll(language === 'en' ? EN_DAY : ZH_DAY)].flatMap(
    (match) =>
    dayNumbers(match[1] ?? match[2] ?? '').map((value): Value => ({
      kind: 'weekday', value, from: match.index, to: match.index + match[0].length,
    })), // prettier-ignore
  )
}
