import type { CallEvent } from '../contracts/events.ts'
import type { Understand } from '../contracts/language.ts'
import type { Plan, PlanStep } from '../contracts/scenario.ts'
import type { Call } from '../call/call.ts'
import { choiceSetFor } from '../call/choices.ts'
import { hearChosen, hearTyped } from '../call/hear.ts'
import { lineState } from '../call/state.ts'
import { Driver } from './drive.ts'

/** A plan asked for something that the call cannot do at that point. */
export class PlanError extends Error {
  override readonly name = 'PlanError'
}

/** Into the ring before picking up, and before an answer is given: somebody who is awake but no machine, ms. */
const INTO_RING_MS = 1500
const BEFORE_SPEAKING_MS = 600

function pickUp(driver: Driver, ring: number) {
  driver.until((state) => lineState(state) === 'ringing')
  driver.until((state) => lineState(state) !== 'ringing' || state.line.context.ring >= ring)
  driver.pass(INTO_RING_MS)
  driver.apply({ type: 'answer' })
}

function say(driver: Driver, text: string, understand: Understand) {
  driver.apply({ type: 'say', heard: hearTyped(driver.call, driver.state, text, understand) })
}

function choose(driver: Driver, wanted: string, understand: Understand) {
  const offered = choiceSetFor(driver.call, driver.state)
  const [setId, optionId] = wanted.split('.')
  const set = optionId === undefined ? offered : driver.call.scenario.choices.find((one) => one.id === setId)
  const choice = set?.options.find((one) => one.id === optionId || one.quality === wanted)
  if (!set || !choice) throw new PlanError(`choose: "${wanted}" is not a reply of ${offered?.id ?? 'any set on offer'}`)
  if (set !== offered)
    throw new PlanError(`choose: "${wanted}" is not on offer; the caller waits for "${offered?.id ?? 'nothing'}"`)
  driver.apply({ type: 'say', heard: hearChosen(driver.call, driver.state, set.id, choice, understand) })
}

function take(driver: Driver, step: PlanStep, understand: Understand) {
  if ('answer' in step) return pickUp(driver, step.answer)
  if ('interrupt' in step) {
    driver.until((state) => state.speaking !== undefined || lineState(state) !== 'open')
    return say(driver, step.interrupt, understand)
  }
  if ('note' in step) {
    for (const [field, value] of Object.entries(step.note)) driver.apply({ type: 'note', field, value })
    return
  }
  if ('name' in step) {
    const { type, sign } = step.name
    return driver.apply({ type: 'name', callerType: type, ...(sign === undefined ? {} : { sign }) })
  }
  if ('letThemGo' in step) return driver.until((state) => lineState(state) === 'idle')
  driver.untilQuiet()
  if ('wait' in step) return driver.pass(driver.state.setup.allowanceMs + step.wait * 1000)
  if ('hangUp' in step) return driver.apply({ type: 'hangUp' })
  if ('hold' in step) {
    driver.apply({ type: 'hold' })
    driver.pass(step.hold * 1000)
    return driver.apply({ type: 'resume' })
  }
  driver.pass(BEFORE_SPEAKING_MS)
  return 'say' in step ? say(driver, step.say, understand) : choose(driver, step.choose, understand)
}

/**
 * Plays a plan from the first ring to the filed record and returns the log. A plan that stops in mid-call leaves the
 * caller to hang up. @throws PlanError naming the step that cannot be taken.
 */
export function play(call: Call, plan: Pick<Plan, 'steps'>, understand: Understand): readonly CallEvent[] {
  const driver = new Driver(call)
  plan.steps.forEach((step, index) => {
    try {
      take(driver, step, understand)
    } catch (error) {
      throw error instanceof PlanError ? new PlanError(`steps[${index}]: ${error.message}`) : error
    }
  })
  driver.until((state) => state.over)
  driver.apply({ type: 'file', how: 'finished' })
  return driver.events
}
