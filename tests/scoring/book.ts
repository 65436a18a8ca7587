import type { CallEvent, EventBody, Heard } from '../../src/contracts/events.ts'
import type { Behaviour, Span } from '../../src/contracts/language.ts'
import type { Told } from '../../src/contracts/scenario.ts'
import { append } from '../support/append.ts'
import { heard, setup } from '../support/tiny.ts'

/** A log written by hand: each entry a second after the one before, speech on the talk clock. */
export class Book {
  events: readonly CallEvent[] = []
  atMs = 0
  talkMs = 0
  call = 1

  constructor() {
    this.add({ type: 'attempt.started', setup: setup() })
  }

  add(body: EventBody): this {
    this.events = append(this.events, body, { atMs: this.atMs, talkMs: this.talkMs, call: this.call })
    this.atMs += 1000
    return this
  }

  /** Rings up to this ring and is picked up. */
  pickUp(ring = 1): this {
    for (let one = 1; one <= ring; one++) this.add({ type: 'line.rang', ring: one })
    return this.add({ type: 'line.answered', ring, waitedMs: 0 })
  }

  /** The trainee speaks; behaviours may name the words that show them. */
  say(behaviours: readonly (Behaviour | readonly [Behaviour, string])[], part: Partial<Heard> = {}): this {
    const text = part.text ?? 'well'
    const found = behaviours.map((one) => {
      const [id, words] = typeof one === 'string' ? [one, ''] : one
      const from = words === '' ? -1 : text.indexOf(words)
      return { id, confidence: 1, spans: from < 0 ? [] : [[from, from + words.length] as Span] }
    })
    const input = { type: 'say', heard: heard([], { ...part, text, behaviours: found }) } as const
    this.add({ type: 'in.say', input })
    this.talkMs += input.heard.ms
    return this
  }

  /** The trainee says facts of the sheet rightly (or wrongly). */
  fact(id: string, verdict: 'right' | 'wrong' = 'right', text = `It is ${id}.`): this {
    return this.say([], { text, facts: [{ id, verdict, said: id }] })
  }

  caller(line: string): this {
    this.add({ type: 'caller.said', line, text: line, ms: 1000, cue: 'x' })
    this.talkMs += 1000
    return this
  }

  asked(item: string, again = 0): this {
    return this.add({ type: 'agenda.asked', item, again })
  }

  settled(item: string, how: 'answered' | 'promised' | 'let-go' = 'answered'): this {
    return this.add({ type: 'agenda.settled', item, how })
  }

  told(slot: string, show = slot, words: Told['words'] = [[show]]): this {
    return this.add({ type: 'caller.told', slot, show, words })
  }

  refused(slot: string): this {
    return this.add({ type: 'caller.refused', slot, plainly: false })
  }

  reached(step: string): this {
    return this.add({ type: 'flow.reached', step, outOfOrder: false })
  }

  note(field: string, value: string, after = false): this {
    return this.add({ type: 'in.note', input: { type: 'note', field, value }, after })
  }

  named(callerType: string, sign?: string): this {
    return this.add({ type: 'in.name', input: { type: 'name', callerType, ...(sign ? { sign } : {}) } })
  }

  end(by: 'caller' | 'trainee' = 'caller', agendaOpen: readonly string[] = []): this {
    return this.add({ type: 'line.ended', by, agendaOpen, saidGoodbye: true })
  }

  /** Goes on with the next call of the attempt. */
  again(): this {
    this.call++
    this.talkMs = 0
    return this
  }

  /** Place of the nth utterance (from 0) in the log. */
  saidAt(nth: number): number | undefined {
    return this.events.filter((event) => event.type === 'in.say')[nth]?.seq
  }
}
