import type { CallEvent, Heard } from '../contracts/events.ts'
import { createCall, type Call } from '../call/call.ts'
import { lineState, type CallState } from '../call/state.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import { Driver } from './drive.ts'
import { inputsOf, type TimedInput } from '../log/inputs.ts'

/** What the trainee would do instead, given the call as it stood at that moment. */
export type Instead = (call: Call, state: CallState) => Heard

/** A call at the moment just before one of its inputs, ready to go on in another way. */
export interface Branch {
  readonly call: Call
  readonly driver: Driver
  /** The inputs that came at and after that moment. */
  readonly rest: readonly TimedInput[]
}

/**
 * Takes a stored call back to just before event `seq`. The events before it come out again as they were.
 * @throws RangeError where `seq` is no input of this log.
 */
export function branchAt(events: readonly CallEvent[], seq: number, scenario: Scenario, standard: Standard): Branch {
  const first = events[0]
  const inputs = inputsOf(events)
  const at = inputs.findIndex((one) => one.seq === seq)
  if (first?.type !== 'attempt.started' || at < 0) throw new RangeError(`event ${seq} is no input of this call`)
  const call = createCall(scenario, standard, first.setup)
  const driver = new Driver(call)
  for (const { input, atMs } of inputs.slice(0, at)) {
    driver.pass(Math.max(0, atMs - driver.state.atMs))
    driver.apply(input)
  }
  driver.pass(Math.max(0, (inputs[at]?.atMs ?? 0) - driver.state.atMs))
  return { call, driver, rest: inputs.slice(at) }
}

/**
 * The other future: says something else at `seq`, then goes on with the trainee's own later words as long as the
 * caller listens, each when it is the trainee's turn. Notes, names and filing follow as they were made.
 */
export function fork(
  events: readonly CallEvent[],
  seq: number,
  instead: Instead,
  scenario: Scenario,
  standard: Standard,
): readonly CallEvent[] {
  const { call, driver, rest } = branchAt(events, seq, scenario, standard)
  driver.apply({ type: 'say', heard: instead(call, driver.state) })
  const lastEnd = events.findLast((event) => event.type === 'line.ended')?.seq ?? Infinity
  for (const one of rest.slice(1)) follow(driver, one, one.seq > lastEnd)
  driver.until((state) => state.over)
  if (!driver.state.filed) driver.apply({ type: 'file', how: 'finished' })
  return driver.events
}

/** `afterwards`: it was done when the call was over. */
function follow(driver: Driver, { input, atMs }: TimedInput, afterwards: boolean) {
  if (afterwards) driver.until((state) => state.over)
  if (afterwards || input.type === 'note' || input.type === 'lookUp') return driver.apply(input)
  if (input.type === 'pause' || input.type === 'continue' || input.type === 'captions') return
  driver.untilQuiet()
  if (lineState(driver.state) === 'idle') return
  if (input.type === 'answer') driver.until((state) => lineState(state) === 'ringing')
  driver.pass(Math.max(0, atMs - driver.state.atMs))
  if (lineState(driver.state) !== 'idle') driver.apply(input)
}
