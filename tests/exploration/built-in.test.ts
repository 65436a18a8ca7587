import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { BOUNDS, exploreOne } from '../../scripts/scenario/explore.ts'

/** About as many as can be searched within the bound of time; a test asks no clock. */
const STATES = 50_000

const loaded = loadScenarios()
const ids = loaded.houses.flatMap((house) => house.scenarios.map(({ scenario }) => scenario.id))

describe.each(ids)('%s, explored with the very machines of the call', (id) => {
  it('has no dead end, nothing unreachable, and lets every critical error happen', { timeout: 120_000 }, () => {
    const found = exploreOne(loaded, id, { ...BOUNDS, states: STATES, ms: Infinity })
    expect(found.deadEnds).toEqual([])
    expect(found.unreachable).toEqual([])
    expect(found.criticalsUnreached).toEqual([])
    expect(found.overBudget).toBeUndefined()
    expect(found.bestScore).toBeGreaterThanOrEqual(found.modelScore)
  })
})
