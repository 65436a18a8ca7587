import type { Understand } from '../contracts/language.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Call } from '../call/call.ts'
import { play } from './play.ts'

/** What the caller waits for at a moment: two calls can be compared turn by turn where these agree. */
export function situations(events: readonly CallEvent[]): ReadonlyMap<number, string> {
  let open = 'opening'
  const at = new Map<number, string>()
  for (const event of events) {
    if (event.type === 'stage.entered') open = event.stage === 'talking' ? open : event.stage
    else if (event.type === 'agenda.asked') open = event.item
    else if (event.type === 'in.say' && !at.has(event.seq)) at.set(event.seq, `${event.call} ${open}`)
  }
  return at
}

/** The model run's words for each situation, first time it comes up. */
export function modelWords(call: Call, understand: Understand): ReadonlyMap<string, string> {
  const events = play(call, call.scenario.model, understand)
  const where = situations(events)
  const words = new Map<string, string>()
  for (const event of events) {
    const situation = where.get(event.seq)
    if (event.type === 'in.say' && situation !== undefined && !words.has(situation))
      words.set(situation, event.input.heard.text)
  }
  return words
}
