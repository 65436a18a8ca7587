import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import { lineState } from '../../src/call/state.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import type { Heard } from '../../src/contracts/events.ts'
import { Driver } from '../../src/proof/drive.ts'
import { heard, setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

const newCall = () => createCall(tinyScenario, tinyStandard, setup())
const connected = () => {
  const driver = new Driver(newCall())
  driver.pass(6500)
  driver.apply({ type: 'answer' })
  return driver
}
const say = (driver: Driver, utterance: Heard) => {
  driver.untilQuiet()
  driver.apply({ type: 'say', heard: utterance })
  driver.untilQuiet()
}
const opening = heard(['greet', 'identify_house'])
const price = heard([], { facts: [{ id: 'price', verdict: 'right', said: '13,850' }] })
const types = (events: readonly CallEvent[]) => events.map((event) => event.type)
const lines = (driver: Driver) => driver.events.flatMap((event) => (event.type === 'caller.said' ? [event.line] : []))

describe('the line', () => {
  it('rings every five seconds from 0 and is picked up on the second ring', () => {
    const driver = connected()
    expect(driver.events.filter((event) => event.type === 'line.rang').map((event) => event.atMs)).toEqual([0, 5000])
    expect(driver.events.find((event) => event.type === 'line.answered')).toMatchObject({ ring: 2, waitedMs: 6500 })
  })

  it('is given up by the caller after the rings the type bears, and the attempt is over', () => {
    const driver = new Driver(newCall())
    driver.until((state) => state.over)
    expect(types(driver.events).slice(-2)).toEqual(['line.missed', 'line.ended'])
    expect(driver.state.atMs).toBe(40_000)
  })

  it('logs an input it has no use for as not accepted and changes nothing else', () => {
    const driver = new Driver(newCall())
    driver.apply({ type: 'hold' })
    expect(driver.events.at(-1)).toMatchObject({ type: 'not-accepted', state: 'ringing' })
    expect(lineState(driver.state)).toBe('ringing')
  })

  it('numbers events without gaps and never lets the desk clock go back', () => {
    const driver = connected()
    say(driver, opening)
    driver.until((state) => state.over)
    expect(driver.events.map((event) => event.seq)).toEqual(driver.events.map((_, index) => index))
    const times = driver.events.map((event) => event.atMs)
    expect([...times].sort((a, b) => a - b)).toEqual(times)
  })
})

describe('the talk clock', () => {
  it('counts what is said on both sides and holds, never the time spent choosing or typing', () => {
    const driver = connected()
    driver.pass(20_000)
    say(driver, opening)
    expect(driver.state.talkMs).toBe(2000 + 1000)
    driver.apply({ type: 'hold' })
    driver.pass(10_000)
    driver.apply({ type: 'resume' })
    expect(driver.state.talkMs).toBe(13_000)
  })
})

describe('the caller', () => {
  it('pursues the agenda: asks first, takes the answer, and says when there is nothing more', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, price)
    expect(lines(driver)).toEqual(['q-price', 'f-done'])
    expect(driver.state.caller.context.stage).toBe('closing')
  })

  it('answers a question put to it and comes back to its own', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, heard(['ask_name'], { asks: ['name'] }))
    expect(lines(driver)).toEqual(['q-price', 'a-name', 'q-price-2'])
  })

  it('refuses its number without a reason, and gives it for one', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, price)
    say(driver, heard(['ask_contact'], { asks: ['contact'] }))
    say(driver, heard(['ask_contact', 'give_reason'], { asks: ['contactKind'] }))
    expect(lines(driver).slice(-2)).toEqual(['a-no', 'a-number'])
    expect(driver.events.find((event) => event.type === 'caller.told')).toMatchObject({ slot: 'contact' })
  })

  it('presses for a vague answer in other words, then lets the question go', () => {
    const driver = connected()
    say(driver, opening)
    for (let time = 0; time < 3; time++) say(driver, heard(['vague_answer']))
    expect(lines(driver)).toEqual(['q-price', 'q-vague', 'q-vague-2', 'f-right'])
    expect(driver.events.some((event) => event.type === 'agenda.settled' && event.how === 'let-go')).toBe(true)
  })

  it('has a second thought at the goodbye, then says goodbye and hangs up in its own time', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, price)
    say(driver, heard(['goodbye']))
    expect(lines(driver).at(-1)).toBe('q-parking')
    say(driver, heard([], { facts: [{ id: 'parking', verdict: 'right', said: '118,000' }] }))
    driver.until((state) => state.over)
    expect(driver.events.at(-1)).toMatchObject({ type: 'line.ended', by: 'caller', saidGoodbye: true, agendaOpen: [] })
  })

  it('holds a trainee who says goodbye too early', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, heard(['goodbye']))
    expect(lines(driver)).toEqual(['q-price', 'f-wait', 'q-price-2'])
  })

  it('leaves when patience is gone, with a warning before', () => {
    const driver = connected()
    say(driver, opening)
    say(driver, heard(['command']))
    say(driver, heard(['command']))
    expect(lines(driver)).toEqual(['q-price', 'f-rude', 'q-price-2', 'f-off'])
    driver.until((state) => state.over)
    expect(driver.events.at(-1)).toMatchObject({ type: 'line.ended', by: 'caller' })
  })

  it('asks pardon once and then goes on', () => {
    const driver = connected()
    say(driver, opening)
    const unclear = heard([], { understood: false })
    say(driver, unclear)
    say(driver, unclear)
    expect(lines(driver)).toEqual(['q-price', 'f-pardon-2', 'q-price-2'])
  })

  it('remarks on silence only beyond the allowance, and is gone after the third time', () => {
    const driver = connected()
    say(driver, opening)
    const spokeAt = driver.state.atMs
    driver.until((state) => state.over)
    const remark = driver.events.find((event) => event.type === 'caller.said' && event.line === 'f-hello')
    expect((remark?.atMs ?? 0) - spokeAt).toBeGreaterThanOrEqual(34_000)
    expect(lines(driver)).toEqual(['q-price', 'f-hello', 'f-there', 'f-off'])
  })

  it('tells of what it still wanted when the trainee hangs up on it', () => {
    const driver = connected()
    say(driver, opening)
    driver.apply({ type: 'hangUp' })
    expect(driver.events.at(-1)).toMatchObject({
      type: 'line.ended',
      by: 'trainee',
      agendaOpen: ['price'],
      saidGoodbye: false,
    })
  })
})

describe('a call', () => {
  it('is the same for the same inputs and times', () => {
    const play = () => {
      const driver = connected()
      say(driver, opening)
      say(driver, price)
      driver.until((state) => state.over)
      return driver.events
    }
    expect(play()).toEqual(play())
  })
})
