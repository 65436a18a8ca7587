import type { Heard } from '../contracts/events.ts'
import type { Behaviour, Understand } from '../contracts/language.ts'
import type { Call } from '../call/call.ts'
import { choiceSetFor } from '../call/choices.ts'
import { hearChosen } from '../call/hear.ts'
import { lineState, type CallState } from '../call/state.ts'
import type { Choice } from '../contracts/scenario.ts'
import type { Driver } from './drive.ts'

/** One thing a trainee can do at a turn, by name; time passes until it is the trainee's turn again. */
export interface Move {
  readonly name: string
  /** After words, and after hanging up, it counts no longer how often the line was silent before. */
  readonly endsSilence?: boolean
  readonly take: (driver: Driver) => void
}

const utterance = (behaviours: readonly Behaviour[], part: Partial<Heard> = {}): Heard => ({
  text: behaviours.join(' '), behaviours: behaviours.map((id) => ({ id, confidence: 1, spans: [] })), facts: [], phrases: [],
  asks: [], understood: true, ms: 1500, from: 'typed', ...part,
}) // prettier-ignore

/** Something said that no choice set offers: behaviours, slots, phrases, facts as a free-form trainee would combine them. */
export const saying = (name: string, behaviours: readonly Behaviour[], part: Partial<Heard> = {}): Move => ({
  name,
  endsSilence: true,
  take: (driver) => driver.apply({ type: 'say', heard: utterance(behaviours, part) }),
})

export const silence: Move = {
  name: 'silence',
  take: (driver) => {
    const due = driver.state.timers.find((timer) => timer.id === 'silence')
    if (due) driver.pass(due.atMs - driver.state.atMs)
  },
}

const hold: Move = {
  name: 'hold',
  take: (driver) => {
    driver.apply({ type: 'hold' })
    driver.pass(driver.call.scenario.caller.holdMs.bare + 1)
    driver.apply({ type: 'resume' })
  },
}

/** What anybody can do at any turn, beside the replies on offer. */
const ALWAYS: readonly Move[] = [
  silence,
  hold,
  saying('not understood', [], { understood: false }),
  saying('rude', ['command', 'impatience']),
  { name: 'hang up', endsSilence: true, take: (driver) => driver.apply({ type: 'hangUp' }) },
]

/** How a chosen reply is heard in a state. */
export type Hear = (driver: Driver, set: string, choice: Choice) => Heard

/** Hears each choice once for every state of knowledge in which it could be heard differently. */
export function rememberingHear(understand: Understand): Hear {
  const known = new Map<string, Heard>()
  return (driver, set, choice) => {
    const { call, told, open } = driver.state.caller.context
    const key = `${set}.${choice.id}|${call}|${told.includes('name')}|${told.includes('contact')}|${open}`
    const heard = known.get(key) ?? hearChosen(driver.call, driver.state, set, choice, understand)
    known.set(key, heard)
    return heard
  }
}

/** Everything the search tries from a state: the replies on offer and what anybody can do at any time. */
export function moves(call: Call, state: CallState, hear: Hear): readonly Move[] {
  const line = lineState(state)
  if (line === 'ringing' || line === 'idle') return [1, 4].map((ring) => pickUpAt(ring)).concat(never)
  const set = choiceSetFor(call, state)
  const chosen = (set?.options ?? []).map((choice): Move => ({
    name: `${set?.id}.${choice.id}`,
    endsSilence: true,
    take: (driver) => driver.apply({ type: 'say', heard: hear(driver, set?.id ?? '', choice) }),
  }))
  return [...chosen, ...ALWAYS]
}

const pickUpAt = (ring: number): Move => ({
  name: `pick up at ring ${ring}`,
  take: (driver) => {
    driver.until((state) => lineState(state) === 'ringing' && state.line.context.ring >= ring)
    driver.apply({ type: 'answer' })
  },
})

const never: Move = {
  name: 'never pick up',
  take: (driver) => driver.until((state) => lineState(state) === 'idle' && state.line.context.call > 0),
}
