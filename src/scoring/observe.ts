import type { CallEvent, EventOf, EventType } from '../contracts/events.ts'
import type { AgendaItem, Scenario } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import { turnsOf, type Turn } from '../log/turns.ts'

/** One call of an attempt: how it began, what was said, how it ended. */
export interface ObservedCall {
  readonly call: number
  readonly rings: readonly EventOf<'line.rang'>[]
  /** Absent: never picked up. */
  readonly answered: EventOf<'line.answered'> | undefined
  /** Absent: still going on, or filed in mid-call. */
  readonly ended: EventOf<'line.ended'> | undefined
  /** Talk clock at its end, ms. */
  readonly talkMs: number
  readonly turns: readonly Turn[]
}

/** An agenda item in one call: when it was asked and how it was settled. */
export interface Course {
  readonly item: AgendaItem
  readonly call: number
  readonly asked: readonly EventOf<'agenda.asked'>[]
  readonly settled: EventOf<'agenda.settled'> | undefined
}

/** What the checks look at: the log read once. */
export interface Observed {
  readonly events: readonly CallEvent[]
  readonly byType: ReadonlyMap<EventType, readonly CallEvent[]>
  readonly scenario: Scenario
  readonly standard: Standard
  readonly calls: readonly ObservedCall[]
  readonly turns: readonly Turn[]
  /** The turn in which an event came about, by its place in the log. */
  readonly turnAt: ReadonlyMap<number, Turn>
  readonly agenda: readonly Course[]
}

const eventsOf = <T extends EventType>(events: readonly CallEvent[], type: T) =>
  events.filter((event): event is EventOf<T> => event.type === type)

function observeCall(call: number, all: readonly CallEvent[], turns: readonly Turn[]): ObservedCall {
  const events = all.filter((event) => event.call === call)
  return {
    call,
    rings: eventsOf(events, 'line.rang'),
    answered: eventsOf(events, 'line.answered')[0],
    ended: eventsOf(events, 'line.ended')[0],
    talkMs: Math.max(0, ...events.map((event) => event.talkMs)),
    turns: turns.filter((turn) => turn.said.call === call),
  }
}

/** Is the item due in this call by the scenario alone, whatever the mood? */
function isDue({ must, secondThought, when }: AgendaItem, call: number): boolean {
  if (!must || secondThought) return false
  if (!when) return true
  const { call: only, ...others } = when
  return Object.keys(others).length === 0 && only === call
}

/**
 * The caller's questions and what became of them: all that were asked, and the musts that the trainee owed an answer
 * but never heard, since the call did not get so far. A must that is due in every call is owed in the first only.
 */
function coursesOf(events: readonly CallEvent[], { agenda }: Scenario): readonly Course[] {
  const asked = eventsOf(events, 'agenda.asked')
  const settled = eventsOf(events, 'agenda.settled')
  const calls = Math.max(1, ...events.map((event) => event.call))
  const numbers = Array.from({ length: calls }, (_, index) => index + 1)
  return numbers.flatMap((call) =>
    agenda.flatMap((item): readonly Course[] => {
      const course = {
        item,
        call,
        asked: asked.filter((event) => event.item === item.id && event.call === call),
        settled: settled.find((event) => event.item === item.id && event.call === call),
      }
      const due = isDue(item, call) && (call === 1 || item.when !== undefined)
      return due || course.asked.length > 0 || course.settled ? [course] : []
    }),
  )
}

function groupByType(events: readonly CallEvent[]): ReadonlyMap<EventType, readonly CallEvent[]> {
  const groups = new Map<EventType, CallEvent[]>()
  for (const event of events) {
    const group = groups.get(event.type)
    if (group) group.push(event)
    else groups.set(event.type, [event])
  }
  return groups
}

/** Reads a log once for all checks. Pure; linear in the number of events. */
export function observe(events: readonly CallEvent[], scenario: Scenario, standard: Standard): Observed {
  const turns = turnsOf(events)
  const numbers = [...new Set(events.filter((event) => event.type === 'line.rang').map((event) => event.call))]
  return {
    events,
    byType: groupByType(events),
    scenario,
    standard,
    turns,
    turnAt: new Map(turns.flatMap((turn) => [turn.said, ...turn.follows].map((event) => [event.seq, turn] as const))),
    calls: numbers.map((call) => observeCall(call, events, turns)),
    agenda: coursesOf(events, scenario),
  }
}

/** The events of one type, in order. */
export const logged = <T extends EventType>({ byType }: Pick<Observed, 'byType'>, type: T) =>
  (byType.get(type) ?? []) as readonly EventOf<T>[]

/** What the caller told, in order; of one slot, or all. */
export const toldOf = (observed: Pick<Observed, 'byType'>, slot?: string) =>
  logged(observed, 'caller.told').filter((event) => slot === undefined || event.slot === slot)

/** Does any reply of the scenario tell this slot? */
export const canTell = ({ scenario }: Pick<Observed, 'scenario'>, slot: string) =>
  scenario.answers.some(({ replies }) => replies.some(({ tells }) => tells !== undefined && slot in tells))
