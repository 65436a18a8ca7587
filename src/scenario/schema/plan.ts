import * as v from 'valibot'
import { id, text, whole } from './parts.ts'

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600))
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/** One step says one thing; what each means is told in `docs/plans.md`. */
const step = v.pipe(
  v.strictObject({
    answer: v.optional(v.pipe(whole, v.minValue(1))),
    say: v.optional(text),
    choose: v.optional(text),
    wait: v.optional(seconds),
    hold: v.optional(seconds),
    interrupt: v.optional(text),
    note: v.optional(v.record(id, v.string())),
    hangUp: v.optional(v.literal(true)),
    letThemGo: v.optional(v.literal(true)),
    name: v.optional(v.strictObject({ type: id, sign: v.optional(id) })),
  }),
  v.check((one) => Object.keys(one).length === 1, 'one step does one thing: exactly one entry'),
)

export const planFile = v.strictObject({
  id,
  scenario: id,
  title: text,
  expect: v.optional(
    v.strictObject({
      passed: v.optional(v.boolean()),
      atLeast: v.optional(percent),
      atMost: v.optional(percent),
      critical: v.optional(v.array(id)),
      endedBy: v.optional(v.picklist(['caller', 'trainee'])),
    }),
  ),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(300)),
})
export type PlanFile = v.InferOutput<typeof planFile>
