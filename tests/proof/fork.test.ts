import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import { Driver } from '../../src/proof/drive.ts'
import { branchAt, fork } from '../../src/proof/fork.ts'
import { replay } from '../../src/proof/replay.ts'
import { heard, setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

function playedCall(): readonly CallEvent[] {
  const driver = new Driver(createCall(tinyScenario, tinyStandard, setup()))
  driver.pass(1500)
  driver.apply({ type: 'answer' })
  const price = { facts: [{ id: 'price', verdict: 'right' as const, said: '' }] }
  for (const say of [
    heard(['greet', 'identify_house']),
    heard([], price),
    heard(['ask_contact'], { asks: ['contact'] }),
    heard(['goodbye']),
  ]) {
    driver.untilQuiet()
    driver.pass(4000)
    driver.apply({ type: 'say', heard: say })
  }
  driver.until((state) => state.over)
  driver.apply({ type: 'note', field: 'name', value: 'Lee' })
  driver.apply({ type: 'file', how: 'finished' })
  return driver.events
}
const sayAt = (events: readonly CallEvent[], n: number) =>
  events.filter((event) => event.type === 'in.say')[n]?.seq ?? -1
const told = (events: readonly CallEvent[]) =>
  events.flatMap((event) => (event.type === 'caller.told' ? [event.slot] : []))

describe('a fork of a call', () => {
  const events = playedCall()
  const seq = sayAt(events, 2)
  const withReason = () => heard(['ask_contact', 'give_reason'], { asks: ['contact'] })

  it('is the same up to the turn and goes its own way from there', () => {
    const other = fork(events, seq, withReason, tinyScenario, tinyStandard)
    expect(other.slice(0, seq)).toEqual(events.slice(0, seq))
    expect(told(events)).toEqual([])
    expect(told(other)).toEqual(['contact'])
  })

  it('goes on with the trainee’s own later words and ends as a call does', () => {
    const other = fork(events, seq, withReason, tinyScenario, tinyStandard)
    const words = other.flatMap((event) => (event.type === 'in.say' ? [event.input.heard.text] : []))
    expect(words.at(-1)).toBe('goodbye')
    expect(other.at(-1)?.type).toBe('in.file')
    expect(other.some((event) => event.type === 'in.note')).toBe(true)
  })

  it('with the same words is the call itself', () => {
    const event = events[seq]
    const same = event?.type === 'in.say' ? event.input.heard : heard([])
    expect(fork(events, seq, () => same, tinyScenario, tinyStandard)).toEqual(events)
  })

  it('refuses a moment at which the trainee did nothing', () => {
    expect(() => branchAt(events, 1, tinyScenario, tinyStandard)).toThrow('event 1 is no input of this call')
  })
})

describe('a replay', () => {
  const events = playedCall()

  it('of a log cut off anywhere comes to the state in which it was cut', () => {
    for (let length = 2; length < events.length; length += 3) {
      const result = replay(events.slice(0, length), tinyScenario, tinyStandard)
      expect(result.ok).toBe(true)
      if (result.ok) expect(result.step.events.slice(0, length)).toEqual(events.slice(0, length))
    }
  })

  it('refuses another scenario, another engine, and a log that was tampered with, by name', () => {
    expect(replay(events, { ...tinyScenario, hash: 'other' }, tinyStandard)).toMatchObject({
      ok: false,
      why: 'other-scenario',
    })
    const older = events.map((event) =>
      event.type === 'attempt.started' ? { ...event, setup: { ...event.setup, engine: '0' } } : event,
    )
    expect(replay(older, tinyScenario, tinyStandard)).toMatchObject({ ok: false, why: 'other-engine' })
    const tampered = events.map((event) => (event.type === 'caller.felt' ? { ...event, trust: 5 } : event))
    expect(replay(tampered, tinyScenario, tinyStandard)).toMatchObject({ ok: false, why: 'diverges' })
    expect(replay([], tinyScenario, tinyStandard)).toMatchObject({ ok: false, why: 'no-events' })
  })
})
