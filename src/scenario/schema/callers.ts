import * as v from 'valibot'
import { both, count, id, moodValue, text } from './parts.ts'
import { mood, row } from './rows.ts'

const type = v.strictObject({
  id,
  title: both,
  signs: both,
  countermeasures: both,
  rules: v.array(text),
  mood,
  maxTrust: moodValue,
  silenceMs: v.strictTuple([count, count, count]),
  holdMs: v.strictObject({ reason: count, bare: count }),
  leavesAfterMs: count,
  patienceRings: count,
  ringsAgainMs: v.optional(count),
  rows: v.array(row),
})
const trait = v.strictObject({
  id,
  title: both,
  signs: both,
  countermeasures: both,
  rules: v.array(text),
  rows: v.array(row),
})
export const callersFile = v.strictObject({
  base: v.array(row),
  types: v.pipe(v.array(type), v.minLength(1)),
  traits: v.array(trait),
})
export type CallersFile = v.InferOutput<typeof callersFile>
