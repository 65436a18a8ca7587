import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { scenario as schema } from '../../src/exchange/schema/scenario.ts'
import { faultsOf } from '../../src/exchange/shape.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import { hashOf } from '../../src/scenario/hash-of.ts'

const built = loadScenarios().houses.flatMap((house) => house.scenarios.map((one) => one.scenario))

describe.each(built.map((one) => [one.id, one] as const))('the built-in scenario %s', (id, scenario) => {
  it('comes back from a file as it went, with the same hash', () => {
    const back = JSON.parse(JSON.stringify(scenario)) as Scenario
    expect(faultsOf(schema, back, id)).toEqual([])
    expect(hashOf(back)).toBe(scenario.hash)
  })
})
