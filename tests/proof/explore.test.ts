import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import { lineState } from '../../src/call/state.ts'
import { Driver } from '../../src/proof/drive.ts'
import { describe as pathOf, search } from '../../src/proof/explore.ts'
import { moves, rememberingHear } from '../../src/proof/moves.ts'
import { naming } from '../../src/proof/names.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import { setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

const understandNothing = () => ({ behaviours: [], facts: [], understood: true })
const callOf = (scenario: Scenario) => createCall(scenario, tinyStandard, setup(scenario))
const explore = (scenario: Scenario, states = 20_000) => {
  let ticks = 0
  return search(callOf(scenario), understandNothing, {
    states,
    ms: 1e9,
    now: () => ticks++,
  })
}

describe('exploring a scenario', () => {
  it('meets every line, every agenda item and every set of replies, and no dead end', () => {
    const found = explore(tinyScenario)
    expect(found.overBudget).toBeUndefined()
    expect(found.deadEnds).toEqual([])
    expect(found.coverage.missing()).toEqual([])
    expect(found.ends.length).toBeGreaterThan(3)
  })

  it('names a line that nothing leads to', () => {
    const lonely = { ...tinyScenario, lines: { ...tinyScenario.lines, lonely: { text: 'x', gloss: 'x', ms: 1 } } }
    expect(explore(lonely).coverage.missing()).toEqual(['line lonely'])
  })

  it('names the way to a state in which no reply is on offer', () => {
    const found = explore({ ...tinyScenario, choices: [{ ...tinyScenario.choices[0]!, when: { stage: 'opening' } }] })
    expect(found.deadEnds.some((path) => path.startsWith('no reply on offer: pick up at ring 1'))).toBe(true)
  })

  it('says so when a bound ends the search', () => {
    expect(explore(tinyScenario, 10).overBudget).toBe('states')
  })

  it('leaves out no way that words or hanging up take, though it does not take every one again', () => {
    const { nodes } = explore(tinyScenario)
    const call = callOf(tinyScenario)
    const namesOf = naming(call)
    const hear = rememberingHear(understandNothing)
    const known = new Set(nodes.map((node) => node.key))
    for (const { state } of nodes.filter((node) => lineState(node.state) === 'open'))
      for (const move of moves(call, state, hear).filter((one) => one.endsSilence)) {
        const driver = new Driver(call, { state, events: [] })
        move.take(driver)
        driver.untilQuiet()
        expect(known).toContain(namesOf(driver.state).key)
      }
  })

  it('tells how each state was reached', () => {
    const { ends } = explore(tinyScenario)
    expect(ends.map(pathOf)).toContain('never pick up')
  })
})
