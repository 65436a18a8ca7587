import { shows, type CallEvent } from '../contracts/events.ts'
import type { Behaviour, Span } from '../contracts/language.ts'
import type { Evidence } from '../contracts/score.ts'
import type { Turn } from '../log/turns.ts'
import { citeTurn, spansOfBehaviours, spansOfWords } from './evidence.ts'
import { eventsOf, toldOf, type Observed } from './observe.ts'
import { behaviour, either, fields, flag, oneOf, orElse, phrase, positive, slot, some, type Parse } from './reader.ts'

/** The behaviours by which a trainee asks the caller for something. */
const ASKING: readonly Behaviour[] = [
  'ask_name',
  'ask_contact',
  'ask_contact_time',
  'ask_org',
  'ask_source',
  'ask_need',
]

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

/** How far an utterance is what was looked for. */
export interface Match {
  readonly turn: Turn
  /** `fully`: it is; `partly`: some of what was wanted, in the right place; `no`. */
  readonly fits: 'fully' | 'partly' | 'no'
  /** How many of the wanted parts it has. */
  readonly parts: number
  readonly evidence: Evidence
}

const hasAnswered = (turn: Turn) =>
  turn.follows.some((event) => event.type === 'agenda.settled' && event.how === 'answered')

/** Does the utterance answer the caller? */
export const gives = (turn: Turn): boolean =>
  turn.said.input.heard.facts.some((fact) => fact.verdict === 'right') || hasAnswered(turn)

function hasComeAfter({ told, refused, answered }: Pattern['after'], turn: Turn, { events, turns }: Observed): boolean {
  const before = (event: CallEvent) => event.seq < turn.said.seq
  const isTold = () => toldOf({ events }, told === 'any' ? undefined : told).some(before)
  const isRefused = () => eventsOf(events, 'caller.refused').some((event) => event.slot === refused && before(event))
  const isAnswered = () => turns.some((one) => one.index < turn.index && hasAnswered(one))
  return (told === undefined || isTold()) && (refused === undefined || isRefused()) && (!answered || isAnswered())
}

/** Could the utterance have been it, by its place in the call? */
export function inPlace({ opening, after }: Pattern, turn: Turn, observed: Observed): boolean {
  return (opening === undefined || turn.opening === opening) && hasComeAfter(after, turn, observed)
}

interface Part {
  readonly holds: boolean
  readonly spans: readonly Span[]
  readonly behaviour?: Behaviour
}

function showsPart({ shows: wanted, need }: Pattern, turn: Turn): Part {
  const shown = wanted.filter((id) => shows(turn.said.input.heard, id))
  const needed = need === 'all' ? wanted.length : need === 'any' ? 1 : need
  const first = shown[0]
  return {
    holds: shown.length >= needed,
    spans: spansOfBehaviours(turn, shown),
    ...(first ? { behaviour: first } : {}),
  }
}

function asksPart({ asks }: Pattern, turn: Turn, { standard }: Observed): Part {
  const { heard } = turn.said.input
  const slots = standard.slots.filter(
    (one) => heard.asks.includes(one.id) && (asks === true || (asks as readonly string[]).includes(one.id)),
  )
  const by = asks === true ? ASKING.filter((id) => shows(heard, id)) : slots.map((one) => one.askedBy)
  const first = by[0]
  return {
    holds: slots.length > 0 || by.length > 0,
    spans: spansOfBehaviours(turn, by),
    ...(first ? { behaviour: first } : {}),
  }
}

function givesPart(turn: Turn): Part {
  const { text, facts } = turn.said.input.heard
  const right = facts.filter((fact) => fact.verdict === 'right')
  return { holds: gives(turn), spans: right.flatMap((fact) => spansOfWords(text, fact.said)) }
}

function phrasesPart({ phrases }: Pattern, turn: Turn, { standard, scenario }: Observed): Part {
  const { text, phrases: used } = turn.said.input.heard
  const found = standard.phrases.filter(({ id }) => phrases.includes(id) && used.includes(id))
  const words = found.flatMap((one) => one.words[scenario.language])
  return { holds: found.length > 0, spans: words.flatMap((word) => spansOfWords(text, word).slice(0, 1)) }
}

/** The wanted parts that the pattern states. */
function partsOf(pattern: Pattern, turn: Turn, observed: Observed): readonly Part[] {
  return [
    ...(pattern.shows.length > 0 ? [showsPart(pattern, turn)] : []),
    ...(pattern.asks === false ? [] : [asksPart(pattern, turn, observed)]),
    ...(pattern.gives ? [givesPart(turn)] : []),
    ...(pattern.phrases.length > 0 ? [phrasesPart(pattern, turn, observed)] : []),
  ]
}

/** Compares one utterance with a pattern. */
export function match(pattern: Pattern, turn: Turn, observed: Observed): Match {
  const { heard } = turn.said.input
  const parts = partsOf(pattern, turn, observed)
  const spoilt =
    pattern.none.some((id) => shows(heard, id)) || pattern.without.some((phrase) => heard.phrases.includes(phrase))
  const placed = inPlace(pattern, turn, observed)
  const fully = placed && !spoilt && parts.every((part) => part.holds)
  const partly = placed && parts.some((part) => part.holds || part.behaviour !== undefined)
  const behaviour = parts.find((part) => part.behaviour)?.behaviour
  const spans = parts.flatMap((part) => part.spans)
  const marked = spoilt && !fully ? [...spans, ...spansOfBehaviours(turn, pattern.none)] : spans
  const held = parts.filter((part) => part.holds).length
  const evidence = citeTurn(turn, marked, behaviour)
  return { turn, fits: fully ? 'fully' : partly ? 'partly' : 'no', parts: held, evidence }
}

/** The utterances that are what a pattern wants. */
export const matching = (pattern: Pattern, observed: Observed, turns: readonly Turn[] = observed.turns) =>
  turns.map((turn) => match(pattern, turn, observed)).filter(({ fits }) => fits === 'fully')
