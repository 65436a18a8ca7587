import type { Understand } from '../contracts/language.ts'
import type { Exploration } from '../contracts/proof.ts'
import type { Rubric, Scorecard } from '../contracts/score.ts'
import type { Call } from '../call/call.ts'
import { score } from '../scoring/score.ts'
import { Driver } from './drive.ts'
import { pathTo, search, type Bounds, type Node, type Search } from './explore.ts'
import { fillRecord, nameTheCaller } from './finish.ts'
import { play } from './play.ts'

/** How many ends are scored: enough to meet every critical error and to find good runs, few enough to be quick. */
const SCORED_AT_MOST = 240

/** The best and the worst ends of every way to end, evenly over the search. */
function endsToScore({ ends }: Search): readonly Node[] {
  const step = Math.max(1, Math.floor(ends.length / SCORED_AT_MOST))
  const byTrust = [...ends].sort((a, b) => rank(b) - rank(a)).slice(0, SCORED_AT_MOST / 4)
  return [...new Set([...byTrust, ...ends.filter((_, index) => index % step === 0)])].slice(0, SCORED_AT_MOST)
}
const rank = ({ state, depth }: Node) => {
  const { patience, trust, told } = state.caller.context
  return patience + trust + 2 * told.length - depth / 4
}

function scoreOf(call: Call, rubric: Rubric, node: Node): Scorecard {
  const driver = new Driver(call)
  for (const move of pathTo(node)) {
    move.take(driver)
    driver.untilQuiet()
  }
  driver.until((state) => state.over)
  fillRecord(driver)
  nameTheCaller(driver)
  driver.apply({ type: 'file', how: 'finished' })
  return score(driver.events, call.scenario, call.standard, rubric)
}

/**
 * Explores a scenario with the very machines of the call and says what was found. `bestScore` is the best run met,
 * never below the model run; it proves no maximum.
 */
export function explore(call: Call, rubric: Rubric, understand: Understand, bounds: Bounds): Exploration {
  const began = bounds.now()
  const found = search(call, understand, bounds)
  const model = score(play(call, call.scenario.model, understand), call.scenario, call.standard, rubric)
  const cards = endsToScore(found).map((node) => scoreOf(call, rubric, node))
  const reached = new Set(cards.flatMap((card) => card.critical.map((one) => one.id)))
  return {
    scenario: call.scenario.id,
    states: found.nodes.length,
    deadEnds: found.deadEnds,
    unreachable: found.coverage.missing(),
    bestScore: Math.max(model.percent, ...cards.map((card) => card.percent)),
    modelScore: model.percent,
    criticalsReached: rubric.criticals.map((one) => one.id).filter((id) => reached.has(id)),
    criticalsUnreached: rubric.criticals.map((one) => one.id).filter((id) => !reached.has(id)),
    ms: Math.round(bounds.now() - began),
    ...(found.overBudget ? { overBudget: found.overBudget } : {}),
  }
}
