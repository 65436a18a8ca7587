import { existsSync, readFileSync } from 'node:fs'
import type { Played } from '../../src/contracts/proof.ts'
import type { Plan } from '../../src/contracts/scenario.ts'
import { createCall } from '../../src/call/call.ts'
import { understand } from '../../src/language/understand.ts'
import { play } from '../../src/proof/play.ts'
import { playedAs } from '../../src/proof/played.ts'
import { planFile } from '../../src/scenario/schema/plan.ts'
import { shape } from '../../src/scenario/shape.ts'
import { readSource } from '../../src/scenario/source.ts'
import { loadScenarios, type Loaded } from '../lib/load-scenarios.ts'
import { findingText } from './finding.ts'
import { setupOf } from './setup.ts'

/** Plays one plan on a scenario and returns the call with its score. */
export function playPlan(loaded: Loaded, scenarioId: string, plan: Plan) {
  const { scenario, standard, rubric } = loaded.find(scenarioId)
  const call = createCall(scenario, standard, setupOf(scenario))
  return playedAs(play(call, plan, understand), scenario, standard, rubric)
}

/** A plan by its file, or by its name among the scenario's own. @throws Error saying what is wrong where. */
export function findPlan(loaded: Loaded, scenarioId: string, name: string): Plan {
  if (!existsSync(name)) {
    const { plans } = loaded.find(scenarioId)
    const plan = plans.find((one) => one.id === name)
    if (!plan) throw new Error(`${scenarioId} has no plan "${name}"; known: ${plans.map((one) => one.id).join(', ')}`)
    return plan
  }
  const shaped = shape(planFile, readSource(readFileSync(name, 'utf8'), name))
  if (!shaped.ok) throw new Error(shaped.diagnostics.map(findingText).join('\n'))
  return shaped.value as Plan
}

const clock = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`

/** The played call as people read it. */
export function playedText(played: Played): string {
  const lines = played.transcript.map(({ atMs, who, text, behaviours }) => {
    return `${clock(atMs).padStart(6)}  ${who.padEnd(8)}${text}${behaviours?.length ? `  [${behaviours.join(' ')}]` : ''}`
  })
  const lost = played.checks
    .filter((one) => one.state === 'broken')
    .map((one) => `  ${one.rule} ${one.id} ${one.points}/${one.of}`)
  const critical = played.critical.length > 0 ? `critical: ${played.critical.join(', ')}` : 'no critical error'
  return [
    ...lines,
    '',
    `${played.score} of ${played.max}, ${played.passed ? 'passed' : 'not passed'}, ended by the ${played.endedBy}, ${critical}`,
    ...(lost.length > 0 ? ['lost:', ...lost] : []),
    `record: ${JSON.stringify(played.record)}`,
  ].join('\n')
}

/** `scenario play SCENARIO PLAN`. */
export function playOne([scenarioId = '', name = 'model']: readonly string[], json: boolean): number {
  const loaded = loadScenarios()
  const { played } = playPlan(loaded, scenarioId, findPlan(loaded, scenarioId, name))
  process.stdout.write(`${json ? JSON.stringify(played, null, 2) : playedText(played)}\n`)
  return 0
}
