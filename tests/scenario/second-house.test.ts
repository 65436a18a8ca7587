import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { playPlan } from '../../scripts/scenario/play.ts'

const loaded = loadScenarios('tests/scenario/fixtures')

describe('a second house', () => {
  it('needs data and no code: it compiles without an error', () => {
    expect(loaded.diagnostics.filter((one) => one.severity === 'error')).toEqual([])
    expect(loaded.houses.map((house) => house.standard.id)).toEqual(['corner-shop'])
  })

  it('is called, answers, and is scored by its own numbers: the fourth ring is in time here', () => {
    const { scenario } = loaded.find('tea-and-rice')
    const { card } = playPlan(loaded, 'tea-and-rice', scenario.model)
    expect(card.checks.map((check) => [check.id, check.state])).toEqual([
      ['rings', 'met'],
      ['opening', 'met'],
    ])
    expect(card).toMatchObject({ percent: 100, passed: true, endedBy: 'caller' })
  })

  it('has its own flow, reached in its own order', () => {
    const { scenario } = loaded.find('tea-and-rice')
    const { played } = playPlan(loaded, 'tea-and-rice', scenario.model)
    expect(played.transcript.some((line) => line.who === 'caller')).toBe(true)
  })
})

describe('the hash of a scenario', () => {
  it('is the same each time and changes with any word of it', () => {
    const { scenario } = loaded.find('tea-and-rice')
    expect(loadScenarios('tests/scenario/fixtures').find('tea-and-rice').scenario.hash).toBe(scenario.hash)
    expect(scenario.hash).toMatch(/^[0-9a-f]{16}$/)
  })
})
