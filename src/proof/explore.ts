import type { Understand } from '../contracts/language.ts'
import type { RowId } from '../contracts/scenario.ts'
import type { Call } from '../call/call.ts'
import { choiceSetFor } from '../call/choices.ts'
import { lineState, type CallState } from '../call/state.ts'
import { Driver } from './drive.ts'
import { moves, rememberingHear, type Move } from './moves.ts'
import { Coverage } from './reach.ts'

/** A state met while searching, and how it was reached. */
export interface Node {
  readonly state: CallState
  readonly parent: Node | undefined
  readonly move: Move | undefined
  readonly depth: number
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

/**
 * What tells two states apart for a search: everything that a reaction reads, nothing else. The line said last only
 * picks a wording, so it stays out; a call that is over counts by its outcome.
 */
export function keyOf(state: CallState, readRows: ReadonlySet<RowId>): string {
  const { lastLine: _, last, items, ...context } = state.caller.context
  if (state.over) {
    const settled = Object.entries(items).map(([id, item]) => `${id}:${item.settled ?? ''}`)
    return `over|${context.patience}|${context.trust}|${context.stage}|${context.told.join()}|${settled.join()}|${context.wrong.join()}`
  }
  const rest = JSON.stringify([context, items, last && readRows.has(last) ? last : null])
  const ring = context.stage === 'opening' ? state.answeredAt : ''
  return `${lineState(state)}|${state.line.context.call}|${state.silences}|${ring}|${rest}`
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

/** Searches every state that the moves lead to, breadth first, within the bounds. */
export function search(call: Call, understand: Understand, bounds: Bounds): Search {
  const began = bounds.now()
  const coverage = new Coverage(call)
  const readRows = rowsRead(call)
  const hear = rememberingHear(understand)
  const root: Node = { state: call.begin().state, parent: undefined, move: undefined, depth: 0 }
  const seen = new Map<string, Node>([[keyOf(root.state, readRows), root]])
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
    if (lineState(node.state) === 'open') {
      const set = choiceSetFor(call, node.state)
      if (!set) bad.push(`no reply on offer: ${describe(node)}`)
      else coverage.offered.add(set.id)
    }
    for (const move of moves(call, node.state, hear)) {
      const driver = new Driver(call, { state: node.state, events: [] })
      move.take(driver)
      driver.untilQuiet()
      coverage.see(driver.events)
      const key = keyOf(driver.state, readRows)
      let next = seen.get(key)
      if (!next) {
        next = { state: driver.state, parent: node, move, depth: node.depth + 1 }
        seen.set(key, next)
        nodes.push(next)
      }
      const from = into.get(next)
      if (from) from.push(node)
      else into.set(next, [node])
    }
  }
  const ends = nodes.filter((node) => node.state.over)
  if (!overBudget) {
    const alive = reaching(ends, into)
    bad.push(...nodes.filter((node) => !alive.has(node)).map((node) => `no way to the end: ${describe(node)}`))
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
