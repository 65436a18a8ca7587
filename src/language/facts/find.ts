import type { FactKind, FoundFact, Language } from '../../contracts/language.ts'
import { EN_WORDS, enDigits, enNumber } from './en-number.ts'
import { ZH_NUMBER, zhDigits, zhNumber } from './zh-number.ts'

/** A number as it stands in the text, with what stands on either side of it. */
interface Spoken {
  readonly value: number
  readonly digits: string
  readonly from: number
  readonly to: number
  readonly before: string
  readonly after: string
}

const WEEKDAYS = '一二三四五六日天末'
const EN_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const ZH_RUN = new RegExp(`[${ZH_NUMBER}]+`, 'g')
const ARABIC = /\d[\d,]*(?:\.\d+)?/g
const ARABIC_PHONE = /\d[\d -]{5,18}\d/g
const EN_RUN = new RegExp(`\\b(?:${EN_WORDS})(?:[ -](?:${EN_WORDS}))*\\b`, 'gi')

const around = (text: string, from: number, to: number) => ({
  from,
  to,
  before: text.slice(Math.max(0, from - 4), from),
  after: text.slice(to, to + 12),
})

function spokenIn(text: string, language: Language): readonly Spoken[] {
  const arabic = [...text.matchAll(ARABIC)].map((match) => {
    const plain = match[0].replaceAll(',', '')
    const wan = text.slice(match.index + match[0].length).startsWith('万')
    return {
      value: Number(plain) * (wan ? 10_000 : 1),
      digits: plain,
      ...around(text, match.index, match.index + match[0].length + (wan ? 1 : 0)),
    }
  })
  return [...arabic, ...(language === 'en' ? enSpoken(text) : zhSpoken(text))]
}

function zhSpoken(text: string): Spoken[] {
  return [...text.matchAll(ZH_RUN)].flatMap((match) => {
    const [from, to] = [match.index, match.index + match[0].length]
    if (/[周期拜]$/.test(text.slice(0, from)) && match[0].length === 1) return []
    const value = zhNumber(match[0])
    return value === undefined
      ? []
      : [{ value, digits: zhDigits(match[0]) ?? String(value), ...around(text, from, to) }]
  })
}

function enSpoken(text: string): Spoken[] {
  return [...text.matchAll(EN_RUN)].flatMap((match) => {
    const words = match[0]
      .toLowerCase()
      .split(/[ -]/)
      .filter((word, index, all) => word !== 'and' || (index > 0 && index < all.length - 1))
    const digits = enDigits(words)
    const value = digits === undefined ? enNumber(words) : Number(digits)
    return value === undefined
      ? []
      : [{ value, digits: digits ?? String(value), ...around(text, match.index, match.index + match[0].length) }]
  })
}

const hour = (h: number, m: number) => `${String(h % 24).padStart(2, '0')}:${String(m).padStart(2, '0')}`

/** The 24-hour time of an hour as said: afternoon and evening words decide; without one, 1 to 6 are afternoon hours. */
function clock(value: number, minutes: number, late: boolean, early: boolean): string {
  const afternoon = value < 12 && !early && (late || (value >= 1 && value <= 6))
  return hour(afternoon ? value + 12 : value, minutes)
}

function kindsOf({ value, digits, before, after }: Spoken, text: string): readonly (readonly [FactKind, string])[] {
  const whole = String(value)
  const kinds: (readonly [FactKind, string])[] = [['number', whole]]
  if (digits.length >= 7 && /^\d+$/.test(digits) && !/[万千百元块]/.test(after)) kinds.push(['phone', digits])
  if (value >= 100 || /^(?:元|块|万|yuan|a (?:square )?metre)/i.test(after)) kinds.push(['money', whole])
  if (/^(?:平|㎡|m²|square|sq)/i.test(after.trim())) kinds.push(['area', whole])
  if (/^(?:楼|层|th floor|st floor|rd floor| ?floor)/i.test(after) || /(?:floor )$/i.test(before))
    kinds.push(['floor', whole])
  const late = /下午|晚上|傍晚|\bpm\b|p\.m\.|afternoon|evening|tonight/i.test(text)
  const early =
    /上午|早上|早|\bam\b|a\.m\.|morning/i.test(before + text.slice(0, 0)) || (!late && /上午|早上|morning/i.test(text))
  if (value <= 24 && /^点半/.test(after)) kinds.push(['time', clock(value, 30, late, early)])
  else if (value <= 24 && /^(?:点|:00| o'clock|am|pm| am| pm)/i.test(after))
    kinds.push(['time', clock(value, 0, late, early)])
  else if (value <= 24 && /half (?:past )?$/i.test(before)) kinds.push(['time', clock(value, 30, late, early)])
  else if (value <= 12 && /(?:at|until|to|till|from) $/i.test(before))
    kinds.push(['time', clock(value, 0, late || value <= 8, early)])
  return kinds
}

function timesIn(text: string): FoundFact[] {
  return [...text.matchAll(/(\d{1,2})[:：](\d{2})/g)].map((match) => ({
    kind: 'time', value: hour(Number(match[1]), Number(match[2])), span: [match.index, match.index + match[0].length],
  })) // prettier-ignore
}

function weekdaysIn(text: string, language: Language): FoundFact[] {
  if (language === 'en')
    return [...text.matchAll(/\b(mon|tues|wednes|thurs|fri|satur|sun)days?\b/gi)].map((match) => ({
      kind: 'weekday', value: String(EN_DAYS.indexOf(`${(match[1] ?? '').toLowerCase()}day`) + 1), span: [match.index, match.index + match[0].length],
    })) // prettier-ignore
  return [...text.matchAll(/(?:周|星期|礼拜)([一二三四五六日天末])/g)].map((match) => ({
    kind: 'weekday', value: String(Math.min(7, WEEKDAYS.indexOf(match[1] ?? '') + 1)), span: [match.index, match.index + match[0].length],
  })) // prettier-ignore
}

/** Numbers read out in groups (幺三八，零零幺三，八零二七 or 138 0013 8027) joined to one telephone number. */
function phonesIn(text: string, language: Language): FoundFact[] {
  const groups =
    language === 'en' ? /(?!)/g : /[零〇幺一二三四五六七八九]{3,}(?:[，, 、-]{1,2}[零〇幺一二三四五六七八九]{3,})+/g
  const joined = [...text.matchAll(groups)].map((match) => ({
    match,
    digits: zhDigits(match[0].replace(/[，, 、-]/g, '')),
  }))
  const arabic = [...text.matchAll(ARABIC_PHONE)].map((match) => ({ match, digits: match[0].replace(/\D/g, '') }))
  return [...joined, ...arabic].flatMap(({ match, digits }): FoundFact[] =>
    digits !== undefined && digits.length >= 7
      ? [{ kind: 'phone', value: digits, span: [match.index, match.index + match[0].length] }]
      : [],
  )
}

/** Every value that the words allow, normalised; one stretch of text may come out under several kinds. */
export function findFacts(text: string, language: Language): readonly FoundFact[] {
  const numbers = spokenIn(text, language).flatMap((spoken) =>
    kindsOf(spoken, text).map(([kind, value]): FoundFact => ({ kind, value, span: [spoken.from, spoken.to] })),
  )
  return [...numbers, ...phonesIn(text, language), ...timesIn(text), ...weekdaysIn(text, language)]
}
