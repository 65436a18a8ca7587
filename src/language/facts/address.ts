import type { Language } from '../../contracts/language.ts'
import type { Quantity } from './quantity.ts'
import type { Value } from './value.ts'
import { digitOf, zhNumber } from './zh-number.ts'

const N = '(?:\\d{1,5}|[零幺一二三四五六七八九十百]{1,6})'
const ZH_STREET = new RegExp(
  `([\\u4e00-\\u9fff]{1,8}?)((?:大道|胡同|[路街巷弄])${N}号(?![线车])(?:[ ,]?(?:${N}|[a-z])(?:号楼|[栋幢座]))?(?:[ ,]?${N}单元)?(?:[ ,]?${N}(?:室|号房))?)`,
  'g',
)
const ZH_ROOM = /(?<!\d)(?:\d{3,4}|[零幺一二三四五六七八九]{3,4})(?:室|号?房间)/g
/** What stands before the name of a street and is no part of it. */
const LEAD = /^.*[在到是住从来去离往的我您们址于叫就条这那个零一二三四五六七八九十\d]/
const NUMERALS = /[零幺一二三四五六七八九十百]+/g

/** Numbers as figures, nothing between the parts. */
const figures = (words: string) =>
  words.replace(/[ ,]/g, '').replace(NUMERALS, (said) => {
    const digits = [...said].map(digitOf)
    return digits.includes(undefined) ? String(zhNumber(said) ?? said) : digits.join('')
  })

const ZH_PARTS: readonly RegExp[] = [ZH_STREET, ZH_ROOM]

const zhAddresses = (text: string) =>
  ZH_PARTS.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Value[] => {
      const [words, said = '', rest = words] = match
      const name = said.replace(LEAD, '')
      const to = match.index + words.length
      if (rest !== words && name === '') return []
      return [{ kind: 'address', value: name + figures(rest), from: to - rest.length - name.length, to }]
    }),
  )

const EN_STREET =
  /^ ((?:[a-z][a-z'-]+ ){1,3})(?:lane|street|road|avenue|drive|crescent|terrace)\b(?:,? (?:room|flat|apartment) \d{1,5})?/
const EN_ROOM = /\b(?:room|flat|apartment|suite) \d{1,5}\b/g
/** No name of a street has one of these. */
const NO_NAME =
  /\b(?:\w+(?:tes?|res?|ers?)|hours?|miles?|people|stops?|down|up|the|of|from|an?|to|on|in|off|at|by|and|or|lane|way)\b/
const titled = (words: string) => words.replace(/(?<![a-z'])[a-z]/g, (one) => one.toUpperCase())

const enAddresses = (text: string, quantities: readonly Quantity[]) => [
  ...quantities.flatMap(({ value, from, to, ordinal }): Value[] => {
    const match = ordinal || value > 9999 ? null : EN_STREET.exec(text.slice(to, to + 60))
    if (!match || NO_NAME.test(match[1] ?? '')) return []
    return [{ kind: 'address', value: titled(value + match[0]), from, to: to + match[0].length }]
  }),
  ...[...text.matchAll(EN_ROOM)].map((match): Value => ({
    kind: 'address', value: titled(match[0]), from: match.index, to: match.index + match[0].length,
  })),
] // prettier-ignore

/** Streets with a house's number, and rooms: 望渡路18号3栋1809室, "12 Fell Lane, Room 1809". */
export function addresses(text: string, quantities: readonly Quantity[], language: Language): readonly Value[] {
  const all = language === 'en' ? enAddresses(text, quantities) : zhAddresses(text)
  return all.filter((one) => !all.some((other) => other.from < one.from && one.to <= other.to))
}
