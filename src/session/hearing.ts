import type { Call } from '../call/call.ts'
import { hearChosen, hearTyped } from '../call/hear.ts'
import type { CallState } from '../call/state.ts'
import type { Heard } from '../contracts/events.ts'
import type { Understand } from '../contracts/language.ts'
import type { Choice } from '../contracts/scenario.ts'

/** What a trainee's words amount to at a moment of a call; fetched apart from the call, since a ring needs none of it. */
export interface Hearing {
  readonly typed: (call: Call, state: CallState, text: string) => Heard
  readonly chosen: (call: Call, state: CallState, set: string, choice: Choice) => Heard
}

export const hearingBy = (understand: Understand): Hearing => ({
  typed: (call, state, text) => hearTyped(call, state, text, understand),
  chosen: (call, state, set, choice) => hearChosen(call, state, set, choice, understand),
})
