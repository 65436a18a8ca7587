import type { CheckSpec, CriticalSpec, Rubric } from '../../contracts/score.ts'
import type { Rule, Standard } from '../../contracts/standard.ts'

/** A rule with what watches over it in a call; both lists empty: nothing in a call can show it. */
export interface RuleRow {
  readonly rule: Rule
  readonly checks: readonly CheckSpec[]
  readonly criticals: readonly CriticalSpec[]
}

/** Every rule of the standard, in the document's order, with its checks. */
export const ruleRows = (standard: Standard, rubric: Rubric): RuleRow[] => {
  const checks = rubric.sections.flatMap((section) => section.checks)
  return standard.rules.map((rule) => ({
    rule,
    checks: checks.filter((check) => check.rule === rule.id),
    criticals: rubric.criticals.filter((critical) => critical.rules.includes(rule.id)),
  }))
}

export const isScored = (row: RuleRow): boolean => row.checks.length > 0 || row.criticals.length > 0
