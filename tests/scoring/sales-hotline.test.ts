import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { setupOf } from '../../scripts/scenario/setup.ts'
import { createCall } from '../../src/call/call.ts'
import { lineState } from '../../src/call/state.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import { BEHAVIOURS, type Behaviour } from '../../src/contracts/language.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import { Driver } from '../../src/proof/drive.ts'
import { fillRecord, nameTheCaller } from '../../src/proof/finish.ts'
import { isPossible } from '../../src/scoring/occasion.ts'
import { score } from '../../src/scoring/score.ts'
import { heard } from '../support/tiny.ts'

const { houses } = loadScenarios()
const house = houses.find(({ standard }) => standard.id === 'sales-hotline')
if (!house) throw new Error('the sales hotline is missing')
const { standard, rubric } = house
const [first] = house.scenarios
if (!first) throw new Error('the sales hotline has no scenario')

/** Beside the scenarios of the house, the two that stretch scoring most: somebody with nothing to tell, somebody who rings twice. */
const misdialled: Scenario = {
  ...first.scenario,
  id: 'plain wrong number',
  callerType: 'unclear-intent',
  agenda: first.scenario.agenda.slice(0, 1),
  answers: first.scenario.answers.filter(({ slot }) => slot === 'source'),
}
const twice: Scenario = {
  ...first.scenario,
  id: 'rings twice',
  callerType: 'market-researcher',
  caller: { ...first.scenario.caller, ringsAgainMs: 20_000 },
  agenda: first.scenario.agenda.map((item, index) => (index === 1 ? { ...item, when: { call: 2 } } : item)),
}
const scenarios = [...house.scenarios.map(({ scenario }) => scenario), misdialled, twice]
const checks = rubric.sections.flatMap((section) => section.checks)
const cardOf = (events: readonly CallEvent[], scenario: Scenario) => score(events, scenario, standard, rubric)
const driverFor = (scenario: Scenario) => new Driver(createCall(scenario, standard, setupOf(scenario)))

/** Lets every call of the attempt go by, picking up each and doing this while it lasts. */
function playThrough(scenario: Scenario, ring: number, during: (driver: Driver) => void): Driver {
  const driver = driverFor(scenario)
  while (!driver.state.over) {
    driver.until((state) => state.over || lineState(state) === 'ringing')
    if (driver.state.over) break
    driver.until((state) => state.line.context.ring >= ring)
    driver.apply({ type: 'answer' })
    during(driver)
  }
  return driver
}

const goodGood = heard(['backchannel'], { text: '好的，好的。' })

const echo = (scenario: Scenario) =>
  playThrough(scenario, 1, (driver) => {
    while (lineState(driver.state) === 'open') {
      driver.untilQuiet()
      if (lineState(driver.state) === 'open') driver.apply({ type: 'say', heard: goodGood })
      driver.untilQuiet()
    }
  })

describe.each(scenarios.map((scenario) => [scenario.id, scenario] as const))('%s', (_, scenario) => {
  it('gives at most 5 % for picking up and hanging up, and calls it what it is', () => {
    const driver = playThrough(scenario, 1, (one) => one.apply({ type: 'hangUp' }))
    const card = cardOf(driver.events, scenario)
    expect(card.percent).toBeLessThanOrEqual(5)
    expect(card.critical.map((one) => one.id)).toEqual(['hung-up-while-asked'])
  })

  it('gives at most 20 % for answering everything with "good, good", even with a faultless record', () => {
    const driver = echo(scenario)
    fillRecord(driver)
    nameTheCaller(driver)
    expect(cardOf(driver.events, scenario).percent).toBeLessThanOrEqual(20)
  })

  it('is not applicable from the first moment or not at all, where the trainee hangs up at once', () => {
    const driver = playThrough(scenario, 1, (one) => one.apply({ type: 'hangUp' }))
    const none = cardOf(driver.events, scenario).checks.filter(({ state }) => state === 'not_applicable')
    const impossible = checks
      .filter((check) => check.occasion && !isPossible(check.occasion, scenario))
      .map(({ id }) => id)
    const others = none.map(({ id }) => id).filter((id) => !impossible.includes(id))
    expect(others.filter((id) => checks.find((check) => check.id === id)?.kind === 'turns')).toEqual([])
    expect(impossible.filter((id) => !none.some((one) => one.id === id))).toEqual([])
  })
})

/** A trainee who says anything: behaviours in any combination, facts of the sheet right and wrong, now and then silence. */
const utterances = fc.array(
  fc.record({
    behaviours: fc.uniqueArray(fc.constantFrom(...BEHAVIOURS), { maxLength: 4 }),
    fact: fc.option(fc.tuple(fc.nat(40), fc.constantFrom('right', 'wrong'))),
    asks: fc.uniqueArray(fc.constantFrom(...standard.slots.map(({ id }) => id)), { maxLength: 2 }),
  }),
  { minLength: 1, maxLength: 14 },
)
type Utterance = typeof utterances extends fc.Arbitrary<readonly (infer T)[]> ? T : never

function talk(scenario: Scenario, said: readonly Utterance[]): Driver {
  const driver = driverFor(scenario)
  driver.apply({ type: 'answer' })
  for (const { behaviours, fact, asks } of said) {
    driver.untilQuiet()
    const chosen = fact && scenario.sheet[fact[0] % scenario.sheet.length]
    const facts = chosen && fact ? [{ id: chosen.id, verdict: fact[1] as 'right' | 'wrong', said: 'it' }] : []
    driver.apply({ type: 'say', heard: heard(behaviours, { facts, asks, text: 'it is so' }) })
  }
  driver.untilQuiet()
  return driver
}

