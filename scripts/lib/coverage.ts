import type { CheckSpec } from '../../src/contracts/score.ts'
import { isPossible } from '../../src/scoring/occasion.ts'
import type { LoadedHouse } from './load-scenarios.ts'

/** What coverage looks at of a house. */
type House = Pick<LoadedHouse, 'standard' | 'rubric' | 'callerTypes' | 'scenarios'>

/** A rule, the checks that observe it, and the scenarios in which the caller gives occasion for one of them. */
export interface RuleCoverage {
  readonly standard: string
  readonly rule: string
  readonly text: string
  readonly checks: readonly string[]
  readonly scenarios: readonly string[]
}

export interface Coverage {
  readonly standards: { readonly total: number; readonly ids: readonly string[] }
  readonly rules: {
    readonly total: number
    readonly checked: number
    readonly drilled: number
    readonly kpi: number
    /** Neither checked, drilled nor a measure of the house's own: nobody can practise these yet. */
    readonly uncovered: readonly string[]
    /** Checked, but no scenario gives occasion. */
    readonly unplayed: readonly string[]
  }
  readonly callerTypes: { readonly total: number; readonly played: number; readonly uncovered: readonly string[] }
  readonly flows: { readonly total: number; readonly checked: number; readonly uncovered: readonly string[] }
  readonly byRule: readonly RuleCoverage[]
}

const checksOf = ({ rubric }: House) => rubric.sections.flatMap((section) => section.checks)

function ruleCoverage(house: House): readonly RuleCoverage[] {
  const checks = checksOf(house)
  const gives = (check: CheckSpec) =>
    house.scenarios.filter(({ scenario }) => !check.occasion || isPossible(check.occasion, scenario))
  return house.standard.rules.map(({ id, text }) => {
    const own = checks.filter((check) => check.rule === id)
    const scenarios = own.flatMap(gives).map(({ scenario }) => scenario.id)
    return {
      standard: house.standard.id,
      rule: id,
      text: text.en,
      checks: own.map((check) => check.id),
      scenarios: [...new Set(scenarios)],
    }
  })
}

const isKpi = (house: House, rule: string) => house.standard.rules.find(({ id }) => id === rule)?.theme === 'kpi'

/** A flow is checked when some check names its steps in order. */
const hasOrderedFlow = (house: House) =>
  checksOf(house).some((check) => check.kind === 'order' && JSON.stringify(check.with).includes('"steps"'))

/** Rule → checks → scenarios over all houses, and what is left. Drills don't exist yet: none is counted. */
export function coverageOf(houses: readonly House[]): Coverage {
  const byRule = houses.flatMap(ruleCoverage)
  const kpi = houses.flatMap((house) => house.standard.rules.filter(({ id }) => isKpi(house, id)).map(({ id }) => id))
  const checked = byRule.filter(({ checks }) => checks.length > 0)
  const left = byRule.filter(({ checks, rule }) => checks.length === 0 && !kpi.includes(rule))
  const types = houses.flatMap((house) => house.callerTypes.map(({ id }) => id))
  const played = new Set(
    houses.flatMap((house) => house.scenarios.flatMap(({ scenario }) => [scenario.callerType, ...scenario.traits])),
  )
  const unchecked = houses.filter((house) => !hasOrderedFlow(house)).map(({ standard }) => standard.id)
  return {
    standards: { total: houses.length, ids: houses.map(({ standard }) => standard.id) },
    rules: {
      total: byRule.length,
      checked: checked.length,
      drilled: 0,
      kpi: kpi.length,
      uncovered: left.map(({ rule }) => rule),
      unplayed: checked.filter(({ scenarios }) => scenarios.length === 0).map(({ rule }) => rule),
    },
    callerTypes: {
      total: types.length,
      played: types.filter((id) => played.has(id)).length,
      uncovered: types.filter((id) => !played.has(id)),
    },
    flows: { total: houses.length, checked: houses.length - unchecked.length, uncovered: unchecked },
    byRule,
  }
}

const names = (ids: readonly string[]) => ids.join(', ') || 'none'

/** The same as a table for people. */
export function coverageText({ standards, rules, callerTypes, flows, byRule }: Coverage): string {
  const rows = byRule.map(({ rule, checks, scenarios }) => {
    const where = checks.length === 0 ? '' : scenarios.length === 0 ? 'no scenario' : `${scenarios.length} scenarios`
    return `${rule.padEnd(8)}${(checks.join(', ') || '—').padEnd(28)}${where}`
  })
  return [
    ...rows,
    '',
    `standards     ${standards.total} (${names(standards.ids)})`,
    `rules         ${rules.total}: ${rules.checked} checked, ${rules.drilled} drilled, ${rules.kpi} measures of the house`,
    `uncovered     ${names(rules.uncovered)}`,
    `no occasion   ${names(rules.unplayed)}`,
    `caller types  ${callerTypes.played} of ${callerTypes.total} played; without a scenario: ${names(callerTypes.uncovered)}`,
    `flows         ${flows.checked} of ${flows.total} checked`,
  ].join('\n')
}
