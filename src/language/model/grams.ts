import type { Behaviour, Language } from '../../contracts/language.ts'
import type { Reading } from '../rules/find.ts'
import type { Clause } from '../text/clauses.ts'
import { fieldsOf } from './fields.ts'

/** One trait of an utterance: a hashed name, how much it counts, and the clause it lies in (-1: the whole utterance). */
export interface Gram {
  readonly key: number
  readonly value: number
  readonly clause: number
}

/** Names are hashed to so many bits; of some ten thousand kept ones, one in a thousand strangers meets one. */
const KEY_BITS = 23

/** What the patterns found counts double: they were written by people who read the definitions. */
const PATTERN_VALUE = 2

/** FNV-1a over UTF-16 units. */
function hash(name: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193)
  return (value ^ (value >>> 15)) >>> (32 - KEY_BITS)
}

interface Unit {
  readonly text: string
  readonly clause: number
}

const SIGNS = /[\s.,;:、"?!()~]+/g
const NUMBER = /\d[\d.,:]*/g

/** Signs (zh-CN) or words (en) of a stretch of text; every number counts as 0. */
function textsOf(text: string, language: Language): string[] {
  const plain = text.replace(NUMBER, '0')
  return language === 'en' ? (plain.match(/[a-z']+|0/g) ?? []) : [...plain.replace(SIGNS, '')]
}

/** How a clause ends: that stands for punctuation, which may be missing. */
const endOf = ({ asks }: Clause) => (asks ? '?' : '|')

/** A clause and its signs or words. */
type Told = Clause & { readonly texts: readonly string[] }

/** The signs or words of an utterance with the ends of its clauses. */
function unitsOf(clauses: readonly Told[]): Unit[] {
  const own = clauses.flatMap((clause, at) =>
    [...clause.texts, endOf(clause)].map((text): Unit => ({ text, clause: at })),
  )
  return [{ text: '^', clause: -1 }, ...own, { text: '$', clause: -1 }]
}

const LONGEST = { 'zh-CN': 4, en: 3 } as const

/** Runs of neighbouring units, and in English pairs with one or two words between them. */
function runs(units: readonly Unit[], language: Language, add: (name: string, clause: number) => void) {
  const glue = language === 'en' ? ' ' : ''
  units.forEach((unit, at) => {
    const clause = Math.max(unit.clause, units[at + 1]?.clause ?? -1)
    let name = unit.text
    add(name, clause)
    for (let n = 1; n < LONGEST[language]; n++) {
      const next = units[at + n]
      if (!next) break
      name += glue + next.text
      add(name, clause)
    }
    if (language !== 'en') return
    const [second, third] = [units[at + 2], units[at + 3]]
    if (second) add(`${unit.text} _ ${second.text}`, clause)
    if (third) add(`${unit.text} __ ${third.text}`, clause)
  })
}

const joined = (left: readonly string[], right: readonly string[]) =>
  left.flatMap((first) => right.map((second) => `${first} ${second}`))

/** Runs of neighbouring fields (words that lie in none are passed over), and which of them a question holds. */
function fieldRuns(clauses: readonly Told[], language: Language, add: (name: string, clause: number) => void) {
  const fields = clauses.flatMap((clause, at) =>
    [...fieldsOf(clause.texts, language), [endOf(clause)]].map((names) => ({ names, clause: at })),
  )
  fields.forEach(({ names, clause }, at) => {
    const pairs = joined(names, fields[at + 1]?.names ?? [])
    for (const name of [...names, ...pairs, ...joined(pairs, fields[at + 2]?.names ?? [])]) add(`F:${name}`, clause)
    if (clauses[clause]?.asks === true) for (const name of names) add(`F?:${name}`, clause)
  })
}

const ASKED = /\?$|吗|呢$|什么|多少|几/

/** What is known of the turn besides its words: the caller's line before, and how long it is. */
function circumstances({ before, text }: Reading, language: Language, add: (name: string, clause: number) => void) {
  add(before === '' ? 'C:none' : 'C:some', -1)
  if (ASKED.test(before)) add('C:asked', -1)
  const texts = textsOf(before, language)
  const words =
    language === 'en' ? texts.filter((one) => one !== '0') : texts.map((sign, at) => sign + (texts[at + 1] ?? ''))
  for (const word of words) add(`B:${word}`, -1)
  for (const field of fieldsOf(texts, language).flat()) add(`FB:${field}`, -1)
  add(`L:${Math.min(6, Math.floor(text.length / (language === 'en' ? 25 : 6)))}`, -1)
}

/**
 * The traits by which an utterance is judged, each once: runs of signs or words, the caller's line before, and which
 * behaviours the patterns found. Linear in the text.
 */
export function gramsOf(reading: Reading, language: Language, shown: Iterable<Behaviour>): Gram[] {
  const grams = new Map<number, Gram>()
  const add = (name: string, clause: number) => {
    const key = hash(name)
    if (!grams.has(key)) grams.set(key, { key, value: 1, clause })
  }
  const clauses = reading.clauses.map((clause): Told => ({ ...clause, texts: textsOf(clause.text, language) }))
  runs(unitsOf(clauses), language, add)
  fieldRuns(clauses, language, add)
  circumstances(reading, language, add)
  for (const id of shown) {
    const key = hash(`P:${id}`)
    grams.set(key, { key, value: PATTERN_VALUE, clause: -1 })
  }
  return [...grams.values()]
}
