import type { Behaviour, Bilingual, FactKind, Language } from './language.ts'

/** How a caller feels: whole numbers 0–5. */
export interface Mood {
  readonly patience: number
  readonly trust: number
}

/**
 * A condition over the call as the caller sees it. Every stated part must hold; an empty guard always holds.
 * `trust`/`patience` are minima, `trustBelow`/`patienceBelow` strict maxima.
 */
export interface Guard {
  readonly stage?: Stage
  readonly trust?: number
  readonly trustBelow?: number
  readonly patience?: number
  readonly patienceBelow?: number
  /** Which call of the attempt (the market researcher rings twice). */
  readonly call?: number
  /** The agenda item the caller has asked and waits for; `none`: no item is open. */
  readonly open?: string
  /** Agenda items that have been settled (answered, promised or let go). */
  readonly settled?: readonly string[]
  readonly unsettled?: readonly string[]
  /** Agenda items that were answered, not only promised or let go. */
  readonly answered?: readonly string[]
  /** Slots the caller has told. */
  readonly told?: readonly string[]
  readonly untold?: readonly string[]
  /** The row that decided the caller's latest reply. */
  readonly last?: RowId
  /** In a reply to a question: it is (at least) the nth time this slot is asked. */
  readonly nth?: number
  /** In a reply to a question: the utterance gave the caller a reason that serves them. */
  readonly reason?: boolean
  /** In a reply to an invitation: two alternatives were offered. */
  readonly options?: boolean
}

/** Where the talk stands: nothing said yet · agenda going on · all asked, may say goodbye · goodbye said. */
export type Stage = 'opening' | 'talking' | 'closing' | 'leaving'

/** One caller utterance: text, its meaning in the other language, and how it is spoken. */
export interface Line {
  readonly text: string
  readonly gloss: string
  /** As spoken where it differs from the text: pinyin overrides `重庆[chong2 qing4]`, digits as said. */
  readonly say?: string
  /** By this line a listener can tell the caller type (SH-15). */
  readonly sign?: boolean
  /** Recorded length in ms; from the audio manifest, else estimated at the speech rate. */
  readonly ms: number
  /** Path of the recording below `audio/`, absent where there is none. */
  readonly audio?: string
}

/** What the caller told: how it is shown, and the words that a correct note must hold (each group: any one). */
export interface Told {
  readonly show: string
  readonly words: readonly (readonly string[])[]
}

/** One way to answer a question; the first whose guard holds is taken. */
export interface Reply {
  readonly when?: Guard
  /** Wordings: first time, second time …; of what it tells: when it is told, and when it is told again. */
  readonly lines: readonly string[]
  readonly tells?: Readonly<Record<string, Told>>
  /** The caller declines; asking the same again counts as pressing from the second refusal on. */
  readonly refuses?: boolean
}

/** How the caller answers when a slot is asked. */
export interface Answer {
  readonly slot: string
  /** Words that tell this slot from others asked by the same behaviour, beyond those of the standard. */
  readonly words?: readonly string[]
  readonly replies: readonly Reply[]
}

/** One thing the caller wants to know, in order. */
export interface AgendaItem {
  readonly id: string
  readonly title: Bilingual
  /** Must be settled before the caller goes contentedly; others are asked if patience allows. */
  readonly must: boolean
  /** Asked only when this holds (`call: 2`, `trust: 3`). */
  readonly when?: Guard
  /** A second thought: asked when the trainee says goodbye or asks whether there is anything else. */
  readonly secondThought?: boolean
  /** Words by which the trainee comes to speak of it unasked: "we don't know that" or "I'll ask" then settles it. */
  readonly about?: readonly string[]
  /** The facts that answer it at any time (all of them), or the behaviours that do once it was asked (any of them). */
  readonly wants: { readonly facts?: readonly string[]; readonly behaviours?: readonly Behaviour[] }
  /** First asking; more than one line: chosen by seed. */
  readonly ask: readonly string[]
  /** Asking again, in other words: second time, third time. */
  readonly again: readonly string[]
  /** After a vague or a wrong answer to this very item, instead of the caller's general wording. */
  readonly vague?: readonly string[]
  readonly wrong?: readonly string[]
  /** Taking the answer: repeats it, sums it up, doubts it. Said before the next item. */
  readonly taken?: readonly string[]
}

