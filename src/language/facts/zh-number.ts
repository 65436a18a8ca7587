import type { Quantity } from './quantity.ts'

const DIGITS: ReadonlyMap<string, number> = new Map([...'零一二三四五六七八九'].map((sign, value) => [sign, value]))
const OTHER_DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0],
  ['幺', 1],
  ['两', 2],
  ['俩', 2],
])
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const MYRIADS: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** The digit that a sign stands for, Arabic or Chinese. */
export function digitOf(sign: string): number | undefined {
  if (sign >= '0' && sign <= '9') return Number(sign)
  return DIGITS.get(sign) ?? OTHER_DIGITS.get(sign)
}

/** A number while its signs come in. */
interface Sum {
  total: number
  section: number
  /** Digits that wait for their unit. */
  pending: string
  /** What one of the place before the pending digits is worth. */
  unit: number
  /** A 零 stands before the pending digits, so they count from the right. */
  zero: boolean
}

/** Two digits before one unit (三四十) are an estimate, not a number. */
function takeUnit(sum: Sum, unit: number): boolean {
  if (sum.pending.length > 1 && !sum.pending.startsWith('0')) return false
  const digit = sum.pending === '' ? 1 : Number(sum.pending)
  if (sum.pending === '' && unit !== 10) return false
  sum.section += digit * unit
  Object.assign(sum, { pending: '', unit, zero: false })
  return true
}

function takeMyriad(sum: Sum, myriad: number, arabic: boolean): boolean {
  if (sum.pending.length > 1 && !arabic && !sum.zero) return false
  const section = sum.section + Number(sum.pending)
  if (section === 0) return false
  sum.total += section * myriad
  Object.assign(sum, { section: 0, pending: '', unit: myriad, zero: false })
  return true
}

/**
 * The value of Chinese number signs, Arabic digits among them (三千五 3500, 一万四八 14800, 1万4 14000): last digits without
 * a unit take the places below the last one. Undefined for estimates (三四十) and for signs that make no number.
 */
export function zhNumber(text: string): number | undefined {
  const sum: Sum = { total: 0, section: 0, pending: '', unit: 1, zero: false }
  let arabic = false
  for (const sign of text) {
    const digit = digitOf(sign)
    const unit = UNITS.get(sign)
    if (digit === 0 && sum.pending === '' && sum.unit > 1) sum.zero = true
    else if (digit !== undefined) sum.pending += String(digit)
    else if (unit !== undefined ? !takeUnit(sum, unit) : !takeMyriad(sum, MYRIADS.get(sign) ?? 0, arabic))
      return undefined
    arabic = sign >= '0' && sign <= '9'
  }
  const { total, section, pending, unit, zero } = sum
  if (pending === '') return total + section
  const scale = zero || unit === 1 ? 1 : unit / 10 ** pending.length
  return scale < 1 ? undefined : total + section + Number(pending) * scale
}

const RUN =
  /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?(?:[万千亿百](?:[\d零〇一二两三四五六七八九十百千]{0,9}))?|[零〇幺一二两俩三四五六七八九十百千万亿]+/g
/** 一 and its like where they count nothing. */
const NO_COUNT =
  /^(?:一(?:下|些|样|般|起|定|直|会|边|面|旦|切|向|方|共|点(?!半|钟|整|[一二三四五]|\d)|致|旁|时|律|概|再|来|声)|两(?:边|面)|十(?:分(?!钟|之|\d)|足)|千万|万一|百分|万(?!元)|千(?:瓦|克)|三番|四(?:周|处))/
const DECIMAL = /^点([零〇一二三四五六七八九]+)(?=[万亿平米公倍折个%千])/

function decimals(after: string): { share: number; length: number } {
  const found = DECIMAL.exec(after)?.[1]
  if (found === undefined) return { share: 0, length: 0 }
  const digits = [...found].map(digitOf).join('')
  return { share: Number(`0.${digits}`), length: 1 + found.length }
}

function arabicValue(text: string): number | undefined {
  const [, figure = '', rest = ''] = /^([\d,.]+)(.*)$/.exec(text) ?? []
  const base = Number(figure.replaceAll(',', ''))
  const scale = MYRIADS.get(rest.charAt(0)) ?? UNITS.get(rest.charAt(0)) ?? 1
  if (rest.length <= 1) return base * scale
  return Number.isInteger(base) ? zhNumber(`${base}${rest}`) : undefined
}

/** 十一万八一个: the last 一 belongs to what is counted, not to the sum. */
const RATE = /(?<=[十百千万][一二三四五六七八九])[一每](?=$)/
const RATE_UNIT = /^(?:个|平|套|间|位|米|次|辆|户|月|年|天)/
const withoutRate = (found: string, after: string) => (RATE_UNIT.test(after) ? found.replace(RATE, '') : found)

function quantity(text: string, found: string, from: number): Quantity | undefined {
  const arabic = /^\d/.test(found)
  const value = arabic ? arabicValue(found) : zhNumber(found)
  if (value === undefined) return undefined
  const bare = [...found].every((sign) => digitOf(sign) !== undefined)
  const digits = bare && found.length > 1 ? { digits: [...found].map(digitOf).join('') } : {}
  const to = from + found.length
  const { share, length } = decimals(text.slice(to, to + 8))
  if (share === 0) return { value, from, to, ...digits }
  const myriad = MYRIADS.get(text.charAt(to + length))
  return { value: (value + share) * (myriad ?? 1), from, to: to + length + (myriad === undefined ? 0 : 1) }
}

/** Every number in readable Chinese text, in order. */
export function zhQuantities(text: string): readonly Quantity[] {
  let done = 0
  return [...text.matchAll(RUN)].flatMap((match) => {
    if (match.index < done) return []
    const before = text.slice(Math.max(0, match.index - 2), match.index)
    if (/(?:周|期|拜)$/.test(before) || NO_COUNT.test(text.slice(match.index, match.index + 4))) return []
    const signs = withoutRate(match[0], text.slice(match.index + match[0].length, match.index + match[0].length + 2))
    const found = quantity(text, signs, match.index)
    done = found?.to ?? done
    return found === undefined || (/第$/.test(before) && /^(?:时间|次)/.test(text.slice(found.to))) ? [] : [found]
  })
}
