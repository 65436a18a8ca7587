import { digitOf } from './zh-number.ts'
import { plain, type Quantity } from './quantity.ts'
import type { Value } from './value.ts'

const MIN_DIGITS = 7
const MAX_DIGITS = 13
/** What people leave between the groups of a number read out. */
const BETWEEN = /^(?:[ ,、.\-]|, |- ){0,2}$/
const LAST_DIGITS =
  /(?:尾号|后四位|末四位|ending(?: in)?|last four(?: digits)?(?: are| is)?|ends(?: in| with)?)[是为: ]{0,2}$/

/** Thousands are set off by commas: 1,329,600 is a number. */
const isThousands = (text: string) => /^\d{1,3}(?:,\d{3})+$/.test(text)

interface Group {
  readonly digits: string
  readonly from: number
  readonly to: number
}

const SIGN_RUN = /[\d零〇幺一二三四五六七八九]+/g

function signGroups(text: string): Group[] {
  return [...text.matchAll(SIGN_RUN)].map((match) => ({
    digits: [...match[0]].map(digitOf).join(''),
    from: match.index,
    to: match.index + match[0].length,
  }))
}

const wordGroups = (quantities: readonly Quantity[]): Group[] =>
  quantities.flatMap(({ value, digits, from, to, ordinal }) =>
    ordinal !== true && (digits !== undefined || value < 10 || (value < 1000 && value % 100 === 0))
      ? [{ digits: digits ?? plain(value), from, to }]
      : [],
  )

/** Groups that are read out together, in any grouping. */
function joined(text: string, groups: readonly Group[]): Group[] {
  const out: Group[] = []
  for (const group of groups) {
    const last = out.at(-1)
    const follows =
      last && BETWEEN.test(text.slice(last.to, group.from)) && last.digits.length + group.digits.length <= MAX_DIGITS
    if (follows) out[out.length - 1] = { digits: last.digits + group.digits, from: last.from, to: group.to }
    else out.push(group)
  }
  return out
}

/** A unit right behind makes it a sum, not a number to call. */
const COUNTED = /^(?:[十百千万亿元块平㎡米楼层%]|点[半钟]| (?:yuan|metres?|square))/

/** Telephone numbers in any script and grouping, and last digits named as such. */
export function phones(text: string, quantities: readonly Quantity[], words: boolean): readonly Value[] {
  const groups = joined(text, words ? wordGroups(quantities) : signGroups(text))
  return groups.flatMap(({ digits, from, to }): Value[] => {
    const long = digits.length >= MIN_DIGITS && digits.length <= MAX_DIGITS
    const named = digits.length >= 3 && LAST_DIGITS.test(text.slice(Math.max(0, from - 22), from))
    if (!(long || named) || isThousands(text.slice(from, to)) || COUNTED.test(text.slice(to, to + 8))) return []
    return [{ kind: 'phone', value: digits, from, to }]
  })
}
