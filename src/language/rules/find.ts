import type { Behaviour } from '../../contracts/language.ts'
import type { Clause } from '../text/clauses.ts'
import type { Pattern } from './rule.ts'

/** Words of the readable text that show a behaviour. */
export interface Evidence {
  readonly id: Behaviour
  readonly from: number
  readonly to: number
  readonly confidence: number
}

/** An utterance, read as far as its clauses. */
export interface Reading {
  readonly text: string
  readonly clauses: readonly Clause[]
  /** The caller's line before, readable. */
  readonly before: string
}

/** The clauses that a range touches. */
export const clausesAt = (clauses: readonly Clause[], from: number, to: number) =>
  clauses.filter((clause) => clause.from < to && from < clause.to)

function fits(pattern: Pattern, reading: Reading, from: number, to: number): boolean {
  const clauses = clausesAt(reading.clauses, from, to)
  const words = reading.text.slice(clauses[0]?.from ?? from, clauses.at(-1)?.to ?? to)
  if (pattern.unless?.test(words)) return false
  if (pattern.beside && !pattern.beside.test(words)) return false
  if (pattern.asks === false && clauses.some((clause) => clause.asks)) return false
  return pattern.asks !== true || inQuestion(clauses, reading.clauses)
}

const inQuestion = (own: readonly Clause[], all: readonly Clause[]) =>
  own.some((clause) => clause.asks) || all.some((clause) => clause.asks && clause.sentence === own[0]?.sentence)

/** Can the caller's line before be answered with this? */
const follows = ({ after, afterNot }: Pattern, { before }: Reading) =>
  !(after && !after.test(before)) && !afterNot?.test(before)

function applies(pattern: Pattern, reading: Reading): boolean {
  return !pattern.nowhere?.test(reading.text) && follows(pattern, reading)
}

/** At most this many places are kept as evidence of one pattern: a paste repeats itself. */
const ENOUGH = 20

/** Everything in an utterance that one of the patterns finds. Linear in the text. */
export function findAll(patterns: readonly Pattern[], reading: Reading): Evidence[] {
  const found: Evidence[] = []
  for (const pattern of patterns) {
    if (pattern.somewhere?.test(reading.text) === false) continue
    pattern.find.lastIndex = 0
    let tries = ENOUGH
    for (let match = pattern.find.exec(reading.text); match && tries > 0; match = pattern.find.exec(reading.text)) {
      tries -= 1
      if (match[0] === '') pattern.find.lastIndex += 1
      const to = match.index + match[0].length
      if (tries === ENOUGH - 1 && !applies(pattern, reading)) break
      if (match[0] !== '' && fits(pattern, reading, match.index, to))
        found.push({ id: pattern.id, from: match.index, to, confidence: pattern.confidence })
    }
  }
  return found
}
