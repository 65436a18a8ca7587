import { askedOf, namedIn } from '../contracts/asking.ts'
import { joined, standing, type Correction } from '../contracts/correction.ts'
import type { CallEvent, EventOf, Heard } from '../contracts/events.ts'
import type { Behaviour } from '../contracts/language.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'

/** A log with what was said of its labels, and what it was played with. */
export interface Labelled {
  readonly events: readonly CallEvent[]
  readonly corrections?: readonly Correction[]
  readonly scenario: Scenario
}

const shown = (heard: Heard, id: Behaviour) => heard.behaviours.some((found) => found.id === id)

/** The trainers' words on an utterance that say something else than was found in it. */
const changesTo = ({ seq, input }: EventOf<'in.say'>, corrections: readonly Correction[]): readonly Correction[] =>
  [...standing(corrections, seq, 'trainer').values()].filter((one) => one.shown !== shown(input.heard, one.behaviour))

/** What was heard, with the labels as corrected; an added behaviour has no words marked. */
function heardWith(heard: Heard, changes: readonly Correction[], standard: Standard, scenario: Scenario): Heard {
  const away = changes.filter((one) => !one.shown).map((one) => one.behaviour)
  const added = changes.filter((one) => one.shown).map((one) => one.behaviour)
  const askedBy = (slot: string) => standard.slots.find((one) => one.id === slot)?.askedBy
  const left = heard.asks.filter((slot) => !away.some((id) => id === askedBy(slot)))
  const askable = standard.slots.filter((slot) => added.includes(slot.askedBy))
  const asked = askedOf(askable, namedIn(heard.text, scenario)).map((slot) => slot.id)
  return {
    ...heard,
    behaviours: [
      ...heard.behaviours.filter((found) => !away.includes(found.id)),
      ...added.map((id) => ({ id, confidence: 1, spans: [] })),
    ],
    asks: [...new Set([...left, ...asked])],
    understood: heard.understood || added.length > 0,
  }
}

/** The event by which each step of the flow was reached first. */
function reachedAt(events: readonly CallEvent[], { flow }: Standard): ReadonlyMap<string, CallEvent> {
  const first = new Map<string, CallEvent>()
  for (const event of events) {
    const evidence = [
      `event:${event.type}`,
      ...(event.type === 'in.say' ? event.input.heard.behaviours.map(({ id }) => id) : []),
    ]
    for (const { id, reachedBy } of flow)
      if (!first.has(id) && reachedBy.some((one) => evidence.includes(one))) first.set(id, event)
  }
  return first
}

/** Steps that the corrected words reach at another moment, or no more, are noted there; all others stay. */
function withSteps(
  before: readonly CallEvent[],
  after: readonly CallEvent[],
  standard: Standard,
): readonly CallEvent[] {
  const then = reachedAt(before, standard)
  const now = reachedAt(after, standard)
  const moved = standard.flow.map((step) => step.id).filter((id) => then.get(id)?.seq !== now.get(id)?.seq)
  if (moved.length === 0) return after
  return after.flatMap((event) => {
    if (event.type === 'flow.reached' && moved.includes(event.step)) return []
    const { seq, atMs, talkMs, call } = event
    const here = moved.filter((step) => now.get(step) === event)
    return [
      event,
      ...here.map((step) => ({ seq, atMs, talkMs, call, type: 'flow.reached' as const, step, outOfOrder: false })),
    ]
  })
}

/**
 * Lays trainers' corrections over a log: the labels of utterances, what they ask for and which steps they reach. What the
 * caller did stays as it was, since the call went as it went. The events given in are left alone. The function that
 * comes back serves the log itself and any other course of the same call: it knows an utterance by what was heard.
 */
export function correctorOf(
  { events, corrections = [], scenario }: Labelled,
  standard: Standard,
): (course: readonly CallEvent[]) => readonly CallEvent[] {
  const anew = new Map<Heard, Heard>()
  if (corrections.length > 0)
    for (const event of events) {
      const changes = event.type === 'in.say' ? changesTo(event, corrections) : []
      if (event.type === 'in.say' && changes.length > 0)
        anew.set(event.input.heard, heardWith(event.input.heard, changes, standard, scenario))
    }
  if (anew.size === 0) return (course) => course
  return (course) => {
    const after = course.map((event) => {
      const heard = event.type === 'in.say' ? anew.get(event.input.heard) : undefined
      return event.type === 'in.say' && heard ? { ...event, input: { ...event.input, heard } } : event
    })
    return withSteps(course, after, standard)
  }
}

/** The trainers whose corrections change a label as it stands, each once; empty: the labels are as they were found. */
export function correctors({ events, corrections = [] }: Labelled): readonly string[] {
  const changes = events.flatMap((event) => (event.type === 'in.say' ? changesTo(event, corrections) : []))
  return [...new Set(joined(changes, []).map((one) => one.by.name))]
}
