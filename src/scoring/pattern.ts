import type { CallEvent } from '../contracts/events.ts'
import type { Behaviour } from '../contracts/language.ts'
import type { Turn } from '../log/turns.ts'
import { logged, toldOf, type Observed } from './observe.ts'
import { behaviour, either, fields, flag, oneOf, orElse, phrase, positive, slot, some, type Parse } from './reader.ts'

/** What one utterance of the trainee has to be like. Every stated part must hold. */
export interface Pattern {
  /** Behaviours shown: all of them, any, or at least so many. */
  readonly shows: readonly Behaviour[]
  readonly need: 'all' | 'any' | number
  /** None of these behaviours. */
  readonly none: readonly Behaviour[]
  /** Asks the caller for any of these slots; `true`: for anything. */
  readonly asks: readonly string[] | boolean
  /** Answers the caller: a fact of the sheet said right, or an agenda item answered. */
  readonly gives: boolean
  readonly phrases: readonly string[]
  /** None of these phrases: a pretext earns nothing. */
  readonly without: readonly string[]
  /** The first utterance of a call, or none of the first ones. */
  readonly opening: boolean | undefined
  /** Only after the caller has told, refused or had something answered. */
  readonly after: {
    readonly told: string | undefined
    readonly refused: string | undefined
    readonly answered: boolean
  }
}

const after = fields({
  told: orElse(either(oneOf('any'), slot), undefined),
  refused: orElse(slot, undefined),
  answered: orElse(flag, false),
})

export const pattern: Parse<Pattern> = fields({
  shows: orElse(some(behaviour), []),
  need: orElse(either(positive, oneOf('all', 'any')), 'all'),
  none: orElse(some(behaviour), []),
  asks: orElse(either(flag, some(slot)), false),
  gives: orElse(flag, false),
  phrases: orElse(some(phrase), []),
  without: orElse(some(phrase), []),
  opening: orElse(flag, undefined),
  after: orElse(after, { told: undefined, refused: undefined, answered: false }),
})

const hasAnswered = (turn: Turn) =>
  turn.follows.some((event) => event.type === 'agenda.settled' && event.how === 'answered')

/** Does the utterance answer the caller? */
export const gives = (turn: Turn): boolean =>
  turn.said.input.heard.facts.some((fact) => fact.verdict === 'right') || hasAnswered(turn)

function hasComeAfter({ told, refused, answered }: Pattern['after'], turn: Turn, observed: Observed): boolean {
  const before = (event: CallEvent) => event.seq < turn.said.seq
  const isTold = () => toldOf(observed, told === 'any' ? undefined : told).some(before)
  const isRefused = () => logged(observed, 'caller.refused').some((event) => event.slot === refused && before(event))
  const isAnswered = () => observed.turns.some((one) => one.index < turn.index && hasAnswered(one))
  return (told === undefined || isTold()) && (refused === undefined || isRefused()) && (!answered || isAnswered())
}

/** Could the utterance have been it, by its place in the call? */
export function inPlace({ opening, after }: Pattern, turn: Turn, observed: Observed): boolean {
  return (opening === undefined || turn.opening === opening) && hasComeAfter(after, turn, observed)
}
