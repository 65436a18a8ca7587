import { isProfileName, ROLES, type Attempt, type AttemptFile, type Profile } from '../contracts/attempt.ts'
import type { Correction } from '../contracts/correction.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { StoreError } from '../contracts/storage.ts'

/** An attempt as it is kept: with the key of the compiled scenario it was played with. */
export interface AttemptRecord {
  readonly attempt: Attempt
  readonly scenario: string
}

type Fields = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0

/** Enough of a shape that nothing which reads the record falls over. */
export const isProfile = (value: unknown): value is Profile =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.name === 'string' &&
  isProfileName(value.name) &&
  (ROLES as readonly unknown[]).includes(value.role) &&
  typeof value.createdAt === 'number'

const isSetup = (value: unknown) =>
  isObject(value) && ['scenario', 'hash', 'engine', 'mode'].every((key) => typeof value[key] === 'string')

const isResult = (value: unknown) =>
  isObject(value) && typeof value.percent === 'number' && Array.isArray(value.critical) && isObject(value.skills)

export const isAttempt = (value: unknown): value is Attempt =>
  isObject(value) &&
  ['id', 'profile', 'standard'].every((key) => typeof value[key] === 'string') &&
  isSetup(value.setup) &&
  typeof value.startedAt === 'number' &&
  ['running', 'finished', 'abandoned'].includes(value.status as string) &&
  (value.result === undefined || isResult(value.result))

export const isAttemptRecord = (value: unknown): value is AttemptRecord =>
  isObject(value) && typeof value.scenario === 'string' && isAttempt(value.attempt)

export const isEvent = (value: unknown): value is CallEvent =>
  isObject(value) &&
  typeof value.type === 'string' &&
  isCount(value.seq) &&
  ['atMs', 'talkMs', 'call'].every((key) => typeof value[key] === 'number')

export const isCorrection = (value: unknown): value is Correction =>
  isObject(value) &&
  ['id', 'behaviour'].every((key) => typeof value[key] === 'string') &&
  isCount(value.seq) &&
  typeof value.at === 'number' &&
  typeof value.shown === 'boolean' &&
  isObject(value.by) &&
  typeof value.by.name === 'string' &&
  ['trainee', 'trainer'].includes(value.by.role as string)

export const isScenario = (value: unknown): value is Scenario =>
  isObject(value) &&
  typeof value.id === 'string' &&
  typeof value.hash === 'string' &&
  ['caller', 'persona', 'says', 'lines', 'model'].every((key) => isObject(value[key])) &&
  ['sheet', 'agenda', 'answers', 'choices'].every((key) => Array.isArray(value[key]))

/**
 * Key under which a compiled scenario is kept. The hash leaves the recorded lengths out, but a replay needs the very
 * lengths that were played: scenarios that differ in them are kept side by side.
 */
export function scenarioKey(scenario: Scenario): string {
  const audio = Object.entries(scenario.lines).map(([id, line]) => `${id} ${line.ms} ${line.audio ?? ''}`)
  let sum = 0x811c9dc5
  for (const char of audio.sort().join('\n')) sum = Math.imul(sum ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return `${scenario.hash}.${sum.toString(16)}`
}

const refuse = (message: string): never => {
  throw new StoreError('failed', message)
}

/** Throws unless `events` go on at `next` without a gap. */
export function checkContinues(attempt: string, next: number, events: readonly CallEvent[]) {
  events.forEach((event, index) => {
    if (!isEvent(event)) refuse(`attempt ${attempt}: the event at ${next + index} is none`)
    if (event.seq !== next + index) refuse(`attempt ${attempt}: event ${event.seq} came where ${next + index} was due`)
  })
}

/** Throws unless it is what it claims to be; what is written is always readable again. */
export function checkProfile(profile: Profile) {
  if (!isProfile(profile)) refuse('this is not a profile, or its name is too long or holds < or >')
}

export function checkAttempt(attempt: Attempt) {
  if (!isAttempt(attempt)) refuse('this is not an attempt')
}

export function checkCorrection(correction: Correction) {
  if (!isCorrection(correction)) refuse('this is not a correction')
}

export function checkFile({ attempt, scenario, events, corrections }: AttemptFile) {
  checkAttempt(attempt)
  if (!isScenario(scenario)) refuse(`attempt ${attempt.id}: this is not a scenario`)
  if (scenario.hash !== attempt.setup.hash) refuse(`attempt ${attempt.id}: it was played with another scenario`)
  checkContinues(attempt.id, 0, events)
  corrections?.forEach(checkCorrection)
}
