import { createCall } from '../../src/call/call.ts'
import { hearTyped } from '../../src/call/hear.ts'
import { lineState } from '../../src/call/state.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import { understand } from '../../src/language/understand.ts'
import { Driver } from '../../src/proof/drive.ts'
import { score } from '../../src/scoring/score.ts'
import { loadScenarios } from '../lib/load-scenarios.ts'
import { setupOf } from '../scenario/setup.ts'
import { median, type Measures } from './measure.ts'

const TURNS = 25
const TIMES = 200

/** The call as it stands after these words, when the caller has finished; the given one stays as it is. */
function after(driver: Driver, text: string): Driver {
  const next = new Driver(driver.call, { state: driver.state, events: driver.events })
  next.apply({ type: 'say', heard: hearTyped(next.call, next.state, text, understand) })
  next.untilQuiet()
  return next
}

/** A call of 25 turns: the words of the model run again and again, as long as the caller stays on the line. */
function longCall(driver: Driver, words: readonly string[]): readonly CallEvent[] {
  driver.until((state) => lineState(state) === 'ringing')
  driver.apply({ type: 'answer' })
  driver.untilQuiet()
  let call = driver
  for (let turn = 0; turn < TURNS; turn++) {
    const tries = words.map((_, i) => words[(turn + i) % words.length] ?? '')
    const next = tries.map((text) => after(call, text)).find((one) => lineState(one.state) === 'open')
    if (!next) throw new Error(`the caller does not stay for ${TURNS} turns, only for ${turn}`)
    call = next
  }
  call.apply({ type: 'hangUp' })
  call.until((state) => state.over)
  return call.events
}

/** Time to score a call of 25 turns in Node. */
export function benchScore(scenarioId: string): Measures {
  const { scenario, standard, rubric, plans } = loadScenarios().find(scenarioId)
  const words = (plans.find((plan) => plan.id === 'model')?.steps ?? []).flatMap((step) =>
    'say' in step ? [step.say] : [],
  )
  const events = longCall(new Driver(createCall(scenario, standard, setupOf(scenario))), words)
  const samples = Array.from({ length: TIMES }, () => {
    const from = performance.now()
    score(events, scenario, standard, rubric)
    return performance.now() - from
  })
  return { 'score-25-turns': { value: median(samples), unit: 'ms', limit: 5 } }
}
