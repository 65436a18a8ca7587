import { performance } from 'node:perf_hooks'
import type { Exploration } from '../../src/contracts/proof.ts'
import { createCall } from '../../src/call/call.ts'
import type { Understand, Understanding } from '../../src/contracts/language.ts'
import { understand } from '../../src/language/understand.ts'
import { explore } from '../../src/proof/certificate.ts'
import { loadScenarios, type Loaded } from '../lib/load-scenarios.ts'
import { setupOf } from './setup.ts'

/** The bounds of a search: going over either is a finding. */
export const BOUNDS = { states: 200_000, ms: 10_000, now: () => performance.now() }

/** The same words in the same place are understood once. */
function remembering(door: Understand): Understand {
  const known = new Map<string, Understanding>()
  return (text, context) => {
    const key = `${text}|${context.before}|${context.opening}`
    const found = known.get(key) ?? door(text, context)
    known.set(key, found)
    return found
  }
}

/** Explores one scenario by id. */
export function exploreOne(loaded: Loaded, id: string): Exploration {
  const { scenario, standard, rubric } = loaded.find(id)
  return explore(createCall(scenario, standard, setupOf(scenario)), rubric, remembering(understand), BOUNDS)
}

function explorationText(one: Exploration): string {
  const list = (name: string, items: readonly string[]) => (items.length > 0 ? [`  ${name}: ${items.slice(0, 12).join('; ')}${items.length > 12 ? ` … ${items.length} in all` : ''}`] : [])
  return [
    `${one.scenario}: ${one.states} states in ${one.ms} ms, model ${one.modelScore} %, best found ${one.bestScore} %${one.overBudget ? `, over the bound of ${one.overBudget}` : ''}`,
    ...list('dead ends', one.deadEnds),
    ...list('unreachable', one.unreachable),
    ...list('critical errors never met', one.criticalsUnreached),
  ].join('\n')
}

/** `scenario explore [SCENARIO…]`: exit code 1 where a scenario has a dead end, something unreachable or is over a bound. */
export function exploreAll(ids: readonly string[], json: boolean): number {
  const loaded = loadScenarios()
  const all = ids.length > 0 ? ids : loaded.houses.flatMap((house) => house.scenarios.map(({ scenario }) => scenario.id))
  const found = all.map((id) => exploreOne(loaded, id))
  process.stdout.write(`${json ? JSON.stringify(found, null, 2) : found.map(explorationText).join('\n')}\n`)
  return found.some((one) => one.deadEnds.length + one.unreachable.length + one.criticalsUnreached.length > 0 || one.overBudget) ? 1 : 0
}
