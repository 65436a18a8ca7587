import type { CallEvent, CallInput } from '../contracts/events.ts'
import type { Call, Step } from '../call/call.ts'
import { isQuiet, lineState, type CallState } from '../call/state.ts'

/** Plays a call forward by hand, keeping every event: the desk clock moves only as far as it is told. */
export class Driver {
  state: CallState
  readonly events: CallEvent[] = []

  constructor(
    readonly call: Call,
    from: Step = call.begin(),
  ) {
    this.state = from.state
    this.events.push(...from.events)
  }

  private keep({ state, events }: Step) {
    this.state = state
    this.events.push(...events)
  }

  apply(input: CallInput) {
    this.keep(this.call.apply(this.state, input, this.state.atMs))
  }

  pass(ms: number) {
    this.keep(this.call.advance(this.state, this.state.atMs + ms))
  }

  /** Lets time pass until `done`, or until nothing is due any more. */
  until(done: (state: CallState) => boolean) {
    this.keep(this.call.until(this.state, done))
  }

  /** Until the caller has finished, hung up, or rings. */
  untilQuiet() {
    this.until((state) => lineState(state) !== 'open' || isQuiet(state))
  }
}
