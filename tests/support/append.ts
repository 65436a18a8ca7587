import type { CallEvent, EventBody } from '../../src/contracts/events.ts'

/** Where on the clocks an event stands: desk clock and talk clock in ms, and which call of the attempt. */
export interface Moment {
  readonly atMs: number
  readonly talkMs: number
  readonly call: number
}

/** The log with one event more, numbered by its place. The log given stays as it is. */
export function append(
  log: readonly CallEvent[],
  body: EventBody,
  { atMs, talkMs, call }: Moment,
): readonly CallEvent[] {
  return [...log, { seq: log.length, atMs, talkMs, call, ...body }]
}
