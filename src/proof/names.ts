import type { RowId } from '../contracts/scenario.ts'
import type { Call } from '../call/call.ts'
import { lineState, type CallState } from '../call/state.ts'

/** The names of a state for a search, from coarse to fine: states of one name need telling apart no further. */
export interface Names {
  /** What the caller remembers that any reaction reads. */
  readonly core: string
  /** And the moment's own: what decided the reply before. States of one talk take the same words alike. */
  readonly talk: string
  /** And how often the line was silent, which only a further silence reads. */
  readonly key: string
}

/** What some reaction of a scenario reads beyond mood and told slots; what nothing reads tells no states apart. */
interface Reads {
  /** Rows that a guard asks for as the one that decided the latest reply. */
  readonly rows: ReadonlySet<RowId>
  /** An apology can be made, so it matters whether something hurts. */
  readonly sore: boolean
  /** Putting a wrong fact right does something. */
  readonly wrong: boolean
  /** Slots with a reply for the nth time they are asked; of others, how often they were asked only picks a wording. */
  readonly nth: ReadonlySet<string>
  readonly items: readonly string[]
  /** The items that each fact belongs to. */
  readonly itemsOf: ReadonlyMap<string, readonly string[]>
}

function readsOf({ scenario, parts }: Call): Reads {
  const { agenda, answers, sheet, choices } = scenario
  const corrected = parts.world.rows.get('corrected')?.outcomes ?? []
  const itemsOf = (fact: string) => agenda.filter((item) => item.wants.facts?.includes(fact)).map((item) => item.id)
  return {
    rows: rowsRead(scenario),
    sore: choices.some((set) => set.options.some((choice) => choice.behaviours.includes('apologise'))),
    wrong: corrected.some(({ patience, trust, cue }) => Boolean(patience ?? trust) || cue !== null),
    nth: new Set(answers.filter((one) => one.replies.some((reply) => reply.when?.nth)).map((one) => one.slot)),
    items: agenda.map((item) => item.id),
    itemsOf: new Map(sheet.map((fact) => [fact.id, itemsOf(fact.id)])),
  }
}

function rowsRead({ choices, agenda, answers, caller }: Call['scenario']): ReadonlySet<RowId> {
  const guards = [
    ...choices.map((set) => set.when),
    ...agenda.map((item) => item.when),
    ...answers.flatMap((answer) => answer.replies.map((reply) => reply.when)),
    ...caller.rows.flatMap((row) => row.outcomes.map((outcome) => outcome.when)),
  ]
  return new Set(guards.flatMap((guard) => guard?.last ?? []))
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/** Counts by name, in one order however they came about; none is as good as absent. */
const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(byName)

/**
 * What the caller remembers that any reaction reads, without the moment's own: the line and the row just before, nor
 * the wording in which something would be told again.
 * Good answers count while an item is left to answer, hurry only in the talking stage that it is said in, idle turns
 * until a goodbye is heard, which is not waited after, and a part of an answer until every item it belongs to is
 * settled: neither a settled item nor a goodbye is taken back, and no stage returns.
 */
function coreOf(state: CallState, reads: Reads): string {
  const {
    lastLine: _,
    last: __,
    toldIn: ___,
    items,
    rows,
    asked,
    refusals,
    right,
    sore,
    wrong,
    idle,
    ...context
  } = state.caller.context
  const isSettled = (id: string) => items[id]?.settled !== undefined
  const agenda = Object.entries(items).map(([id, item]): [string, number | string] => {
    if (item.settled === undefined) return [id, item.asked]
    return [id, item.settled === 'answered' ? 'a' : 'x']
  })
  const felt = {
    ...rows,
    exact: reads.items.every(isSettled) ? 0 : (rows.exact ?? 0),
    hurry: context.stage === 'talking' ? (rows.hurry ?? 0) : 0,
  }
  const parts = right.filter((fact) => !reads.itemsOf.get(fact)?.every(isSettled))
  const waits = context.traineeSaidGoodbye ? 0 : idle
  const turns = Object.fromEntries(Object.entries(asked).filter(([slot]) => reads.nth.has(slot)))
  const counts = [felt, turns, refusals].map(counted)
  const rest = [waits, agenda.sort(byName), counts, parts, reads.sore && sore, reads.wrong ? wrong : 0]
  return JSON.stringify([lineState(state), state.line.context.call, ...Object.values(context), ...rest])
}

/** A call that is over counts by its outcome. */
function outcomeOf(state: CallState): string {
  const { items, patience, trust, stage, told, wrong } = state.caller.context
  const settled = Object.entries(items).map(([id, item]) => `${id}:${item.settled ?? ''}`)
  return `over|${patience}|${trust}|${stage}|${told.join()}|${settled.sort().join()}|${wrong.join()}`
}

/**
 * Names a scenario's states by everything that a reaction reads, and by nothing else. The line said last stays out,
 * for it only picks a wording; how often the line was silent counts while it is open.
 */
export function naming(call: Call): (state: CallState) => Names {
  const reads = readsOf(call)
  return (state) => {
    const core = coreOf(state, reads)
    const { last, stage } = state.caller.context
    const ring = stage === 'opening' ? state.answeredAt : ''
    const talk = state.over ? outcomeOf(state) : `${core}|${ring}|${last && reads.rows.has(last) ? last : ''}`
    return { core, talk, key: lineState(state) === 'open' ? `${talk}|${state.silences}` : talk }
  }
}

/** Rows that time brings about, never words. */
const BY_TIME: ReadonlySet<RowId> = new Set(['silence-1', 'silence-2', 'silence-3', 'hold-long'])

/** Lines that are the only wording of something said in answer to words: just said, they are not said again. */
export function onlyWordings({ scenario }: Call): ReadonlySet<string> {
  const { says, agenda, answers, caller } = scenario
  const cuesOf = (byTime: boolean) =>
    caller.rows
      .filter((row) => BY_TIME.has(row.id) === byTime)
      .flatMap((row) => row.outcomes.map((outcome) => outcome.cue ?? row.id))
  const inWords = new Set(cuesOf(false))
  const inTime = new Set(cuesOf(true).filter((cue) => !inWords.has(cue)))
  const wordings = [
    ...Object.entries(says).flatMap(([cue, lines]) => (inTime.has(cue) ? [] : [lines])),
    ...agenda.flatMap(({ again, vague, wrong, taken }) => [again, vague ?? [], wrong ?? [], taken ?? []]),
    ...answers.flatMap((answer) => answer.replies.map((reply) => reply.lines)),
  ]
  return new Set(wordings.flatMap((lines) => (lines.length === 1 ? lines : [])))
}
