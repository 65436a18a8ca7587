import type { Behaviour, Language } from '../../contracts/language.ts'
import type { Reading } from '../rules/find.ts'
import type { Clause } from '../text/clauses.ts'
import { fieldsOf } from './fields.ts'

/** One trait of an utterance: its number, how much it counts, and the clause it lies in (-1: the whole utterance). */
export interface Gram {
  readonly gram: number
  readonly value: number
  readonly clause: number
}

/** Names are hashed to so many bits; of some ten thousand kept ones, one in a thousand strangers meets one. */
const KEY_BITS = 23

/** What the patterns found counts double: they were written by people who read the definitions. */
const PATTERN_VALUE = 2

/** What a hash of nothing is. */
const NOTHING = 0x811c9dc5

/** Goes on hashing where `state` left off, FNV-1a over UTF-16 units: the hash of a run is that of its beginning, gone on with. */
function hashed(state: number, text: string): number {
  let value = state
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value
}

const keyOf = (state: number) => (state ^ (state >>> 15)) >>> (32 - KEY_BITS)

/** Takes a trait: the hash of its name, and the clause it lies in. */
type Add = (state: number, clause: number) => void

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
function runs(units: readonly Unit[], language: Language, add: Add) {
  const english = language === 'en'
  units.forEach((unit, at) => {
    const clause = Math.max(unit.clause, units[at + 1]?.clause ?? -1)
    const first = hashed(NOTHING, unit.text)
    add(first, clause)
    for (let n = 1, state = first; n < LONGEST[language]; n++) {
      const next = units[at + n]
      if (!next) break
      state = hashed(english ? hashed(state, ' ') : state, next.text)
      add(state, clause)
    }
    if (!english) return
    const [second, third] = [units[at + 2], units[at + 3]]
    if (second) add(hashed(hashed(first, ' _ '), second.text), clause)
    if (third) add(hashed(hashed(first, ' __ '), third.text), clause)
  })
}

const FIELD = hashed(NOTHING, 'F:')
const ASKED_FIELD = hashed(NOTHING, 'F?:')

/** Runs of neighbouring fields (words that lie in none are passed over), and which of them a question holds. */
function fieldRuns(clauses: readonly Told[], language: Language, add: Add) {
  const fields = clauses.flatMap((clause, at) =>
    [...fieldsOf(clause.texts, language), [endOf(clause)]].map((names) => ({ names, clause: at })),
  )
  fields.forEach(({ names, clause }, at) => {
    for (const name of names) {
      const first = hashed(FIELD, name)
      add(first, clause)
      if (clauses[clause]?.asks === true) add(hashed(ASKED_FIELD, name), clause)
      for (const next of fields[at + 1]?.names ?? []) {
        const second = hashed(hashed(first, ' '), next)
        add(second, clause)
        for (const last of fields[at + 2]?.names ?? []) add(hashed(hashed(second, ' '), last), clause)
      }
    }
  })
}

const ASKED = /\?$|吗|呢$|什么|多少|几/

/** What is known of the turn besides its words: the caller's line before, and how long it is. */
function circumstances({ before, text }: Reading, language: Language, add: Add) {
  const whole = (kind: string, name: string) => add(hashed(hashed(NOTHING, kind), name), -1)
  whole('C:', before === '' ? 'none' : 'some')
  if (ASKED.test(before)) whole('C:', 'asked')
  const texts = textsOf(before, language)
  texts.forEach((word, at) => {
    if (language !== 'en') whole('B:', word + (texts[at + 1] ?? ''))
    else if (word !== '0') whole('B:', word)
  })
  for (const names of fieldsOf(texts, language)) for (const name of names) whole('FB:', name)
  whole('L:', String(Math.min(6, Math.floor(text.length / (language === 'en' ? 25 : 6)))))
}

/**
 * The traits by which an utterance is judged, each once: which behaviours the patterns found, runs of signs or words,
 * and the caller's line before. `gramOf` gives the number of a trait by the hash of its name, or less than 0 to leave
 * it out. Linear in the text.
 */
export function gramsOf(
  reading: Reading,
  language: Language,
  shown: Iterable<Behaviour>,
  gramOf: (key: number) => number = (key) => key,
): Gram[] {
  const grams: Gram[] = []
  const seen = new Set<number>()
  const take = (state: number, clause: number, value: number) => {
    const gram = gramOf(keyOf(state))
    if (gram < 0 || seen.has(gram)) return
    seen.add(gram)
    grams.push({ gram, value, clause })
  }
  const add: Add = (state, clause) => take(state, clause, 1)
  for (const id of shown) take(hashed(hashed(NOTHING, 'P:'), id), -1, PATTERN_VALUE)
  const clauses = reading.clauses.map((clause): Told => ({ ...clause, texts: textsOf(clause.text, language) }))
  runs(unitsOf(clauses), language, add)
  fieldRuns(clauses, language, add)
  circumstances(reading, language, add)
  return grams
}
