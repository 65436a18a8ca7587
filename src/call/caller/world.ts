import type { AgendaItem, Answer, Row, RowId, Scenario } from '../../contracts/scenario.ts'
import type { Slot, Standard } from '../../contracts/standard.ts'
import { holds, type Memory } from './memory.ts'

/** What a caller is made of, looked up once: the scenario with its rows, answers and slots by id. */
export interface World {
  readonly scenario: Scenario
  readonly seed: number
  readonly rows: ReadonlyMap<RowId, Row>
  readonly answers: ReadonlyMap<string, Answer>
  readonly slots: ReadonlyMap<string, Slot>
  /** The slot that an invitation asks for. */
  readonly visit: string | undefined
  /** Picking up at this ring or later is late for this house; Infinity where it states no number. */
  readonly lateRing: number
}

export function buildWorld(scenario: Scenario, standard: Standard, seed: number): World {
  return {
    scenario,
    seed,
    rows: new Map(scenario.caller.rows.map((row) => [row.id, row])),
    answers: new Map(scenario.answers.map((answer) => [answer.slot, answer])),
    slots: new Map(standard.slots.map((slot) => [slot.id, slot])),
    visit: standard.slots.find((slot) => slot.askedBy === 'invite')?.id,
    lateRing: (standard.parameters.answerWithinRings ?? Infinity) + 1,
  }
}

export const isPending = (item: AgendaItem, memory: Memory) =>
  memory.items[item.id]?.settled === undefined && holds(item.when, memory)

/** The next thing to ask: items in order, second thoughts only when goodbye is near, only musts when patience runs out. */
export function nextItem(world: World, memory: Memory, goodbyeIsNear: boolean): AgendaItem | undefined {
  return world.scenario.agenda.find(
    (item) =>
      isPending(item, memory) &&
      (item.secondThought ? goodbyeIsNear && memory.patience > 1 : item.must || memory.patience > 1),
  )
}

/** Musts that the caller has not had an answer to. */
export const openMusts = (world: World, memory: Memory) =>
  world.scenario.agenda.filter((item) => item.must && !item.secondThought && isPending(item, memory))

/** A whole number below `below` that depends only on the stored seed and `salt`. */
export function seeded(seed: number, salt: string, below: number): number {
  let hash = seed >>> 0
  for (let i = 0; i < salt.length; i++) hash = (Math.imul(hash ^ salt.charCodeAt(i), 2654435761) ^ (hash >>> 13)) >>> 0
  return below > 0 ? hash % below : 0
}
