import type { Behaviour, Bilingual, Language } from './language.ts'

/** Where in a call a rule applies. */
export type Phase =
  | 'before' | 'ring' | 'open' | 'identify' | 'discover' | 'respond' | 'advance' | 'close' | 'after'
  | 'throughout' | 'knowledge' | 'management' // prettier-ignore

/** One instruction of a house's document, in our own words. `id` is stable (`SH-05`). */
export interface Rule {
  readonly id: string
  readonly text: Bilingual
  /** The document's own numbering or heading. */
  readonly section: string
  readonly phase: Phase
  /** How the rule could be observed: `utterance`, `clock`, `ring_count`, `form`, `quiz`, `prosody` … */
  readonly observe: readonly string[]
  /** Wanted behaviours; a leading `-` marks one that breaks the rule. */
  readonly behaviours: readonly string[]
  readonly need?: 'all' | 'any' | number
  readonly theme: string
  readonly critical: boolean
  readonly criticalWord?: string
  readonly note?: string
}

/** The numbers a house states. What a house does not state is absent and not scored. */
export interface Parameters {
  /** Pick up before this ring starts to sound ("before the third ring"). */
  readonly answerWithinRings?: number
  /** Hard limit of a call, seconds on the talk clock. */
  readonly callLimitS?: number
  /** Desired length of a call, seconds on the talk clock. */
  readonly callTargetS?: readonly [from: number, to: number]
  /** Number of alternatives when fixing a visit. */
  readonly inviteOptions?: number
  /** Characters a minute at which the house speaks; 220 (zh-CN) or 150 words (en) where it states none. */
  readonly speechRateCpm?: number
  /** The source's words for each parameter, by parameter name. */
  readonly source: Readonly<Record<string, string>>
}

/** What shows that a step was reached or a debt paid: a behaviour id, or `event:` + an event type. */
export type Evidence = Behaviour | `event:${string}`

/** One documented step of the house's flow. */
export interface FlowStep {
  readonly id: string
  readonly title: Bilingual
  /** Any one of these reaches the step. */
  readonly reachedBy: readonly Evidence[]
  /** What the house wants done in this step; shown as "still owed" until any of `shownBy` happened. */
  readonly owes: readonly { readonly id: string; readonly title: Bilingual; readonly shownBy: readonly Evidence[] }[]
  /** What a coach would whisper in the guided mode. */
  readonly hint: Bilingual
}

/** A wording that the document prescribes or forbids, as printed there. */
export interface Wording {
  readonly id: string
  readonly use: 'say' | 'never'
  readonly when: Bilingual
  readonly text: string
  readonly rule: string
}

/** Words that give an utterance a sense of its own in this house (`pretext`, `hotline`, `hurry` …). */
export interface Phrase {
  readonly id: string
  /** Any one of these, compared without case; plain text, never a pattern. */
  readonly words: Readonly<Record<Language, readonly string[]>>
}

/** A question the trainee can put to the caller, and the slot that its answer fills. */
export interface Slot {
  readonly id: string
  readonly title: Bilingual
  /** The behaviour by which it is asked. */
  readonly askedBy: Behaviour
  /** Words that tell it from other slots asked by the same behaviour; absent: the general one. */
  readonly words?: Readonly<Record<Language, readonly string[]>>
  /** A detail of this other slot (`contactKind` of `contact`): asked before that is told, it asks for that. */
  readonly of?: string
  /** So general that any question of its kind may be taken for it (the need). */
  readonly broad?: boolean
}

/** A field of the house's call record, filled by the trainee. */
export interface RecordField {
  readonly id: string
  readonly title: Bilingual
  /** The slot whose told value is the truth of this field; absent: free (the house's own note). */
  readonly slot?: string
  readonly compare: 'text' | 'phone'
  /** Shown in the empty field. */
  readonly empty: Bilingual
}

/** One house's documented way of handling calls. */
export interface Standard {
  readonly id: string
  readonly version: number
  readonly title: Bilingual
  /** The document the rules come from, as titled there. */
  readonly document: string
  readonly house: {
    readonly name: Bilingual
    /** Every way the house may name itself at the opening. */
    readonly saidAs: Readonly<Record<Language, readonly string[]>>
    readonly desk: Bilingual
  }
  readonly parameters: Parameters
  readonly flow: readonly FlowStep[]
  readonly wordings: readonly Wording[]
  readonly phrases: readonly Phrase[]
  readonly slots: readonly Slot[]
  readonly record: readonly RecordField[]
  readonly rules: readonly Rule[]
}
