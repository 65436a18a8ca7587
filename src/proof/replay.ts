import { ENGINE, type CallEvent } from '../contracts/events.ts'
import { createCall, type Call, type Step } from '../call/call.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import { inputsOf } from '../log/inputs.ts'
import { Driver } from './drive.ts'

/** Why a stored attempt cannot be replayed; it can still be shown from its events. */
export type ReplayRefusal = 'no-events' | 'other-engine' | 'other-scenario' | 'diverges'

/** Replays a log through the machines and compares; the state at its end, or why not. Pure. */
export function replay(
  events: readonly CallEvent[],
  scenario: Scenario,
  standard: Standard,
):
  | { readonly ok: true; readonly call: Call; readonly step: Step }
  | { readonly ok: false; readonly why: ReplayRefusal; readonly seq?: number } {
  const first = events[0]
  if (first?.type !== 'attempt.started') return { ok: false, why: 'no-events' }
  if (first.setup.engine !== ENGINE) return { ok: false, why: 'other-engine' }
  if (first.setup.hash !== scenario.hash) return { ok: false, why: 'other-scenario' }
  const call = createCall(scenario, standard, first.setup)
  const driver = new Driver(call)
  for (const { input, atMs } of inputsOf(events)) {
    driver.pass(Math.max(0, atMs - driver.state.atMs))
    driver.apply(input)
  }
  driver.pass(Math.max(0, (events.at(-1)?.atMs ?? 0) - driver.state.atMs))
  const differs = events.findIndex((event, index) => JSON.stringify(event) !== JSON.stringify(driver.events[index]))
  if (differs >= 0) return { ok: false, why: 'diverges', seq: events[differs]?.seq ?? differs }
  return { ok: true, call, step: { state: driver.state, events: driver.events } }
}
