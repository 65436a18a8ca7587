import type { Occasion } from '../contracts/score.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { canTell, logged, toldOf, type Observed } from './observe.ts'

/** Could this scenario's caller ever give the occasion? */
export function isPossible(occasion: Occasion, scenario: Scenario): boolean {
  const { callerTypes, answers, tells, refused, declined } = occasion
  const refuses = (slot: string | undefined) =>
    slot === undefined ||
    scenario.answers.some((one) => one.slot === slot && one.replies.some((reply) => reply.refuses))
  return (
    (callerTypes === undefined || callerTypes.includes(scenario.callerType)) &&
    (answers === undefined || scenario.answers.some((one) => one.slot === answers)) &&
    (tells === undefined || canTell({ scenario }, tells)) &&
    refuses(refused) &&
    refuses(declined)
  )
}

/**
 * Did the caller give a check its occasion? `none`: no, through nothing that the trainee did. `forgone`: the caller
 * would have, but the trainee never asked; what was owed is then broken.
 */
export function occasionIn(occasion: Occasion | undefined, observed: Observed): 'given' | 'none' | 'forgone' {
  if (!occasion) return 'given'
  if (!isPossible(occasion, observed.scenario)) return 'none'
  const { refused, declined } = occasion
  const slot = refused ?? declined
  if (slot === undefined) return 'given'
  const told = toldOf(observed, slot).length > 0
  const no = logged(observed, 'caller.refused').some((event) => event.slot === slot)
  if (told && (declined !== undefined || !no)) return 'none'
  return no ? 'given' : 'forgone'
}
