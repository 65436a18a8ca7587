import type { Understand } from '../contracts/language.ts'
import type { RowId } from '../contracts/scenario.ts'
import type { Call } from '../call/call.ts'
import { lineState, type CallState } from '../call/state.ts'
import { Driver } from './drive.ts'
import { moves, rememberingHear, type Hear, type Move } from './moves.ts'
import { Coverage } from './reach.ts'

/** A state met while searching, and how it was reached. */
export interface Node {
  readonly state: CallState
  readonly parent: Node | undefined
  readonly move: Move | undefined
  readonly depth: number
  /** What the caller remembers here; where it is the parent's, only the same move again can lead anywhere new. */
  readonly core: string
}

export interface Bounds {
  readonly states: number
  readonly ms: number
  /** The injected clock, ms. */
  readonly now: () => number
}

export interface Search {
  readonly nodes: readonly Node[]
  /** Nodes at which no further call comes. */
  readonly ends: readonly Node[]
  /** Names of states from which no end can be reached, or at which no reply is offered or the caller stays mute. */
  readonly deadEnds: readonly string[]
  readonly coverage: Coverage
  readonly overBudget: 'states' | 'time' | undefined
}

/** What some reaction of a scenario reads beyond mood, agenda and told slots; what nothing reads tells no states apart. */
interface Reads {
  /** Rows that a guard asks for as the one that decided the latest reply. */
  readonly rows: ReadonlySet<RowId>
  /** An apology can be made, so it matters whether something hurts. */
  readonly sore: boolean
  /** Putting a wrong fact right does something. */
  readonly wrong: boolean
}

function readsOf(call: Call): Reads {
  const { scenario } = call
  const corrected = call.parts.world.rows.get('corrected')?.outcomes ?? []
  return {
    rows: rowsRead(call),
    sore: scenario.choices.some((set) => set.options.some((choice) => choice.behaviours.includes('apologise'))),
    wrong: corrected.some(({ patience, trust, cue }) => Boolean(patience ?? trust) || cue !== null),
  }
}

/** Counts by name, in one order however they came about; none is as good as absent. */
const counted = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(byName)

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)

/** What the caller remembers that any reaction reads, without the moment's own: the line and the row just before. */
function coreOf(state: CallState, reads: Reads): string {
  const { lastLine: _, last: __, items, rows, asked, refusals, sore, wrong, ...context } = state.caller.context
  const settled = Object.entries(items)
    .map(([id, item]): [string, number | string] => [
      id,
      item.settled === undefined ? item.asked : item.settled === 'answered' ? 'a' : 'x',
    ])
    .sort(byName)
  const counts = [rows, asked, refusals].map(counted)
  const rest = [context, settled, counts, reads.sore && sore, reads.wrong ? wrong : 0]
  return `${lineState(state)}|${state.line.context.call}|${JSON.stringify(rest)}`
}

/**
 * What tells two states apart for a search: everything that a reaction reads, nothing else. The line said last only
 * picks a wording, so it stays out; a call that is over counts by its outcome.
 */
function keyOf(state: CallState, core: string, reads: Reads): string {
  const { last, items, patience, trust, stage, told, wrong } = state.caller.context
  if (state.over) {
    const settled = Object.entries(items).map(([id, item]) => `${id}:${item.settled ?? ''}`)
    return `over|${patience}|${trust}|${stage}|${told.join()}|${settled.sort().join()}|${wrong.join()}`
  }
  const ring = stage === 'opening' ? state.answeredAt : ''
  return `${core}|${state.silences}|${ring}|${last && reads.rows.has(last) ? last : ''}`
}

/** Rows that some guard of the scenario asks for as the one that decided the latest reply. */
function rowsRead({ scenario }: Call): ReadonlySet<RowId> {
  const guards = [
    ...scenario.choices.map((set) => set.when),
    ...scenario.agenda.map((item) => item.when),
    ...scenario.answers.flatMap((answer) => answer.replies.map((reply) => reply.when)),
    ...scenario.caller.rows.flatMap((row) => row.outcomes.map((outcome) => outcome.when)),
  ]
  const rows = new Set<RowId>()
  for (const guard of guards) if (guard?.last !== undefined) rows.add(guard.last)
  return rows
}

/**
 * The moves worth taking from a node. A silence or a pardon that left the caller as they were opens no new way but
 * itself once more: everything else was tried from the state before.
 */
function movesFrom(call: Call, node: Node, hear: Hear): readonly Move[] {
  const unchanged = node.move !== undefined && node.parent?.core === node.core
  return unchanged ? [node.move] : moves(call, node.state, hear)
}

/** Searches every state that the moves lead to, breadth first, within the bounds. */
export function search(call: Call, understand: Understand, bounds: Bounds): Search {
  const began = bounds.now()
  const coverage = new Coverage(call)
  const reads = readsOf(call)
  const hear = rememberingHear(understand)
  const { state } = call.begin()
  const root: Node = { state, parent: undefined, move: undefined, depth: 0, core: coreOf(state, reads) }
  const seen = new Map<string, Node>([[keyOf(state, root.core, reads), root]])
  const nodes: Node[] = [root]
  const into = new Map<Node, Node[]>()
  const bad: string[] = []
  let overBudget: Search['overBudget']
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (!node || node.state.over) continue
    if (nodes.length >= bounds.states) overBudget = 'states'
    else if (at % 64 === 0 && bounds.now() - began > bounds.ms) overBudget = 'time'
    if (overBudget) break
    if (!coverage.offers(node.state)) bad.push(`no reply on offer: ${describe(node)}`)
    for (const move of movesFrom(call, node, hear)) {
      const driver = new Driver(call, { state: node.state, events: [] })
      move.take(driver)
      driver.untilQuiet()
      coverage.see(driver.events)
      const core = coreOf(driver.state, reads)
      const key = keyOf(driver.state, core, reads)
      const known = seen.get(key)
      const next = known ?? { state: driver.state, parent: node, move, depth: node.depth + 1, core }
      if (!known) nodes.push(next)
      seen.set(key, next)
      const from = into.get(next)
      if (from) from.push(node)
      else into.set(next, [node])
    }
  }
  const ends = nodes.filter((node) => node.state.over)
  if (!overBudget) {
    const alive = reaching(ends, into)
    const lost = nodes.filter(
      (node) => !alive.has(node) && !(node.parent?.core === node.core && alive.has(node.parent)),
    )
    bad.push(...lost.map((node) => `no way to the end: ${describe(node)}`))
  }
  coverage.probe(nodes)
  return { nodes, ends, deadEnds: bad, coverage, overBudget }
}

function reaching(ends: readonly Node[], into: ReadonlyMap<Node, readonly Node[]>): ReadonlySet<Node> {
  const found = new Set(ends)
  const queue = [...ends]
  for (let node = queue.pop(); node; node = queue.pop())
    for (const from of into.get(node) ?? [])
      if (!found.has(from)) {
        found.add(from)
        queue.push(from)
      }
  return found
}

/** The moves that led to a node, first to last. */
export function pathTo(node: Node): readonly Move[] {
  return node.parent && node.move ? [...pathTo(node.parent), node.move] : []
}

export const describe = (node: Node) =>
  pathTo(node)
    .map((move) => move.name)
    .join(' → ')
