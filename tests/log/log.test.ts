import { describe, expect, it } from 'vitest'
import type { CallEvent } from '../../src/contracts/events.ts'
import { append } from '../support/append.ts'
import { inputsOf } from '../../src/log/inputs.ts'
import { turnsOf } from '../../src/log/turns.ts'
import { heard } from '../support/tiny.ts'

const at = (atMs: number, call = 1) => ({ atMs, talkMs: 0, call })
const say = (text: string) => {
  const input = { type: 'say', heard: heard([], { text }) } as const
  return { type: 'in.say', input } as const
}
const said = (text: string) => ({ type: 'caller.said', line: text, text, ms: 1000, cue: 'x' }) as const
const ended = { type: 'line.ended', by: 'caller', agendaOpen: [], saidGoodbye: false } as const

const twoCalls = [
  [{ type: 'line.rang', ring: 1 }, at(0)],
  [{ type: 'in.answer', input: { type: 'answer' } }, at(1000)],
  [say('hello'), at(2000)],
  [said('hi'), at(3000)],
  [said('how much?'), at(4000)],
  [say('eleven'), at(9000)],
  [ended, at(10_000)],
  [{ type: 'in.note', input: { type: 'note', field: 'name', value: 'Lee' }, after: true }, at(11_000)],
  [{ type: 'not-accepted', input: { type: 'hold' }, state: 'idle' }, at(12_000)],
  [say('hello again'), at(20_000, 2)],
  [said('me again'), at(21_000, 2)],
] as const
const log = twoCalls.reduce<readonly CallEvent[]>((events, [body, when]) => append(events, body, when), [])

describe('append', () => {
  it('numbers events by their place, without gaps, and leaves the log given as it was', () => {
    expect(log.map((event) => event.seq)).toEqual(log.map((_, index) => index))
    const before = [...log]
    append(log, ended, at(30_000))
    expect(log).toEqual(before)
  })
})

describe('inputsOf', () => {
  it('gives what came in, in order and with its time, and what was not accepted too', () => {
    expect(inputsOf(log).map(({ input, atMs }) => [input.type, atMs])).toEqual([
      ['answer', 1000], ['say', 2000], ['say', 9000], ['note', 11_000], ['hold', 12_000], ['say', 20_000],
    ]) // prettier-ignore
  })
})

describe('turnsOf', () => {
  it('gives each utterance with the caller’s lines until the next one', () => {
    const turns = turnsOf(log)
    expect(turns.map(({ said, replies }) => [said.input.heard.text, replies.map((line) => line.text)])).toEqual([
      ['hello', ['hi', 'how much?']],
      ['eleven', []],
      ['hello again', ['me again']],
    ])
  })

  it('marks the first utterance of each call and ends a turn with its call', () => {
    const turns = turnsOf(log)
    expect(turns.map((turn) => turn.opening)).toEqual([true, false, true])
    expect(turns[1]?.follows.map((event) => event.type)).toEqual(['line.ended'])
  })
})
