import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import { lineState } from '../../src/call/state.ts'
import { BEHAVIOURS } from '../../src/contracts/language.ts'
import { Driver } from '../../src/proof/drive.ts'
import { replay } from '../../src/proof/replay.ts'
import { heard, setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

const utterance = fc
  .record({
    behaviours: fc.uniqueArray(fc.constantFrom(...BEHAVIOURS), { maxLength: 5 }),
    facts: fc.uniqueArray(fc.constantFrom('price', 'parking'), { maxLength: 2 }),
    verdict: fc.constantFrom('right' as const, 'wrong' as const),
    asks: fc.uniqueArray(fc.constantFrom('name', 'contact', 'contactKind', 'visit'), { maxLength: 2 }),
    understood: fc.boolean(),
    waitMs: fc.integer({ min: 0, max: 60_000 }),
  })
  .map(({ behaviours, facts, verdict, asks, understood, waitMs }) => ({
    waitMs,
    say: heard(behaviours, { facts: facts.map((id) => ({ id, verdict, said: '' })), asks, understood }),
  }))

function play(turns: readonly { waitMs: number; say: ReturnType<typeof heard> }[]) {
  const driver = new Driver(createCall(tinyScenario, tinyStandard, setup()))
  driver.pass(1500)
  driver.apply({ type: 'answer' })
  for (const { waitMs, say } of turns) {
    driver.pass(waitMs)
    driver.apply({ type: 'say', heard: say })
  }
  driver.until((state) => state.over)
  return driver
}

describe('whatever a trainee says, in any combination and at any pace', () => {
  it('keeps the caller from falling mute, from repeating itself word for word, and the call from never ending', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 12 }), (turns) => {
        const { events, state } = play(turns)
        expect(state.over).toBe(true)
        const lines = events.flatMap((event) => (event.type === 'caller.said' ? [event.line] : []))
        lines.forEach((line, index) => expect(line).not.toBe(lines[index - 1]))
        expect(events.at(-1)?.type === 'line.ended' || events.at(-1)?.type === 'not-accepted').toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps patience and trust whole and within 0 to 5, with at most one gained on each by an utterance', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 12 }), (turns) => {
        for (const event of play(turns).events) {
          if (event.type !== 'caller.felt') continue
          expect(
            [event.patience, event.trust].every((value) => Number.isInteger(value) && value >= 0 && value <= 5),
          ).toBe(true)
          expect(Math.max(event.dPatience, event.dTrust)).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('answers every utterance that it could hear, unless it is taking its leave', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 6 }), (turns) => {
        const driver = new Driver(createCall(tinyScenario, tinyStandard, setup()))
        driver.apply({ type: 'answer' })
        for (const { say } of turns) {
          driver.untilQuiet()
          if (lineState(driver.state) !== 'open') return
          const before = driver.events.length
          driver.apply({ type: 'say', heard: say })
          driver.untilQuiet()
          expect(driver.events.slice(before).some((event) => event.type === 'caller.said')).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('replays to the same events from its inputs alone', () => {
    fc.assert(
      fc.property(fc.array(utterance, { maxLength: 10 }), (turns) => {
        const { events } = play(turns)
        expect(replay(events, tinyScenario, tinyStandard).ok).toBe(true)
      }),
      { numRuns: 100 },
    )
  })
})
