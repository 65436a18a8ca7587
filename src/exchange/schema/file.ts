import * as v from 'valibot'
import { isProfileName, ROLES, type Attempt, type Profile } from '../../contracts/attempt.ts'
import { NOTE_MAX, type Correction } from '../../contracts/correction.ts'
import type { CallEvent } from '../../contracts/events.ts'
import type { Scenario } from '../../contracts/scenario.ts'
import { ATTEMPTS_MAX, CORRECTIONS_MAX, EVENTS_MAX, PROFILES_MAX, SCENARIOS_MAX } from '../limits.ts'
import { callEvent } from './events.ts'
import { exactly } from './exactly.ts'
import { setup } from './inputs.ts'
import {
  amount,
  asks,
  behaviour,
  byId,
  count,
  fields,
  flag,
  id,
  ids,
  instant,
  key,
  list,
  maybe,
  number,
} from './parts.ts'

export const FORMAT = 'third-ring'
export const FORMAT_VERSION = 1

/** An attempt in a file: with the place of its scenario in the file's list, since many share one. */
export interface PackedAttempt {
  readonly attempt: Attempt
  readonly scenario: number
  readonly events: readonly CallEvent[]
  readonly corrections?: readonly Correction[]
}

/** Everything in one file. */
export interface RingFile {
  readonly format: typeof FORMAT
  readonly version: typeof FORMAT_VERSION
  /** Wall clock, ms since the epoch. */
  readonly exportedAt: number
  readonly profiles: readonly Profile[]
  readonly scenarios: readonly Scenario[]
  readonly attempts: readonly PackedAttempt[]
}

const profileName = v.pipe(v.string(), v.check(isProfileName, asks('profileName')))

export const profile = exactly<Profile>()(
  fields({
    id: key,
    name: profileName,
    role: v.picklist(ROLES),
    createdAt: instant,
  }),
)

export const attempt = exactly<Attempt>()(
  fields({
    id: key,
    profile: key,
    setup,
    standard: id,
    startedAt: instant,
    status: v.picklist(['running', 'finished', 'abandoned']),
    result: maybe(
      fields({
        percent: v.pipe(count, v.maxValue(100)),
        passed: flag,
        critical: ids,
        rubric: count,
        talkMs: amount,
        captionsReturned: flag,
        skills: byId(fields({ points: number, of: amount })),
        corrected: maybe(fields({ percent: v.pipe(count, v.maxValue(100)), passed: flag, by: list(profileName) })),
      }),
    ),
  }),
)

const correction = exactly<Correction>()(
  fields({
    id: key,
    seq: count,
    behaviour,
    shown: flag,
    at: instant,
    by: fields({ name: profileName, role: v.picklist(['trainee', 'trainer']) }),
    note: maybe(v.pipe(v.string(), v.maxLength(NOTE_MAX))),
  }),
)

export const packedAttempt = exactly<PackedAttempt>()(
  fields({
    attempt,
    scenario: count,
    events: list(callEvent, EVENTS_MAX),
    corrections: maybe(list(correction, CORRECTIONS_MAX)),
  }),
)

const rows = (most: number) => v.pipe(v.array(v.unknown()), v.maxLength(most))

/** The file without a look into its lists, which are checked record by record. */
export const envelope = fields({
  format: v.literal(FORMAT),
  version: v.literal(FORMAT_VERSION),
  exportedAt: instant,
  profiles: rows(PROFILES_MAX),
  scenarios: rows(SCENARIOS_MAX),
  attempts: rows(ATTEMPTS_MAX),
})
