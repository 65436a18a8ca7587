import type { AudioPort } from '../contracts/audio.ts'
import type { Attempt, Settings } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import type { Clock } from '../contracts/clock.ts'
import { ENGINE, type Mode } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Store } from '../contracts/storage.ts'
import { CallSession, type Start } from './call-session.svelte.ts'
import { Ear } from './ear.ts'

/** What a call on the screen needs from around it. */
export interface RunningPorts {
  readonly clock: Clock
  readonly store: Store
  readonly audio: AudioPort
  readonly settings: () => Settings
}

/** The language room, fetched while the phone rings. */
const language = () => import('../language/understand.ts').then((room) => room.understand)

/** A call under way: its session, its ear, and the house it belongs to. */
export interface Running {
  readonly session: CallSession
  readonly house: House
  readonly stop: () => void
}

/** The setup of a new attempt; the seed is the scenario's, so that the same call can be practised again. */
export function setupFor(scenario: Scenario, mode: Mode, settings: Settings): Attempt['setup'] {
  return {
    scenario: scenario.id,
    hash: scenario.hash,
    engine: ENGINE,
    mode,
    seed: scenario.seed,
    allowanceMs: settings.allowanceS * 1000,
    pauseScale: 1,
  }
}

/** Puts a call on the screen: a new one, or one taken up where it stopped. */
export function putThrough(
  attempt: Attempt,
  scenario: Scenario,
  house: House,
  ports: RunningPorts,
  start: Start,
): Running {
  const exam = attempt.setup.mode === 'exam'
  const ear = new Ear(ports.audio, scenario, ports.settings, () => {
    if (exam && !session.captionsOn) session.apply({ type: 'captions', on: true, why: 'no-audio' })
  })
  const session: CallSession = new CallSession(
    attempt,
    scenario,
    house.standard,
    { clock: ports.clock, store: ports.store, hear: (event) => ear.hear(event), understand: language },
    start,
  )
  return {
    session,
    house,
    stop: () => {
      session.dispose()
      ear.silence()
    },
  }
}
