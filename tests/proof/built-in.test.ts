import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { playPlan } from '../../scripts/scenario/play.ts'

const loaded = loadScenarios()
const all = loaded.houses.flatMap((house) => house.scenarios)

describe('the built-in scenarios', () => {
  it('have no errors', () => {
    expect(loaded.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
  })

  it('are two for each caller type in Mandarin and two in English', () => {
    const count = (language: string, type?: string) =>
      all.filter(
        ({ scenario }) => scenario.language === language && (type === undefined || scenario.callerType === type),
      ).length
    for (const type of ['simple-info-seeker', 'detail-seeker', 'market-researcher', 'unclear-intent'])
      expect(count('zh-CN', type)).toBeGreaterThanOrEqual(2)
    expect(count('en')).toBeGreaterThanOrEqual(2)
  })
})

describe.each(all.map((one) => [one.scenario.id, one] as const))('%s', (id, { scenario, plans }) => {
  it('has a model run of at least 95 per cent, a mediocre one, and one that fails for a named critical error', () => {
    const model = playPlan(loaded, id, scenario.model).card
    expect(model.percent).toBeGreaterThanOrEqual(95)
    expect(plans.some((plan) => plan.id === 'mediocre')).toBe(true)
    expect(plans.some((plan) => (plan.expect?.critical?.length ?? 0) > 0)).toBe(true)
  })

  it.each(plans.map((plan) => [plan.id, plan] as const))('plays its plan %s as it expects', (_, plan) => {
    const { card } = playPlan(loaded, id, plan)
    const { passed, atLeast, atMost, critical, endedBy } = plan.expect ?? {}
    if (passed !== undefined) expect(card.passed).toBe(passed)
    if (atLeast !== undefined) expect(card.percent).toBeGreaterThanOrEqual(atLeast)
    if (atMost !== undefined) expect(card.percent).toBeLessThanOrEqual(atMost)
    if (critical !== undefined) expect(card.critical.map((one) => one.id)).toEqual([...critical])
    if (endedBy !== undefined) expect(card.endedBy).toBe(endedBy)
  })

  it('scores at most 5 per cent for picking up and hanging up', () => {
    const steps = [{ answer: 1 }, { hangUp: true as const }]
    expect(playPlan(loaded, id, { id: 'hang-up', scenario: id, title: '', steps }).card.percent).toBeLessThanOrEqual(5)
  })

  it('scores at most 20 per cent for answering everything with "good, good"', () => {
    const good = { say: scenario.language === 'en' ? 'Right, right.' : '好的好的。' }
    const steps = [{ answer: 1 }, ...Array.from({ length: 12 }, () => good), { letThemGo: true as const }]
    expect(playPlan(loaded, id, { id: 'good', scenario: id, title: '', steps }).card.percent).toBeLessThanOrEqual(20)
  })
})
