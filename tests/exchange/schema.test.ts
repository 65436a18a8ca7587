import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/contracts/attempt.ts'
import { callEvent } from '../../src/exchange/schema/events.ts'
import { exactly } from '../../src/exchange/schema/exactly.ts'
import { packedAttempt, profile as profileSchema } from '../../src/exchange/schema/file.ts'
import { scenario } from '../../src/exchange/schema/scenario.ts'
import { faultsOf } from '../../src/exchange/shape.ts'
import { file, profile, wholeLog } from '../storage/samples.ts'
import { tinyScenario } from '../support/tiny.ts'

interface Small {
  readonly id: string
  readonly more?: number
  readonly list: readonly (readonly [number, number])[]
}
const id = v.string()
const more = v.exactOptional(v.number())
const list = v.array(v.strictTuple([v.number(), v.number()]))
const longer = v.array(v.strictTuple([v.number(), v.number(), v.number()]))
const role = v.picklist(['trainee', 'trainer'])
const few = v.strictObject({ id, name: id, role, createdAt: v.number() })

describe('the tie between schema and contract', () => {
  it('compiles for the same fields only', () => {
    exactly<Small>()(v.strictObject({ id, more, list }))
    // @ts-expect-error a field is missing
    exactly<Small>()(v.strictObject({ more, list }))
    // @ts-expect-error an optional field is missing
    exactly<Small>()(v.strictObject({ id, list }))
    // @ts-expect-error an optional field is due
    exactly<Small>()(v.strictObject({ id, more: v.number(), list }))
    // @ts-expect-error a field may be undefined that may only be absent
    exactly<Small>()(v.strictObject({ id, more: v.optional(v.number()), list }))
    // @ts-expect-error a field too many
    exactly<Small>()(v.strictObject({ id, more, list, extra: id }))
    // @ts-expect-error another type
    exactly<Small>()(v.strictObject({ id: v.number(), more, list }))
    // @ts-expect-error a longer tuple
    exactly<Small>()(v.strictObject({ id, more, list: longer }))
    // @ts-expect-error a role is missing
    exactly<Profile>()(few)
  })
})

describe('what the app itself keeps', () => {
  it('passes: every event of a whole call, the scenario, the profile, the attempt', () => {
    expect(wholeLog.flatMap((event) => faultsOf(callEvent, event, 'event'))).toEqual([])
    expect(faultsOf(scenario, tinyScenario, 'scenario')).toEqual([])
    expect(faultsOf(profileSchema, profile(), 'profile')).toEqual([])
    expect(faultsOf(packedAttempt, { attempt: file().attempt, scenario: 0, events: wholeLog }, 'attempt')).toEqual([])
  })
})
