import * as v from 'valibot'
import { behaviour, both, count, id, text, whole, words } from './parts.ts'

const evidence = v.union([behaviour, v.pipe(v.string(), v.startsWith('event:'))])
const PHASES = [
  'before', 'ring', 'open', 'identify', 'discover', 'respond', 'advance', 'close', 'after', 'throughout', 'knowledge', 'management',
] as const // prettier-ignore
const debt = v.strictObject({ id: text, title: both, shownBy: v.array(evidence) })
export const standardFile = v.strictObject({
  id,
  version: whole,
  title: both,
  document: text,
  house: v.strictObject({ name: both, saidAs: words, desk: both }),
  parameters: v.strictObject({
    answerWithinRings: v.optional(count),
    callLimitS: v.optional(count),
    callTargetS: v.optional(v.strictTuple([count, count])),
    inviteOptions: v.optional(count),
    speechRateCpm: v.optional(count),
    source: v.record(text, text),
  }),
  flow: v.array(
    v.strictObject({ id: text, title: both, reachedBy: v.array(evidence), owes: v.array(debt), hint: both }),
  ),
  wordings: v.array(v.strictObject({ id: text, use: v.picklist(['say', 'never']), when: both, text, rule: text })),
  phrases: v.array(v.strictObject({ id, words })),
  slots: v.array(
    v.strictObject({
      id,
      title: both,
      askedBy: behaviour,
      words: v.optional(words),
      of: v.optional(id),
      broad: v.optional(v.boolean()),
    }),
  ),
  record: v.array(
    v.strictObject({ id, title: both, slot: v.optional(id), compare: v.picklist(['text', 'phone']), empty: both }),
  ),
  rules: v.array(
    v.strictObject({
      id: text,
      text: both,
      section: text,
      phase: v.picklist(PHASES),
      observe: v.array(text),
      behaviours: v.array(text),
      need: v.optional(v.union([v.picklist(['all', 'any']), whole])),
      theme: text,
      critical: v.boolean(),
      criticalWord: v.optional(text),
      note: v.optional(text),
    }),
  ),
})
export type StandardFile = v.InferOutput<typeof standardFile>
