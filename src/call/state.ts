import type { SnapshotFrom } from 'xstate'
import type { CallSetup } from '../contracts/events.ts'
import type { CallerMachine } from './caller/machine.ts'
import type { FlowMachine } from './flow.ts'
import type { lineMachine } from './line.ts'

/** Everything that time alone can bring about. */
export type TimerId = 'ring' | 'speak' | 'lineEnd' | 'silence' | 'holdLong' | 'leave' | 'ringAgain'
export interface Timer {
  readonly id: TimerId
  readonly atMs: number
}

/** A caller's line on its way: waiting to be said, or being said until `endsMs`. */
export interface Queued {
  readonly line: string
  readonly cue: string
}
export interface Speaking extends Queued {
  readonly sinceMs: number
  readonly endsMs: number
}

/** The state of a call between two steps: three machine snapshots, two clocks, and what is due. Never mutated. */
export interface CallState {
  readonly setup: CallSetup
  readonly line: SnapshotFrom<typeof lineMachine>
  readonly flow: SnapshotFrom<FlowMachine>
  readonly caller: SnapshotFrom<CallerMachine>
  /** Desk clock, ms. */
  readonly atMs: number
  /** Talk clock of the current call, ms. */
  readonly talkMs: number
  readonly seq: number
  readonly timers: readonly Timer[]
  readonly queue: readonly Queued[]
  readonly speaking: Speaking | undefined
  /** The line that the caller last began to say in this call. */
  readonly lastSaid: string | null
  /** Everything that happened in this call that a step or a debt of the flow could rest on. */
  readonly evidence: readonly string[]
  /** How many silences in a row the caller has remarked on. */
  readonly silences: number
  readonly heldSinceMs: number | undefined
  readonly parting: 'after' | 'now' | undefined
  /** The ring at which the current call was answered; 0 before. */
  readonly answeredAt: number
  /** No further call will come; what remains is the record and the name. */
  readonly over: boolean
  readonly filed: boolean
}

/** Where the line is, for screens and logs: `idle`, `ringing`, `open`, `held`, `muted`. */
export function lineState(state: CallState): 'idle' | 'ringing' | 'open' | 'held' | 'muted' {
  const { value } = state.line
  return typeof value === 'string' ? value : value.connected
}

/** When the desk clock next brings something about by itself; undefined: nothing is due. */
export function dueAt(state: CallState): number | undefined {
  return state.timers.length === 0 ? undefined : Math.min(...state.timers.map((timer) => timer.atMs))
}

/** Is it the trainee's turn: the line open, the caller silent with nothing more to say? */
export function isQuiet(state: CallState): boolean {
  if (state.speaking || state.queue.length > 0) return false
  return !state.timers.some(({ id }) => id === 'speak' || id === 'lineEnd' || id === 'leave')
}