/** What a row does the nth time it happens; the last entry repeats. */
export interface Outcome {
  readonly when?: Guard
  readonly patience?: number
  readonly trust?: number
  /** Group of the scenario's lines to say; absent: the row's own name; `null`: says nothing of its own. */
  readonly cue?: string | null
  /** `goOn`: then the agenda; `wait`: nothing further; `leave`: says so and goes; `hangUp`: gone at once. */
  readonly then?: 'goOn' | 'wait' | 'leave' | 'hangUp'
}

/** One row of the reaction matrix: what happened, and what it does to this type of caller. */
export interface Row {
  readonly id: RowId
  /** One short clause for the mood curve: "说明了用途", "gave no reason". */
  readonly cause: Bilingual
  /** By occurrence: first, second, third time; the last entry repeats. */
  readonly outcomes: readonly Outcome[]
}

/** Everything a caller can react to. Order is priority: the first that happened decides the reply. */
export const ROWS = [
  // tone
  'rude', 'blunt', 'blunt-opening', 'accused', 'pretext', 'pressed', 'overpromise', 'jargon', 'talked-over',
  // facts
  'contradiction', 'wrong-fact', 'misnamed', 'read-back-wrong', 'corrected',
  // how they were greeted
  'late', 'greeted',
  // questions put to the caller
  'asked-again', 'asked', 'asked-private', 'house-reason',
  // invitations
  'hurried', 'hotline', 'invited-options', 'invited-open',
  // answers
  'vague', 'dodged', 'unanswered', 'everything', 'alternative', 'promised-time', 'promised', 'exact',
  // courtesy
  'read-back-right', 'own-contact', 'empathised', 'apologised', 'named', 'anything-else', 'thanked', 'echoed', 'not-understood',
  // closing
  'goodbye-early', 'goodbye',
  // time and line
  'silence-1', 'silence-2', 'silence-3', 'hold-reason', 'hold-bare', 'hold-long', 'hold-back',
  // the caller's own
  'hurry', 'let-go', 'idle',
] as const // prettier-ignore
export type RowId = (typeof ROWS)[number]

/** One type of caller of a standard: who they are by signs, what the document advises, and how they react. */
export interface CallerType {
  readonly id: string
  readonly title: Bilingual
  readonly signs: Bilingual
  readonly countermeasures: Bilingual
  readonly rules: readonly string[]
  /** Only a trait: patches the rows of a type, is never a caller of its own. */
  readonly trait: boolean
  readonly mood: Mood
  readonly maxTrust: number
  /** Silence beyond the allowance, desk clock, ms: `silence-1`, `-2`, `-3`. */
  readonly silenceMs: readonly [number, number, number]
  /** How long a hold is borne, ms: with a reason, without a word. */
  readonly holdMs: { readonly reason: number; readonly bare: number }
  /** Time between the last goodbye and the caller's hanging up, ms. */
  readonly leavesAfterMs: number
  /** Rings given before the caller gives up. */
  readonly patienceRings: number
  /** Rings again after this time, ms, in the same attempt. */
  readonly ringsAgainMs?: number
  readonly rows: readonly Row[]
}

/** A fact of the house sheet, and how it is recognised in what a trainee says. */
export interface Fact {
  readonly id: string
  readonly topic: Bilingual
  readonly title: Bilingual
  /** As printed on the sheet. */
  readonly show: Bilingual
  /** As one would say it. */
  readonly say: Bilingual
  readonly kind: FactKind
  /** Normal form (see `FoundFact`); other right values follow. Empty for kind `text`. */
  readonly values: readonly string[]
  /** For kind `text`: each group any one; all groups needed. For others: the value counts only near one of these, or while the item is open. */
  readonly words: Readonly<Record<Language, readonly (readonly string[])[]>>
  /** Words by which it is stated wrongly. */
  readonly wrongWords: Readonly<Record<Language, readonly string[]>>
}