const FAULTS = [
  'blunt_opening', 'blunt_question', 'blunt_refusal', 'impatience', 'command', 'overpromise', 'vague_answer', 'slang_jargon',
] as const satisfies readonly Behaviour[] // prettier-ignore

const withFault = (events: readonly CallEvent[], nth: number, fault: Behaviour): readonly CallEvent[] => {
  const says = events.filter((event) => event.type === 'in.say')
  const chosen = says[nth % Math.max(1, says.length)]
  return events.map((event) => {
    if (event !== chosen || event.type !== 'in.say') return event
    const { heard } = event.input
    if (heard.behaviours.some(({ id }) => id === fault)) return event
    const behaviours = [...heard.behaviours, { id: fault, confidence: 1, spans: [] }]
    return { ...event, input: { ...event.input, heard: { ...heard, behaviours } } }
  })
}

const anyScenario = fc.constantFrom(...scenarios.map(({ id }) => id))
const scenarioOf = (id: string) => scenarios.find((scenario) => scenario.id === id) as Scenario
const sure = { numRuns: 50, seed: 20261124 }

describe('whatever a trainee says', () => {
  it('the same log has the same score, between nothing and the maximum', () => {
    fc.assert(
      fc.property(anyScenario, utterances, (id, said) => {
        const scenario = scenarioOf(id)
        const { events } = talk(scenario, said)
        const card = cardOf(events, scenario)
        expect(cardOf(JSON.parse(JSON.stringify(events)) as CallEvent[], scenario)).toEqual(card)
        expect(card.score).toBeGreaterThanOrEqual(0)
        expect(card.score).toBeLessThanOrEqual(card.max)
        for (const check of card.checks) {
          expect(Number.isInteger(check.points)).toBe(true)
          if (check.deducts) expect(check.points).toBeLessThanOrEqual(0)
          else expect(check.points).toBeGreaterThanOrEqual(0)
          expect(check.points).toBeLessThanOrEqual(check.of)
          if (check.state === 'not_applicable') expect([check.of, check.points]).toEqual([0, 0])
        }
      }),
      sure,
    )
  })

  it('every point earned or taken cites events of the log, and every lost one a place to begin again', () => {
    fc.assert(
      fc.property(anyScenario, utterances, (id, said) => {
        const scenario = scenarioOf(id)
        const { events } = talk(scenario, said)
        for (const check of cardOf(events, scenario).checks) {
          if (check.points !== 0) expect(check.evidence.length).toBeGreaterThan(0)
          if (check.state === 'broken') expect(events[check.retryAt ?? -1]).toBeDefined()
          for (const one of check.evidence) {
            expect(events[one.seq]).toMatchObject({ seq: one.seq, atMs: one.atMs, call: one.call })
            for (const [from, to] of one.spans) expect(one.text.slice(from, to)).not.toBe('')
          }
        }
      }),
      sure,
    )
  })

  it('a fault more never raises the score and never passes a call that had not passed', () => {
    fc.assert(
      fc.property(anyScenario, utterances, fc.nat(20), fc.constantFrom(...FAULTS), (id, said, nth, fault) => {
        const scenario = scenarioOf(id)
        const { events } = talk(scenario, said)
        const before = cardOf(events, scenario)
        const after = cardOf(withFault(events, nth, fault), scenario)
        expect(after.score).toBeLessThanOrEqual(before.score)
        expect(after.max).toBe(before.max)
        expect(before.passed || !after.passed).toBe(true)
      }),
      sure,
    )
  })

  it('hanging up makes nothing inapplicable that was owed the moment before', () => {
    fc.assert(
      fc.property(anyScenario, utterances, (id, said) => {
        const scenario = scenarioOf(id)
        const driver = talk(scenario, said)
        const none = () =>
          cardOf(driver.events, scenario)
            .checks.filter((one) => one.state === 'not_applicable')
            .map((one) => one.id)
        const before = none()
        driver.apply({ type: 'hangUp' })
        expect(none()).toEqual(before)
      }),
      sure,
    )
  })
})

describe('the rubric of the sales hotline', () => {
  it('has a check for every rule that a call can show, and none for the others', () => {
    const unseen = ['SH-01', 'SH-02', 'SH-20', 'SH-21', 'SH-30', 'SH-32', 'SH-38', 'SH-40']
    const rules = new Set(checks.map(({ rule }) => rule))
    expect(standard.rules.map(({ id }) => id).filter((id) => !rules.has(id))).toEqual(unseen)
  })

  it('counts every check towards exactly one skill', () => {
    expect(rubric.skills.flatMap((skill) => skill.checks).sort()).toEqual(checks.map(({ id }) => id).sort())
  })

  it('speaks like a coach: no praise, no shouting, no orders, at most three sentences', () => {
    for (const { id, words } of checks)
      for (const text of [words.met, words.broken, words.notApplicable].flatMap((one) => Object.values(one))) {
        expect(text, id).not.toMatch(/应该|必须|很好|不错|到位|[!！]|\b(should|must|great|well done|excellent)\b/i)
        const quoted = text.replace(/["“][^"”]*["”]/g, 'x')
        expect(
          quoted.split(/[.。?？](?:\s|$|(?=[^\s]))/).filter((one) => one.trim() !== '').length,
          id,
        ).toBeLessThanOrEqual(3)
      }
  })

  it('offers sentences in both languages wherever it offers any', () => {
    for (const { id, say } of checks.filter((check) => check.say))
      expect(
        [id, say?.['zh-CN']?.length ?? 0, say?.en?.length ?? 0].slice(1).every((n) => Number(n) > 0),
        id,
      ).toBe(true)
  })
})
