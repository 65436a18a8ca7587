import { describe, expect, it } from 'vitest'
import { coverageOf, coverageText } from '../../scripts/lib/coverage.ts'
import { both, tinyCaller, tinyScenario } from '../support/tiny.ts'
import { rubricOf, spec, standard } from './look.ts'

const rule = (id: string, theme = 't') => ({
  id, text: both(id), section: '1', phase: 'open' as const, observe: [], behaviours: [], theme, critical: false,
}) // prettier-ignore
const house = {
  standard: { ...standard, rules: [rule('R-1'), rule('R-2'), rule('R-3'), rule('R-4', 'kpi')] },
  rubric: rubricOf([
    spec('rings', { before: 'answerWithinRings' }, { id: 'in-time', rule: 'R-1' }),
    spec('told', { slot: 'area' }, { id: 'area', rule: 'R-2', occasion: { tells: 'area' } }),
  ]),
  callerTypes: [tinyCaller, { ...tinyCaller, id: 'never-rings' }],
  scenarios: [{ scenario: tinyScenario, file: {} as never, source: {} as never, plans: [] }],
}

describe('coverage', () => {
  it('leads from every rule to its checks and to the scenarios that give occasion', () => {
    expect(coverageOf([house]).byRule.map(({ rule, checks, scenarios }) => [rule, checks, scenarios])).toEqual([
      ['R-1', ['in-time'], ['tiny-call']],
      ['R-2', ['area'], []],
      ['R-3', [], []],
      ['R-4', [], []],
    ])
  })

  it('leaves no rule out: those nobody can practise yet are named', () => {
    expect(coverageOf([house]).rules).toEqual({
      total: 4,
      checked: 2,
      drilled: 0,
      kpi: 1,
      uncovered: ['R-3'],
      unplayed: ['R-2'],
    })
  })

  it('names caller types without a scenario and flows without a check', () => {
    expect(coverageOf([house])).toMatchObject({
      standards: { total: 1, ids: ['tiny'] },
      callerTypes: { total: 2, played: 1, uncovered: ['never-rings'] },
      flows: { total: 1, checked: 0, uncovered: ['tiny'] },
    })
  })

  it('prints the same for people', () => {
    expect(coverageText(coverageOf([house]))).toContain('uncovered     R-3')
  })
})
