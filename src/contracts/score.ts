import type { Behaviour, Bilingual, Span } from './language.ts'

/**
 * What the caller must give before a check applies; every stated part must hold, else the check is not applicable.
 * What a caller could give and the trainee let pass by (never asked, hung up) has been given: it is owed.
 */
export interface Occasion {
  /** Only for these caller types; absent: all. */
  readonly callerTypes?: readonly string[]
  /** The caller answers when asked for this slot. A plain wrong number has no need to tell. */
  readonly answers?: string
  /** There is a way to have the caller tell this slot. */
  readonly tells?: string
  /** The caller declined to tell this slot at least once. */
  readonly refused?: string
  /** … and never told it in the whole attempt. */
  readonly declined?: string
}

/** A check as the rubric states it. Each kind has one small file in `src/scoring/checks/`. */
export interface CheckSpec {
  readonly id: string
  /** The rule that it observes. */
  readonly rule: string
  readonly title: Bilingual
  /** `deducts`: shows faults only, never earns; `of` points are taken off. */
  readonly deducts?: boolean
  readonly of: number
  readonly kind: string
  /** Arguments of that kind, checked by the kind's own parser. */
  readonly with: Readonly<Record<string, unknown>>
  readonly occasion?: Occasion
  /** Sentences that would have won it, by language; `{house}`, `{me}`, `{name}` and `{caller}` are filled in. */
  readonly say?: Readonly<Partial<Record<'zh-CN' | 'en', readonly string[]>>>
  /** What the coach says of it, with the same placeholders. */
  readonly words: { readonly met: Bilingual; readonly broken: Bilingual; readonly notApplicable: Bilingual }
}

export interface CriticalSpec {
  readonly id: string
  readonly title: Bilingual
  /** The rules it rests on. */
  readonly rules: readonly string[]
  readonly kind: string
  readonly with: Readonly<Record<string, unknown>>
}

/** How a standard is scored: ours, not the document's, and shown as ours. */
export interface Rubric {
  readonly standard: string
  readonly version: number
  /** Pass mark in per cent. */
  readonly pass: number
  readonly sections: readonly {
    readonly id: string
    readonly title: Bilingual
    readonly checks: readonly CheckSpec[]
  }[]
  readonly criticals: readonly CriticalSpec[]
  /** Skills of the manager's page: which checks make up each. */
  readonly skills: readonly { readonly id: string; readonly title: Bilingual; readonly checks: readonly string[] }[]
}

/** A moment that a point cites. `text` is what was said, written or done; `spans` mark the words in it. */
export interface Evidence {
  readonly seq: number
  readonly atMs: number
  readonly call: number
  readonly text: string
  readonly spans: readonly Span[]
  readonly behaviour?: Behaviour
}

export type CheckState = 'met' | 'broken' | 'not_applicable'

export interface CheckResult {
  readonly id: string
  readonly section: string
  readonly rule: string
  readonly state: CheckState
  /** Earned (a deducting check: 0 or negative). */
  readonly points: number
  /** What it could earn; 0 when not applicable and for deducting checks. */
  readonly of: number
  readonly deducts: boolean
  readonly evidence: readonly Evidence[]
  /** Event at which a retry would begin: the last moment it could still be met. */
  readonly retryAt?: number
}

export interface CriticalResult {
  readonly id: string
  readonly evidence: readonly Evidence[]
}

/** A field of the call record against what the caller said on this path. */
export interface RecordResult {
  readonly field: string
  readonly written: string
  readonly after: boolean
  /** `''`: the caller did not say it on this path. */
  readonly truth: string
  readonly verdict: 'right' | 'wrong' | 'missing' | 'invented' | 'blank' | 'free'
}

/** A fact of the house sheet over the whole attempt. */
export interface FactResult {
  readonly fact: string
  /** `contradicted`: said right and wrong, without a word that takes one of them back. */
  readonly verdict: 'right' | 'wrong' | 'contradicted' | 'unsaid'
  /** The caller asked for it, or was owed it. */
  readonly asked: boolean
  /** Every utterance that said it, the words marked. */
  readonly evidence: readonly Evidence[]
}

export interface Scorecard {
  readonly rubric: { readonly standard: string; readonly version: number; readonly pass: number }
  readonly score: number
  readonly max: number
  /** 0–100, rounded down. */
  readonly percent: number
  readonly passed: boolean
  readonly endedBy: 'caller' | 'trainee' | 'nobody'
  /** Talk clock of the longest call, ms. */
  readonly talkMs: number
  readonly checks: readonly CheckResult[]
  readonly critical: readonly CriticalResult[]
  readonly record: readonly RecordResult[]
  /** All facts of the sheet, in its order; no points hang on them. */
  readonly facts: readonly FactResult[]
}
