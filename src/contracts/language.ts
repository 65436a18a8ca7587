/** The two languages a call is held in and the interface speaks. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text for people in both interface languages. */
export type Bilingual = Record<Language, string>

/** What one trainee utterance does. Ids are stable; definitions are in `scenarios/behaviours.yaml`. */
export const BEHAVIOURS = [
  'greet', 'identify_house', 'identify_self', 'offer_help',
  'ask_name', 'use_name', 'ask_contact', 'ask_contact_time', 'ask_org', 'ask_source', 'ask_need',
  'check_convenient', 'verify_party', 'state_purpose',
  'backchannel', 'read_back', 'confirm_understood', 'ask_repeat',
  'give_reason', 'suggest_alternative', 'empathise', 'apologise', 'commit_followup', 'commit_time', 'escalate',
  'explain_hold', 'hold_reason', 'return_from_hold', 'transfer_notice', 'offer_message', 'state_absence',
  'invite', 'two_option', 'give_own_contact', 'ask_anything_else', 'thank', 'goodbye', 'redirect_wrong_number',
  'blunt_opening', 'blunt_question', 'blunt_refusal', 'impatience', 'command', 'overpromise', 'vague_answer',
  'slang_jargon',
] as const // prettier-ignore
export type Behaviour = (typeof BEHAVIOURS)[number]

/** Half-open range of UTF-16 offsets into the text as the trainee gave it. */
export type Span = readonly [from: number, to: number]

/** What an act may be made of: an alternative of two, why, by when, when and where to. */
export const PART_ROLES = ['option', 'reason', 'deadline', 'time', 'place'] as const
export type PartRole = (typeof PART_ROLES)[number]

/**
 * Words of an act that are a part of it. `value`, where they say a time: day and clock as far as they are known
 * (`2026-11-28T10:00`, `2026-11-28`, `10:00`), a length in minutes (`15`); of a place its address.
 */
export interface Part {
  readonly role: PartRole
  readonly span: Span
  readonly value?: string
}

/** One behaviour found in an utterance. `confidence` is 0–1; `spans` are the words that show it. */
export interface FoundBehaviour {
  readonly id: Behaviour
  readonly confidence: number
  readonly spans: readonly Span[]
  /** Its parts by structure, in the order of the words; absent where it has none. */
  readonly parts?: readonly Part[]
}

/** Kinds of value that can be read out of an utterance and compared. */
export const FACT_KINDS = [
  'number', 'money', 'area', 'floor', 'time', 'weekday', 'date', 'duration', 'phone', 'address', 'name', 'text',
] as const // prettier-ignore
export type FactKind = (typeof FACT_KINDS)[number]

/**
 * A value found in an utterance, normalised so that two wordings of the same value are equal strings:
 * number `"11"`, money in yuan `"13850"`, area in m² `"96"`, floor `"15"`, time `"18:00"` (24 h),
 * weekday `"4"` (ISO, Monday 1), date `"2026-05-03"` (`"--05-03"`, `"---03"` where year or month can't be known), duration
 * in minutes `"90"`, phone digits only `"10001170827"`, address `"望渡路18号3栋1809室"` or `"12 Fell Lane, Room 1809"`, name
 * with its title `"王先生"` or `"Mr Brown"`, text as it stands.
 */
export interface FoundFact {
  readonly kind: FactKind
  readonly value: string
  readonly span: Span
}

/** What the utterance is judged against besides its own words. */
export interface UtteranceContext {
  readonly language: Language
  /** The caller's line just before, `''` at the opening. */
  readonly before: string
  /** Own names of the house ("海棠花园"), so that naming it is recognised. May be empty. */
  readonly houseNames?: readonly string[]
  /** Is this the trainee's first utterance of the call? Unknown when absent. */
  readonly opening?: boolean
  /** The day on which it is said, ISO (`2026-11-21`): 明天 is a date only where it is known. */
  readonly today?: string
}

/** The whole result of reading one utterance. `understood: false` is a result of its own, never a fault. */
export interface Understanding {
  readonly behaviours: readonly FoundBehaviour[]
  readonly facts: readonly FoundFact[]
  readonly understood: boolean
  /** It asks something that none of the behaviours accounts for; absent: it doesn't. */
  readonly unreadQuestion?: true
}

/** The one door of the language room. Pure and deterministic; linear in the length of `text`. */
export type Understand = (text: string, context: UtteranceContext) => Understanding
