import type { Outcome, RowId } from '../../contracts/scenario.ts'
import { countedTo, gainsAtMost, holds, type Memory, type Moment } from './memory.ts'
import type { World } from './world.ts'

/** What one row did: the outcome that applied and how the mood moved. */
export interface Felt {
  readonly row: RowId
  readonly nth: number
  readonly outcome: Outcome
  readonly dPatience: number
  readonly dTrust: number
}

const clamp = (value: number, max: number, min = 0) => Math.max(min, Math.min(max, value))

/** What annoys, but is nothing to ring off for. */
const FORGIVEN: ReadonlySet<RowId> = new Set(['asked-again'])

/** The outcome of a row that happens for the nth time: guards first, then the entry for that occurrence. */
function outcomeOf(world: World, memory: Memory, row: RowId, nth: number, moment: Moment): Outcome {
  const fitting = world.rows.get(row)?.outcomes.filter((outcome) => holds(outcome.when, memory, moment)) ?? []
  return fitting[Math.min(nth, fitting.length) - 1] ?? {}
}

/**
 * Lets rows work on the mood: losses add up; one utterance gains at most one on each scale; a kind of gain counts
 * once or twice a call; an apology gains only where something hurt and was not mended.
 */
export function feel(
  world: World,
  memory: Memory,
  rows: readonly RowId[],
  moment: Moment,
): { memory: Memory; felt: Felt[] } {
  const felt: Felt[] = []
  let { patience, trust, sore } = memory
  const counts = { ...memory.rows }
  let gainedPatience = false
  let gainedTrust = false
  for (const row of rows) {
    const nth = (counts[row] ?? 0) + 1
    const known = world.rows.get(row)
    const limit = known ? countedTo(known) : 0
    if (limit > 0) counts[row] = Math.min(nth, limit)
    const outcome = outcomeOf(world, memory, row, nth, moment)
    const mayGain = nth <= gainsAtMost(row) && (row !== 'apologised' || memory.sore)
    const wants = (by: number, gained: boolean) => (by > 0 && (gained || !mayGain) ? 0 : by)
    const least = FORGIVEN.has(row) ? Math.min(1, patience) : 0
    const toPatience = clamp(patience + wants(outcome.patience ?? 0, gainedPatience), 5, least)
    const toTrust = clamp(trust + wants(outcome.trust ?? 0, gainedTrust), world.scenario.caller.maxTrust)
    gainedPatience ||= toPatience > patience
    gainedTrust ||= toTrust > trust
    if (toPatience < patience || toTrust < trust) sore = true
    else if (row === 'apologised') sore = false
    felt.push({ row, nth, outcome, dPatience: toPatience - patience, dTrust: toTrust - trust })
    patience = toPatience
    trust = toTrust
  }
  return { memory: { ...memory, patience, trust, sore, rows: counts, last: rows[0] ?? memory.last }, felt }
}