/** One of the three replies offered in the guided mode. */
export interface Choice {
  readonly id: string
  readonly text: string
  readonly gloss: string
  readonly behaviours: readonly Behaviour[]
  readonly facts: Readonly<Record<string, 'right' | 'wrong'>>
  readonly quality: 'good' | 'middling' | 'poor'
  readonly feedback: Bilingual
}

/** Who speaks in a reply where the trainee has given no name. */
const SOMEBODY: Readonly<Record<Language, string>> = { 'zh-CN': '小周', en: 'Zhou' }

/** What a reply, its gloss or its feedback says in the name of the trainee (`{me}`). */
export const inNameOf = (me: string | undefined, text: string, language: Language): string =>
  text.replaceAll('{me}', () => me ?? SOMEBODY[language])

/** Three replies for one situation; the first set whose guard holds is offered. */
export interface ChoiceSet {
  readonly id: string
  readonly when: Guard
  readonly options: readonly Choice[]
}

/** A call to practise: compiled, immutable, known by its hash. */
export interface Scenario {
  readonly id: string
  readonly version: number
  /** SHA-256 (hex, first 16) over the canonical JSON of everything but the audio lengths and paths. */
  readonly hash: string
  readonly standard: string
  readonly language: Language
  readonly title: Bilingual
  /** What the desk knows before the ring; never the type. */
  readonly briefing: Bilingual
  readonly level: 1 | 2 | 3
  /** Local date and time of the call, ISO without zone: `2026-11-21T14:10`. */
  readonly date: string
  readonly seed: number
  readonly callerType: string
  readonly traits: readonly string[]
  /** The caller's type with the traits and the scenario's own rows applied. */
  readonly caller: CallerType
  readonly persona: {
    /** How the screen names the caller once the name is known, and before. */
    readonly name: Bilingual
    readonly unknown: Bilingual
    readonly about: Bilingual
    readonly voice: { readonly blend: string; readonly speed: number; readonly pitch: number; readonly gain: number }
    readonly background: 'none' | 'office' | 'street' | 'shop' | 'home'
    /** The number the phone shows while it rings, masked digits as `·`. */
    readonly shownNumber: string
  }
  readonly sheet: readonly Fact[]
  readonly agenda: readonly AgendaItem[]
  readonly answers: readonly Answer[]
  /** Line ids by cue: the reaction rows' wordings and the persona's fallbacks. */
  readonly says: Readonly<Record<string, readonly string[]>>
  readonly lines: Readonly<Record<string, Line>>
  readonly choices: readonly ChoiceSet[]
  /** Further right notes for a told value, by slot. */
  readonly accept: Readonly<Record<string, readonly string[]>>
  /** The model run, so that the debrief can show it beside the trainee's. */
  readonly model: Plan
}

/** A test script: one call from pick-up to the filled record. The format is documented in `docs/plans.md`. */
export interface Plan {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly expect?: {
    readonly passed?: boolean
    readonly atLeast?: number
    readonly atMost?: number
    readonly critical?: readonly string[]
    readonly endedBy?: 'caller' | 'trainee'
  }
  readonly steps: readonly PlanStep[]
}

/** One step of a plan. Unless it says otherwise, a step begins when the caller has finished speaking. */
export type PlanStep =
  | { readonly answer: number } // pick up while this ring sounds (1 = first)
  | { readonly say: string } // typed words
  | { readonly choose: string } // a choice by id, `set.option`, or by its quality
  | { readonly wait: number } // seconds of silence on the desk clock
  | { readonly hold: number } // seconds on hold, then back
  | { readonly interrupt: string } // typed words while the caller is still speaking
  | { readonly note: Readonly<Record<string, string>> } // write into the call record
  | { readonly hangUp: true }
  | { readonly letThemGo: true } // wait until the caller has hung up (or rings again)
  | { readonly name: { readonly type: string; readonly sign?: string } } // name the caller type and the line that told it
