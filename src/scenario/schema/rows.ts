import * as v from 'valibot'
import { ROWS } from '../../contracts/scenario.ts'
import { both, id, moodValue, whole } from './parts.ts'

export const guard = v.strictObject({
  stage: v.optional(v.picklist(['opening', 'talking', 'closing', 'leaving'])),
  trust: v.optional(moodValue),
  trustBelow: v.optional(moodValue),
  patience: v.optional(moodValue),
  patienceBelow: v.optional(moodValue),
  call: v.optional(whole),
  open: v.optional(id),
  settled: v.optional(v.array(id)),
  unsettled: v.optional(v.array(id)),
  answered: v.optional(v.array(id)),
  told: v.optional(v.array(id)),
  untold: v.optional(v.array(id)),
  last: v.optional(v.picklist(ROWS)),
  nth: v.optional(whole),
  reason: v.optional(v.boolean()),
  options: v.optional(v.boolean()),
})

export const mood = v.strictObject({ patience: moodValue, trust: moodValue })
const delta = v.pipe(whole, v.minValue(-5), v.maxValue(1))
const outcome = v.strictObject({
  when: v.optional(guard),
  patience: v.optional(delta),
  trust: v.optional(delta),
  cue: v.optional(v.nullable(id)),
  then: v.optional(v.picklist(['goOn', 'wait', 'leave', 'hangUp'])),
})
export const row = v.strictObject({
  id: v.picklist(ROWS),
  cause: both,
  outcomes: v.pipe(v.array(outcome), v.minLength(1)),
})
