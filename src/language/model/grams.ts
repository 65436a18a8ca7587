import type { Behaviour, Language } from '../../contracts/language.ts'
import type { Reading } from '../rules/find.ts'

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

/** Signs (zh-CN) or words (en) of an utterance with the ends of its clauses, which stand for punctuation that may be missing. */
function unitsOf({ clauses }: Reading, language: Language): Unit[] {
  const units: Unit[] = [{ text: '^', clause: -1 }]
  clauses.forEach((clause, at) => {
    const plain = clause.text.replace(NUMBER, '0')
    const texts = language === 'en' ? (plain.match(/[a-z']+|0/g) ?? []) : [...plain.replace(SIGNS, '')]
    for (const text of texts) units.push({ text, clause: at })
    units.push({ text: clause.asks ? '?' : '|', clause: at })
  })
  units.push({ text: '$', clause: -1 })
  return units
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

const ASKED = /\?$|吗|呢$|什么|多少|几/

/** What is known of the turn besides its words: the caller's line before, and how long it is. */
function circumstances({ before, text }: Reading, language: Language, add: (name: string, clause: number) => void) {
  add(before === '' ? 'C:none' : 'C:some', -1)
  if (ASKED.test(before)) add('C:asked', -1)
  const words =
    language === 'en'
      ? (before.match(/[a-z']+/g) ?? [])
      : [...before].map((sign, at, all) => sign + (all[at + 1] ?? ''))
  for (const word of words) add(`B:${word}`, -1)
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
  runs(unitsOf(reading, language), language, add)
  circumstances(reading, language, add)
  for (const id of shown) {
    const key = hash(`P:${id}`)
    grams.set(key, { key, value: PATTERN_VALUE, clause: -1 })
  }
  return [...grams.values()]
}
