import { shows } from '../contracts/events.ts'
import type { Behaviour, Span } from '../contracts/language.ts'
import type { Evidence } from '../contracts/score.ts'
import type { Turn } from '../log/turns.ts'
import { citeTurn, spansOfBehaviours, spansOfWords } from './evidence.ts'
import type { Observed } from './observe.ts'
import { gives, inPlace, type Pattern } from './pattern.ts'

/** The behaviours by which a trainee asks the caller for something. */
const ASKING: readonly Behaviour[] = [
  'ask_name',
  'ask_contact',
  'ask_contact_time',
  'ask_org',
  'ask_source',
  'ask_need',
]

/** How far an utterance is what was looked for. */
export interface Match {
  readonly turn: Turn
  /** `fully`: it is; `partly`: some of what was wanted, in the right place; `no`. */
  readonly fits: 'fully' | 'partly' | 'no'
  /** How many of the wanted parts it has. */
  readonly parts: number
  /** Cites it with the words that count. */
  readonly evidence: () => Evidence
}

interface Part {
  readonly holds: boolean
  /** The words that show it; worked out only where they are cited. */
  readonly spans: () => readonly Span[]
  readonly behaviour?: Behaviour
}

function showsPart({ shows: wanted, need }: Pattern, turn: Turn): Part {
  const shown = wanted.filter((id) => shows(turn.said.input.heard, id))
  const needed = need === 'all' ? wanted.length : need === 'any' ? 1 : need
  const first = shown[0]
  return {
    holds: shown.length >= needed,
    spans: () => spansOfBehaviours(turn, shown),
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
    spans: () => spansOfBehaviours(turn, by),
    ...(first ? { behaviour: first } : {}),
  }
}

function givesPart(turn: Turn): Part {
  const { text, facts } = turn.said.input.heard
  const right = facts.filter((fact) => fact.verdict === 'right')
  return { holds: gives(turn), spans: () => right.flatMap((fact) => spansOfWords(text, fact.said)) }
}

function phrasesPart({ phrases }: Pattern, turn: Turn, { standard, scenario }: Observed): Part {
  const { text, phrases: used } = turn.said.input.heard
  const found = standard.phrases.filter(({ id }) => phrases.includes(id) && used.includes(id))
  const words = found.flatMap((one) => one.words[scenario.language])
  return { holds: found.length > 0, spans: () => words.flatMap((word) => spansOfWords(text, word).slice(0, 1)) }
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
  const held = parts.filter((part) => part.holds).length
  const evidence = () => {
    const spans = parts.flatMap((part) => part.spans())
    const marked = spoilt ? [...spans, ...spansOfBehaviours(turn, pattern.none)] : spans
    return citeTurn(turn, marked, parts.find((part) => part.behaviour)?.behaviour)
  }
  return { turn, fits: fully ? 'fully' : partly ? 'partly' : 'no', parts: held, evidence }
}

/** The utterances that are what a pattern wants. */
export const matching = (pattern: Pattern, observed: Observed, turns: readonly Turn[] = observed.turns) =>
  turns.map((turn) => match(pattern, turn, observed)).filter(({ fits }) => fits === 'fully')
