import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { findPlan, playPlan } from '../../scripts/scenario/play.ts'

const FOLDER = join(import.meta.dirname, 'free')
const loaded = loadScenarios()
const scenarios = loaded.houses.flatMap((house) => house.scenarios.map((one) => one.scenario.id))
const plans = readdirSync(FOLDER).map((file) => {
  const path = join(FOLDER, file)
  return findPlan(loaded, '', path)
})

describe('plans written without sight of how the scenarios react', () => {
  it('are at least two for every scenario', () => {
    for (const id of scenarios)
      expect(plans.filter((plan) => plan.scenario === id).length, id).toBeGreaterThanOrEqual(2)
  })

  it.each(plans.map((plan) => [plan.id, plan] as const))(
    '%s plays to its end, and whatever is said gets an answer',
    (_, plan) => {
      const { transcript } = playPlan(loaded, plan.scenario, plan).played
      const unanswered = transcript.filter(({ who }, at) => who === 'trainee' && transcript[at + 1]?.who === 'trainee')
      expect(unanswered.map(({ text }) => text)).toEqual([])
      expect(transcript.at(-1)?.who).toBe('line')
    },
  )
})
