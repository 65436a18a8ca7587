import type { Understand } from '../contracts/language.ts'
import type { Call } from '../call/call.ts'
import type { CallState } from '../call/state.ts'
import { Driver } from './drive.ts'
import { moves, rememberingHear, type Hear, type Move } from './moves.ts'
import { naming, onlyWordings, type Names } from './names.ts'
import { Coverage } from './reach.ts'

/** A state met while searching, and how it was reached. */
export interface Node extends Names {
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
 * The moves worth taking from a node. A silence or a pardon that left the caller as they were opens no new way but
 * itself once more: everything else was tried from the state before.
 */
function movesFrom(call: Call, node: Node, hear: Hear): readonly Move[] {
  const unchanged = node.move !== undefined && node.parent?.core === node.core
  return unchanged ? [node.move] : moves(call, node.state, hear)
}

/** Where words led from states of one talk. */
type Led = Map<string, Node>

/**
 * Searches every state that the moves lead to, breadth first, within the bounds. What ends a silence is taken once
 * from all states of one talk whose last line words can't repeat: how often it was silent before is then forgotten.
 */
export function search(call: Call, understand: Understand, bounds: Bounds): Search {
  const began = bounds.now()
  const coverage = new Coverage(call)
  const namesOf = naming(call)
  const alone = onlyWordings(call)
  const hear = rememberingHear(understand)
  const { state } = call.begin()
  const root: Node = { ...namesOf(state), state, parent: undefined, move: undefined, depth: 0 }
  const seen = new Map([[root.key, root]])
  const led = new Map<string, Led>()
  const nodes: Node[] = [root]
  const into = new Map<Node, Node[]>()
  const bad: string[] = []
  let overBudget: Search['overBudget']

  const reachedBy = (node: Node, move: Move): Node => {
    const driver = new Driver(call, { state: node.state, events: [] })
    move.take(driver)
    driver.untilQuiet()
    coverage.see(driver.events)
    const names = namesOf(driver.state)
    const known = seen.get(names.key)
    if (known) return known
    const next = { ...names, state: driver.state, parent: node, move, depth: node.depth + 1 }
    nodes.push(next)
    seen.set(next.key, next)
    return next
  }
  const ledFrom = ({ talk, state: { lastSaid } }: Node): Led => {
    const from = lastSaid !== null && alone.has(lastSaid) ? `${talk}|${lastSaid}` : talk
    const known = led.get(from) ?? new Map<string, Node>()
    led.set(from, known)
    return known
  }

  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (!node || node.state.over) continue
    if (nodes.length >= bounds.states) overBudget = 'states'
    else if (at % 64 === 0 && bounds.now() - began > bounds.ms) overBudget = 'time'
    if (overBudget) break
    if (!coverage.offers(node.state)) bad.push(`no reply on offer: ${describe(node)}`)
    const words = ledFrom(node)
    for (const move of movesFrom(call, node, hear)) {
      const next = words.get(move.name) ?? reachedBy(node, move)
      if (move.endsSilence) words.set(move.name, next)
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
