import type { Scorecard } from './score.ts'

/** What exploring a scenario found. */
export interface Exploration {
  readonly scenario: string
  readonly states: number
  /** States from which no input leads to the end of the call. */
  readonly deadEnds: readonly string[]
  /** Lines, agenda items, replies and choice sets that no path reaches. */
  readonly unreachable: readonly string[]
  /** The best run found, in per cent; no proof of a maximum. */
  readonly bestScore: number
  readonly modelScore: number
  readonly criticalsReached: readonly string[]
  readonly criticalsUnreached: readonly string[]
  readonly ms: number
  /** A bound (200,000 states, 10 s) ended the search before it was complete. */
  readonly overBudget?: 'states' | 'time'
}

/** One line of a played call, for people. */
export interface TranscriptLine {
  readonly atMs: number
  readonly who: 'caller' | 'trainee' | 'line'
  readonly text: string
  readonly behaviours?: readonly string[]
}

/** The JSON of `scenario -- play`. */
export interface Played {
  readonly scenario: string
  readonly hash: string
  readonly endedBy: Scorecard['endedBy']
  readonly passed: boolean
  readonly score: number
  readonly max: number
  readonly critical: readonly string[]
  readonly checks: readonly {
    readonly id: string
    readonly rule: string
    readonly state: string
    readonly points: number
    readonly of: number
    readonly evidence: readonly { readonly atMs: number; readonly text: string }[]
  }[]
  readonly transcript: readonly TranscriptLine[]
  readonly record: Readonly<Record<string, string>>
}
