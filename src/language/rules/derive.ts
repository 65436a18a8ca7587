import type { Behaviour } from '../../contracts/language.ts'
import { clausesAt, type Evidence, type Reading } from './find.ts'

/** What a language adds to its patterns so that acts can be read out of other acts. */
export interface Derivation {
  /** A limit of time; global. */
  readonly deadline: RegExp
  /** A clause with this carries no limit of a promise: waiting on the line, past, somebody else's return. */
  readonly noDeadline: RegExp
  /** A clause that says what the wait is for. */
  readonly work: RegExp
  /** A question that asks for something particular; global. */
  readonly asksFor: RegExp
  /** A question with this is not about the need. */
  readonly notNeed: RegExp
}

/** Behaviours that may be put as a question. */
export const ASKING: readonly Behaviour[] = [
  'offer_help', 'ask_name', 'ask_contact', 'ask_contact_time', 'ask_org', 'ask_source', 'ask_need', 'check_convenient',
  'verify_party', 'read_back', 'confirm_understood', 'ask_repeat', 'ask_anything_else', 'blunt_opening',
  'blunt_question', 'impatience', 'command', 'two_option', 'return_from_hold', 'redirect_wrong_number', 'empathise',
  'invite', 'blunt_refusal', 'slang_jargon', 'offer_message', 'vague_answer', 'state_purpose',
] // prettier-ignore

const of = (found: readonly Evidence[], ...ids: readonly Behaviour[]) => found.filter((one) => ids.includes(one.id))

/** A promise and a limit in its clause, or in the clause on either side within the sentence. */
function promisedTimes({ deadline, noDeadline }: Derivation, found: readonly Evidence[], reading: Reading): Evidence[] {
  const { clauses, text } = reading
  const own = new Set(of(found, 'commit_followup').flatMap(({ from, to }) => clausesAt(clauses, from, to)))
  const near = clauses.filter((clause, i) => {
    const beside = [clauses[i - 1], clause, clauses[i + 1]]
    return beside.some((one) => one !== undefined && own.has(one) && one.sentence === clause.sentence)
  })
  return near
    .filter((clause) => !noDeadline.test(clause.text) && (!clause.asks || own.has(clause)))
    .flatMap((clause) =>
      [...text.slice(clause.from, clause.to).matchAll(deadline)].map((match): Evidence => {
        const from = clause.from + match.index
        return { id: 'commit_time', from, to: from + match[0].length, confidence: 0.8 }
      }),
    )
}

/** A wait asked for, with what is done meanwhile said in the same breath. */
function reasonsToWait({ work }: Derivation, found: readonly Evidence[], reading: Reading): Evidence[] {
  const waits = of(found, 'explain_hold')
  if (waits.length === 0) return []
  const acts = of(found, 'commit_followup', 'transfer_notice').map((one): Evidence => ({ ...one, id: 'hold_reason' }))
  const said = reading.clauses.flatMap((clause): Evidence[] => {
    const match = work.exec(clause.text)
    if (!match) return []
    const from = clause.from + match.index
    return [{ id: 'hold_reason', from, to: from + match[0].length, confidence: 0.7 }]
  })
  return [...acts, ...said]
}

/** A question about something particular that is no other kind of question is about the need. */
function needs({ asksFor, notNeed }: Derivation, found: readonly Evidence[], reading: Reading): Evidence[] {
  const taken = of(found, ...ASKING)
  const sources = of(found, 'ask_source')
  return reading.clauses.flatMap((clause, i): Evidence[] => {
    const previous = reading.clauses[i - 1]
    if (previous && sources.some((one) => one.from < previous.to && previous.from < one.to)) return []
    if (!clause.asks || notNeed.test(clause.text)) return []
    if (taken.some((one) => one.from < clause.to && clause.from < one.to)) return []
    const match = asksFor.exec(clause.text)
    if (!match) return []
    return [
      {
        id: 'ask_need',
        from: clause.from + match.index,
        to: clause.from + match.index + match[0].length,
        confidence: 0.6,
      },
    ]
  })
}

/** Acts that are read out of other acts: the limit of a promise, the reason of a wait, the question about the need. */
export const derive = (how: Derivation, found: readonly Evidence[], reading: Reading): Evidence[] => [
  ...found,
  ...promisedTimes(how, found, reading),
  ...reasonsToWait(how, found, reading),
  ...needs(how, found, reading),
]
