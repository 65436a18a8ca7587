import type { CallEvent } from '../../../contracts/events.ts'

/** Something that was said on this call. */
export interface Spoken {
  readonly seq: number
  readonly talkMs: number
  readonly who: 'caller' | 'trainee'
  readonly text: string
  /** The caller's line, for captions in the other language and as the sign of a type. */
  readonly line?: string
}

/** What both sides said in one call of the attempt, in order. */
export function spokenIn(events: readonly CallEvent[], call: number): readonly Spoken[] {
  return events.flatMap((event): Spoken[] => {
    if (event.call !== call) return []
    const { seq, talkMs } = event
    if (event.type === 'caller.said') return [{ seq, talkMs, who: 'caller', text: event.text, line: event.line }]
    if (event.type === 'in.say') return [{ seq, talkMs, who: 'trainee', text: event.input.heard.text }]
    return []
  })
}
