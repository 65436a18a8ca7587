import type { CallEvent, CallInput } from '../contracts/events.ts'

export interface TimedInput {
  readonly input: CallInput
  readonly atMs: number
  readonly seq: number
}

/**
 * What the trainee did, in order, with its time on the desk clock: fed to the call again, it brings about the same log.
 * Inputs that the call had no use for are among them, so that sequence numbers agree.
 */
export function inputsOf(events: readonly CallEvent[]): readonly TimedInput[] {
  return events.flatMap((event) => ('input' in event ? [{ input: event.input, atMs: event.atMs, seq: event.seq }] : []))
}
