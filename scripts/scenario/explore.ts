import type { Exploration } from '../../src/contracts/proof.ts'
import { createCall } from '../../src/call/call.ts'
import { understand } from '../../src/language/understand.ts'
import { explore } from '../../src/proof/certificate.ts'
import type { Bounds } from '../../src/proof/explore.ts'
import { loadScenarios, type Loaded } from '../lib/load-scenarios.ts'
import { setupOf } from './setup.ts'

/** Processor time of this process, ms: a search is not shorter on an idle machine than on a busy one. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** The bounds of a search: going over either is a finding. */
export const BOUNDS = { states: 200_000, ms: 10_000, now: processorMs }

/** Explores one scenario by id. */
export function exploreOne(loaded: Loaded, id: string, bounds: Bounds = BOUNDS): Exploration {
  const { scenario, standard, rubric } = loaded.find(id)
  return explore(createCall(scenario, standard, setupOf(scenario)), rubric, understand, bounds)
}

function explorationText(one: Exploration): string {
  const list = (name: string, items: readonly string[]) =>
    items.length > 0
      ? [`  ${name}: ${items.slice(0, 12).join('; ')}${items.length > 12 ? ` … ${items.length} in all` : ''}`]
      : []
  return [
    `${one.scenario}: ${one.states} states in ${one.ms} ms, model ${one.modelScore} %, best found ${one.bestScore} %${one.overBudget ? `, over the bound of ${one.overBudget}: not searched to the end` : ''}`,
    ...list('dead ends', one.deadEnds),
    ...list('unreachable', one.unreachable),
    ...list('critical errors never met', one.criticalsUnreached),
  ].join('\n')
}

/** `scenario explore [SCENARIO…]`, each told as it is done: exit code 1 where a scenario has a dead end, something unreachable or is over a bound. */
export function exploreAll(ids: readonly string[], json: boolean): number {
  const loaded = loadScenarios()
  const all =
    ids.length > 0 ? ids : loaded.houses.flatMap((house) => house.scenarios.map(({ scenario }) => scenario.id))
  const found = all.map((id) => {
    const one = exploreOne(loaded, id)
    if (!json) process.stdout.write(`${explorationText(one)}\n`)
    return one
  })
  if (json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
  return found.some(
    (one) => one.deadEnds.length + one.unreachable.length + one.criticalsUnreached.length > 0 || one.overBudget,
  )
    ? 1
    : 0
}
