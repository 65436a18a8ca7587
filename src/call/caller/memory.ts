import type { Guard, Row, RowId, Scenario, Stage } from '../../contracts/scenario.ts'

/** How far an agenda item has come: how often it was asked, and how it was settled. */
export interface ItemState {
  readonly asked: number
  readonly settled?: 'answered' | 'promised' | 'let-go'
}

/**
 * Everything the caller remembers of one call: the context of the caller machine. Plain and small:
 * counts stop where no reaction reads them any further, so that a search meets few states.
 */
export interface Memory {
  readonly call: number
  readonly stage: Stage
  readonly patience: number
  readonly trust: number
  readonly items: Readonly<Record<string, ItemState>>
  /** The item asked last and not settled. */
  readonly open: string | null
  readonly told: readonly string[]
  /** By slot: the line that tells it once more. */
  readonly toldIn: Readonly<Record<string, string>>
  /** How often each slot was asked, as far as its replies differ. */
  readonly asked: Readonly<Record<string, number>>
  readonly refusals: Readonly<Record<string, number>>
  readonly rows: Readonly<Partial<Record<RowId, number>>>
  readonly last: RowId | null
  readonly lastLine: string | null
  /** Facts stated wrongly and not put right. */
  readonly wrong: readonly string[]
  /** Facts stated rightly, of items that want more than one. */
  readonly right: readonly string[]
  /** A loss of mood that an apology could still mend. */
  readonly sore: boolean
  /** How far the closing stage drags: two for a turn that brought nothing new, one for an open question or invitation. */
  readonly idle: number
  readonly traineeSaidGoodbye: boolean
  readonly holdExplained: boolean
}

/** How the caller begins call `call` of an attempt. */
export function freshMemory(scenario: Scenario, call: number): Memory {
  const { patience, trust } = scenario.caller.mood
  return {
    call, stage: 'opening', patience, trust, items: {}, open: null, told: [], toldIn: {}, asked: {}, refusals: {}, rows: {},
    last: null, lastLine: null, wrong: [], right: [], sore: false, idle: 0, traineeSaidGoodbye: false, holdExplained: false,
  } // prettier-ignore
}

/** Facts about the utterance at hand that some guards ask for. */
export interface Moment {
  readonly nth?: number
  readonly reason?: boolean
  readonly options?: boolean
}

const isSettled = (memory: Memory, item: string) => memory.items[item]?.settled !== undefined

/** Does the guard hold now? An absent guard does. */
export function holds(guard: Guard | undefined, memory: Memory, moment: Moment = {}): boolean {
  if (!guard) return true
  return (
    (guard.stage === undefined || guard.stage === memory.stage) &&
    (guard.trust === undefined || memory.trust >= guard.trust) &&
    (guard.trustBelow === undefined || memory.trust < guard.trustBelow) &&
    (guard.patience === undefined || memory.patience >= guard.patience) &&
    (guard.patienceBelow === undefined || memory.patience < guard.patienceBelow) &&
    (guard.call === undefined || guard.call === memory.call) &&
    (guard.open === undefined || guard.open === (memory.open ?? 'none')) &&
    (guard.settled ?? []).every((item) => isSettled(memory, item)) &&
    !(guard.unsettled ?? []).some((item) => isSettled(memory, item)) &&
    (guard.answered ?? []).every((item) => memory.items[item]?.settled === 'answered') &&
    (guard.told ?? []).every((slot) => memory.told.includes(slot)) &&
    !(guard.untold ?? []).some((slot) => memory.told.includes(slot)) &&
    (guard.last === undefined || guard.last === memory.last) &&
    (guard.nth === undefined || (moment.nth ?? 1) >= guard.nth) &&
    (guard.reason === undefined || guard.reason === (moment.reason ?? false)) &&
    (guard.options === undefined || guard.options === (moment.options ?? false))
  )
}

/** What can only happen at the opening happens once and needs no counting. */
const ONCE: ReadonlySet<RowId> = new Set(['greeted', 'late', 'blunt-opening'])

/** How often a kind of gain counts in one call: answering well twice, everything else once. */
export const gainsAtMost = (row: RowId): number => (row === 'exact' ? 2 : 1)

/** How far a row's occurrences need to be counted: up to its last outcome, and gains as often as they count. */
export function countedTo(row: Row): number {
  if (ONCE.has(row.id)) return 0
  const gains = row.outcomes.some((outcome) => (outcome.patience ?? 0) > 0 || (outcome.trust ?? 0) > 0)
  const inTurn = row.outcomes.filter((outcome) => outcome.when === undefined)
  return Math.max(inTurn.length - 1, gains ? gainsAtMost(row.id) : 0)
}
