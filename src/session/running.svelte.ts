import type { AudioPort } from '../contracts/audio.ts'
import type { Attempt, Settings } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import type { Clock } from '../contracts/clock.ts'
import { ENGINE, type Mode } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Store } from '../contracts/storage.ts'
import { CallSession, type CallPorts, type Start } from './call-session.svelte.ts'
import { Ear } from './ear.ts'

/** What a call on the screen needs from around it. */
export interface RunningPorts {
  readonly clock: Clock
  readonly store: Store
  readonly audio: AudioPort
  readonly settings: () => Settings
}

/** How long a first ring has the network to itself, ms. */
const RING_MS = 1000

const fetchHearing = async () => {
  const [{ hearingBy }, { understand }] = await Promise.all([
    import('./hearing.ts'),
    import('../language/understand.ts'),
  ])
  return hearingBy(understand)
}

/** What understands the trainee, fetched once the ring is there, or at once for a call taken up again. */
function hearingFor(clock: Clock, fresh: boolean): CallPorts['hearing'] {
  const rung = fresh ? new Promise<void>((go) => clock.wake(RING_MS, go)) : Promise.resolve()
  return () => rung.then(fetchHearing)
}

/** A call under way: its session, its ear, and the house it belongs to. */
export interface Running {
  readonly session: CallSession
  readonly house: House
  readonly stop: () => void
}

/** The setup of a new attempt; the seed is the scenario's, so that the same call can be practised again. `me`: the trainee's name. */
export function setupFor(scenario: Scenario, mode: Mode, settings: Settings, me?: string): Attempt['setup'] {
  return {
    scenario: scenario.id,
    hash: scenario.hash,
    engine: ENGINE,
    mode,
    ...(me && { me }),
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
    {
      clock: ports.clock,
      store: ports.store,
      hear: (event) => ear.hear(event),
      hearing: hearingFor(ports.clock, start.fresh),
    },
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
