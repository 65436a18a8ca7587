import type { Behaviour } from '../../contracts/language.ts'
import { clausesAt, type Evidence, type Reading } from './find.ts'

/** `loser` does not count beside `winner`: anywhere, in the same clause, or on the same words. */
interface Precedence {
  readonly winner: Behaviour
  readonly losers: readonly Behaviour[]
  readonly within: 'utterance' | 'clause' | 'words'
}

/** The settled boundary cases that two behaviours decide between themselves. */
const PRECEDENCE: readonly Precedence[] = [
  {
    winner: 'ask_anything_else',
    losers: ['offer_help', 'ask_need', 'confirm_understood', 'read_back'],
    within: 'clause',
  },
  { winner: 'offer_help', losers: ['ask_need', 'commit_followup'], within: 'words' },
  { winner: 'verify_party', losers: ['use_name', 'read_back'], within: 'words' },
  { winner: 'verify_party', losers: ['read_back'], within: 'clause' },
  {
    winner: 'redirect_wrong_number',
    losers: ['blunt_refusal', 'vague_answer', 'blunt_question', 'verify_party'],
    within: 'utterance',
  },
  { winner: 'state_absence', losers: ['blunt_refusal'], within: 'utterance' },
  { winner: 'suggest_alternative', losers: ['blunt_refusal'], within: 'utterance' },
  { winner: 'ask_contact', losers: ['ask_need', 'check_convenient'], within: 'clause' },
  { winner: 'ask_contact_time', losers: ['check_convenient', 'ask_need'], within: 'clause' },
  { winner: 'ask_source', losers: ['ask_org', 'ask_need', 'two_option'], within: 'clause' },
  { winner: 'ask_org', losers: ['ask_need'], within: 'words' },
  { winner: 'ask_repeat', losers: ['confirm_understood', 'command', 'ask_need'], within: 'clause' },
  { winner: 'check_convenient', losers: ['ask_need'], within: 'clause' },
  { winner: 'confirm_understood', losers: ['ask_need', 'read_back'], within: 'words' },
  { winner: 'blunt_opening', losers: ['ask_name', 'ask_need', 'offer_help', 'backchannel'], within: 'words' },
  { winner: 'command', losers: ['explain_hold'], within: 'words' },
  { winner: 'impatience', losers: ['backchannel', 'read_back', 'explain_hold'], within: 'utterance' },
  { winner: 'invite', losers: ['ask_contact_time'], within: 'clause' },
  { winner: 'overpromise', losers: ['commit_followup', 'empathise'], within: 'utterance' },
  { winner: 'transfer_notice', losers: ['offer_message', 'commit_followup'], within: 'words' },
  { winner: 'blunt_refusal', losers: ['redirect_wrong_number'], within: 'words' },
]

const overlap = (a: Evidence, b: Evidence) => a.from < b.to && b.from < a.to

function loses(one: Evidence, all: readonly Evidence[], reading: Reading): boolean {
  return PRECEDENCE.some(({ winner, losers, within }) => {
    if (!losers.includes(one.id)) return false
    const winners = all.filter((other) => other.id === winner)
    if (within === 'utterance') return winners.length > 0
    if (within === 'words') return winners.some((other) => overlap(one, other))
    const clauses = clausesAt(reading.clauses, one.from, one.to)
    return winners.some((other) => clauses.some((clause) => clause.from < other.to && other.from < clause.to))
  })
}

/** Behaviours that count only where another one is shown too. */
const NEEDS: Partial<Record<Behaviour, readonly Behaviour[]>> = {
  hold_reason: ['explain_hold'],
  commit_time: ['commit_followup'],
}

/** Behaviours that don't count in the opening of a call beside another one: 让您久等了 there only apologises. */
const NOT_AT_OPENING: Partial<Record<Behaviour, readonly Behaviour[]>> = {
  return_from_hold: ['greet', 'identify_house'],
}

/** Only what counts in the company that it is in. */
export function withCompany(found: readonly Evidence[], { before }: Reading): Evidence[] {
  const shown = new Set(found.map((one) => one.id))
  const any = (others: readonly Behaviour[] | undefined) => others?.some((other) => shown.has(other))
  return found.filter(({ id }) => (any(NEEDS[id]) ?? true) && !(before === '' && any(NOT_AT_OPENING[id])))
}

/** What patterns found, after the boundary cases between two of them are decided. */
export const settle = (found: readonly Evidence[], reading: Reading): Evidence[] =>
  withCompany(
    found.filter((one) => !loses(one, found, reading)),
    reading,
  )
