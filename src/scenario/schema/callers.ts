import * as v from 'valibot'
import { both, id, moodValue, text, whole } from './parts.ts'
import { mood, row } from './rows.ts'

const type = v.strictObject({
  id,
  title: both,
  signs: both,
  countermeasures: both,
  rules: v.array(text),
  mood,
  maxTrust: moodValue,
  silenceMs: v.strictTuple([whole, whole, whole]),
  holdMs: v.strictObject({ reason: whole, bare: whole }),
  leavesAfterMs: whole,
  patienceRings: whole,
  ringsAgainMs: v.optional(whole),
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
export const callersFile = v.strictObject({ base: v.array(row), types: v.array(type), traits: v.array(trait) })
export type CallersFile = v.InferOutput<typeof callersFile>
