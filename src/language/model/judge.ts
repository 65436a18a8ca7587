import { BEHAVIOURS, type Behaviour } from '../../contracts/language.ts'
import type { Evidence, Reading } from '../rules/find.ts'
import type { Gram } from './grams.ts'
import type { Model } from './packed.ts'

/** By behaviour: above zero where it is shown. Not bounded. */
function marginsOf({ starts, labels, weights, scales, offsets }: Model, grams: readonly Gram[]): Float64Array {
  const sums = new Float64Array(BEHAVIOURS.length)
  for (const { gram, value } of grams)
    for (let at = starts[gram] as number, end = starts[gram + 1] as number; at < end; at++) {
      const label = labels[at] as number
      sums[label] = (sums[label] as number) + (weights[at] as number) * value
    }
  return sums.map((sum, label) => sum * (scales[label] as number) + (offsets[label] as number))
}

/** How much each clause speaks for a behaviour. */
function byClause(
  { starts, labels, weights }: Model,
  grams: readonly Gram[],
  label: number,
  clauses: number,
): number[] {
  const sums = Array.from({ length: clauses }, () => 0)
  for (const { gram, value, clause } of grams) {
    if (clause < 0) continue
    for (let at = starts[gram] as number, end = starts[gram + 1] as number; at < end; at++)
      if (labels[at] === label) sums[clause] = (sums[clause] ?? 0) + (weights[at] as number) * value
  }
  return sums
}

/** A margin as a confidence between 0.5 and 1, in hundredths so that every machine agrees. */
const confidenceOf = (margin: number) => Math.round(100 * (0.5 + (0.5 * margin) / (1 + margin))) / 100

/** The clause that speaks most for a behaviour, without the sign behind it. */
function clauseFor(model: Model, grams: readonly Gram[], label: number, { clauses, text }: Reading) {
  const sums = byClause(model, grams, label, clauses.length)
  const clause = clauses[sums.indexOf(Math.max(...sums))]
  if (!clause) return { from: 0, to: text.length }
  const words = text.slice(clause.from, clause.to)
  return {
    from: clause.from + (words.length - words.trimStart().length),
    to: clause.to - (words.length - words.replace(/[\s.,?!;:]+$/, '').length),
  }
}

/** Faults that a call can fail for. */
const GRAVE: ReadonlySet<Behaviour> = new Set(['impatience', 'command', 'blunt_question', 'overpromise'])

/** How sure a reading must be; a grave fault that no pattern confirms is held against nobody on a doubtful one. */
const sureAt = (id: Behaviour, confirmed: boolean) => (GRAVE.has(id) && !confirmed ? 0.7 : 0.5)

/**
 * Judges an utterance by what many people's labelled utterances taught. `grams`: those that the model knows, by their
 * place in it. `found`: what the patterns found, whose words remain the evidence where the judgement agrees; elsewhere
 * the clause that speaks most for it is.
 */
export function judge(model: Model, grams: readonly Gram[], found: readonly Evidence[], reading: Reading): Evidence[] {
  return [...marginsOf(model, grams)].flatMap((margin, label): Evidence[] => {
    if (margin <= 0) return []
    const id = BEHAVIOURS[label] as Behaviour
    const own = found.filter((one) => one.id === id)
    const confidence = confidenceOf(margin)
    if (confidence < sureAt(id, own.length > 0)) return []
    if (own.length > 0) return own.map((one) => ({ ...one, confidence }))
    return [{ id, ...clauseFor(model, grams, label, reading), confidence }]
  })
}
