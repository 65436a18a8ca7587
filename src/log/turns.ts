import type { CallEvent, EventOf } from '../contracts/events.ts'

/** One utterance of the trainee and all that followed from it, until the next one or the end of that call. */
export interface Turn {
  /** From 0, over the whole attempt. */
  readonly index: number
  readonly said: EventOf<'in.say'>
  readonly follows: readonly CallEvent[]
  /** What the caller said before the trainee spoke again. */
  readonly replies: readonly EventOf<'caller.said'>[]
  /** The first utterance of its call. */
  readonly opening: boolean
}

/** The talk as turns, in order. Words said into a line that was not open are no turns. */
export function turnsOf(events: readonly CallEvent[]): readonly Turn[] {
  const turns: { said: EventOf<'in.say'>; follows: CallEvent[] }[] = []
  let running = false
  for (const event of events) {
    if (event.type === 'in.say') {
      turns.push({ said: event, follows: [] })
      running = true
    } else if (running) turns.at(-1)?.follows.push(event)
    if (event.type === 'line.ended') running = false
  }
  return turns.map(({ said, follows }, index) => ({
    index,
    said,
    follows,
    replies: follows.filter((event) => event.type === 'caller.said'),
    opening: turns[index - 1]?.said.call !== said.call,
  }))
}
