import { same } from '../contracts/compare.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { fault, phrase, type Fault } from './codes.ts'
import type { PackedAttempt } from './schema/file.ts'

/** What an attempt must agree with besides itself. */
export interface Surroundings {
  readonly scenarios: readonly Scenario[]
  /** The hash of each of them, computed anew. */
  readonly hashes: readonly string[]
  /** Ids of profiles in the file or on this device. */
  readonly profiles: ReadonlySet<string>
}

type Check = (packed: PackedAttempt, path: string, around: Surroundings) => Fault | undefined

const startsOnce: Check = ({ events }, path) => {
  const first = events[0]?.type
  if (first !== 'attempt.started') return fault('IMP-121', `${path}.events[0].type`, 'attempt.started', first)
  const again = events.findIndex((event, index) => index > 0 && event.type === 'attempt.started')
  return again < 0
    ? undefined
    : fault('IMP-121', `${path}.events[${again}].type`, phrase('startOnce'), events[again]?.type)
}

const hasNoGap: Check = ({ events }, path) => {
  const at = events.findIndex((event, index) => event.seq !== index)
  return at < 0 ? undefined : fault('IMP-122', `${path}.events[${at}].seq`, String(at), events[at]?.seq)
}

const agreesWithItsStart: Check = ({ attempt, events }, path) => {
  const [first] = events
  if (first?.type !== 'attempt.started' || same(first.setup, attempt.setup)) return undefined
  return fault('IMP-123', `${path}.attempt.setup`, phrase('firstSetup'), attempt.setup)
}

const hasItsScenario: Check = ({ attempt, scenario }, path, { scenarios, hashes }) => {
  const played = scenarios[scenario]
  if (!played) return fault('IMP-124', `${path}.scenario`, phrase('below', scenarios.length), scenario)
  if (hashes[scenario] !== played.hash)
    return fault('IMP-124', `scenarios[${scenario}].hash`, hashes[scenario] ?? '', played.hash)
  if (attempt.setup.hash !== played.hash)
    return fault('IMP-124', `${path}.attempt.setup.hash`, played.hash, attempt.setup.hash)
  if (attempt.setup.scenario !== played.id)
    return fault('IMP-124', `${path}.attempt.setup.scenario`, played.id, attempt.setup.scenario)
  return attempt.standard === played.standard
    ? undefined
    : fault('IMP-124', `${path}.attempt.standard`, played.standard, attempt.standard)
}

const belongsToSomebody: Check = ({ attempt }, path, { profiles }) =>
  profiles.has(attempt.profile)
    ? undefined
    : fault('IMP-125', `${path}.attempt.profile`, phrase('knownProfile'), attempt.profile)

/** A correction of nothing that was said could never be shown. */
const correctsWords: Check = ({ corrections = [], events }, path) => {
  const at = corrections.findIndex(({ seq }) => events[seq]?.type !== 'in.say')
  return at < 0
    ? undefined
    : fault('IMP-128', `${path}.corrections[${at}].seq`, phrase('utterance'), corrections[at]?.seq)
}

const CHECKS: readonly Check[] = [
  startsOnce,
  hasNoGap,
  agreesWithItsStart,
  hasItsScenario,
  belongsToSomebody,
  correctsWords,
]

/** The first thing that is wrong with an attempt of sound shape, or undefined. */
export function faultIn(packed: PackedAttempt, path: string, around: Surroundings): Fault | undefined {
  for (const check of CHECKS) {
    const found = check(packed, path, around)
    if (found) return found
  }
  return undefined
}
