import type { Behaviour, FoundBehaviour } from './language.ts'
import type { RowId, Stage } from './scenario.ts'

/** What a trainee utterance amounts to, as the call hears it. */
export interface Heard {
  readonly text: string
  readonly behaviours: readonly FoundBehaviour[]
  /** Facts of the house sheet that were said, and the words that said them. */
  readonly facts: readonly { readonly id: string; readonly verdict: 'right' | 'wrong'; readonly said: string }[]
  /** Phrases of the standard that were used (`pretext`, `hotline` …). */
  readonly phrases: readonly string[]
  /** Slots of the caller that were asked for. */
  readonly asks: readonly string[]
  /** The number or name the caller gave, said back: right or wrong; absent: not said back. */
  readonly readBack?: 'right' | 'wrong'
  /** The caller addressed by name: right or wrong; absent: not addressed. */
  readonly named?: 'right' | 'wrong'
  readonly understood: boolean
  /** It asks something that was not read as any behaviour; absent: it doesn't. */
  readonly unreadQuestion?: true
  /** Time it takes to say, ms, on the talk clock. */
  readonly ms: number
  readonly from: 'choice' | 'typed'
  /** `set.option` when chosen. */
  readonly choice?: string
}

/** What the trainee (or the desk's clock) does to a call. Only these enter; everything else follows from them. */
export type CallInput =
  | { readonly type: 'answer' }
  | { readonly type: 'say'; readonly heard: Heard }
  | { readonly type: 'hold' }
  | { readonly type: 'resume' }
  | { readonly type: 'mute' }
  | { readonly type: 'unmute' }
  | { readonly type: 'hangUp' }
  | { readonly type: 'note'; readonly field: string; readonly value: string }
  | { readonly type: 'lookUp'; readonly fact: string }
  | { readonly type: 'name'; readonly callerType: string; readonly sign?: string }
  | { readonly type: 'pause'; readonly why: PauseReason }
  | { readonly type: 'continue'; readonly gapMs: number }
  | { readonly type: 'captions'; readonly on: boolean; readonly why: 'trainee' | 'accommodation' | 'no-audio' }
  | { readonly type: 'file'; readonly how: 'finished' | 'abandoned' }
export type PauseReason = 'asleep' | 'hidden' | 'reopened'

interface Base {
  /** Position in the log, from 0, without gaps. */
  readonly seq: number
  /** Desk clock: ms since the attempt began, pauses not counted. */
  readonly atMs: number
  /** Talk clock of the current call, ms. */
  readonly talkMs: number
  /** Which call of the attempt, from 1. */
  readonly call: number
}

/** The body of each event, by type. `in.*` are inputs as they came; the others follow from them. */
export interface EventBodies {
  'attempt.started': { readonly setup: CallSetup }
  'in.answer': { readonly input: Extract<CallInput, { type: 'answer' }> }
  'in.say': { readonly input: Extract<CallInput, { type: 'say' }> }
  'in.hold': { readonly input: Extract<CallInput, { type: 'hold' }> }
  'in.resume': { readonly input: Extract<CallInput, { type: 'resume' }> }
  'in.mute': { readonly input: Extract<CallInput, { type: 'mute' }> }
  'in.unmute': { readonly input: Extract<CallInput, { type: 'unmute' }> }
  'in.hangUp': { readonly input: Extract<CallInput, { type: 'hangUp' }> }
  'in.note': { readonly input: Extract<CallInput, { type: 'note' }>; readonly after: boolean }
  'in.lookUp': { readonly input: Extract<CallInput, { type: 'lookUp' }> }
  'in.name': { readonly input: Extract<CallInput, { type: 'name' }> }
  'in.pause': { readonly input: Extract<CallInput, { type: 'pause' }> }
  'in.continue': { readonly input: Extract<CallInput, { type: 'continue' }> }
  'in.captions': { readonly input: Extract<CallInput, { type: 'captions' }> }
  'in.file': { readonly input: Extract<CallInput, { type: 'file' }> }
  /** An input that the call had no use for in its present state, kept for the record. */
  'not-accepted': { readonly input: CallInput; readonly state: string }
  'line.rang': { readonly ring: number }
  'line.answered': { readonly ring: number; readonly waitedMs: number }
  'line.missed': { readonly rings: number }
  'line.held': Record<never, never>
  'line.resumed': { readonly heldMs: number }
  'line.ended': {
    readonly by: 'caller' | 'trainee'
    readonly agendaOpen: readonly string[]
    readonly saidGoodbye: boolean
  }
  'caller.said': {
    readonly line: string
    readonly text: string
    readonly ms: number
    readonly cue: string
  }
  'caller.silenced': { readonly line: string; readonly leftMs: number }
  'caller.felt': {
    readonly row: RowId
    readonly nth: number
    readonly patience: number
    readonly trust: number
    readonly dPatience: number
    readonly dTrust: number
  }
  'caller.told': { readonly slot: string; readonly show: string; readonly words: readonly (readonly string[])[] }
  'caller.refused': { readonly slot: string; readonly plainly: boolean }
  'agenda.asked': { readonly item: string; readonly again: number }
  'agenda.settled': { readonly item: string; readonly how: 'answered' | 'promised' | 'let-go' }
  'stage.entered': { readonly stage: Stage }
  'flow.reached': { readonly step: string; readonly outOfOrder: boolean }
}
export type EventType = keyof EventBodies
export type CallEvent = { [T in EventType]: Base & { readonly type: T } & EventBodies[T] }[EventType]
export type EventOf<T extends EventType> = Extract<CallEvent, { type: T }>

/** An event before the log has given it its place. */
export type EventBody = { [T in EventType]: { readonly type: T } & EventBodies[T] }[EventType]

/** What an attempt is played under; part of its first event, so that a replay is exact. */
export interface CallSetup {
  readonly scenario: string
  readonly hash: string
  readonly engine: string
  readonly mode: Mode
  readonly seed: number
  /** The trainee's name, where one was given: guided replies say it. */
  readonly me?: string
  /** How long a silence is left to somebody typing before it counts, ms. */
  readonly allowanceMs: number
  /** Scale of the deliberate human pause before each line: 1, or 0 for measurement. */
  readonly pauseScale: number
}
export type Mode = 'guided' | 'practice' | 'exam'

/** Version of the machines; an attempt of another version is shown from its stored events, never replayed. */
export const ENGINE = '1'

/** Was this behaviour shown in the utterance? */
export const shows = (heard: Heard, id: Behaviour): boolean => heard.behaviours.some((found) => found.id === id)
