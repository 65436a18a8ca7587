import type { Diagnostic } from '../../contracts/diagnostics.ts'
import type { Standard } from '../../contracts/standard.ts'
import type { CallersFile } from '../schema/callers.ts'
import type { PlanFile } from '../schema/plan.ts'
import type { ScenarioFile } from '../schema/scenario.ts'
import type { Source } from '../source.ts'
import { Report } from './report.ts'
import { lintNumbers } from './words.ts'

/** What a plan is linted against. */
export interface PlanContext {
  readonly source: Source
  readonly scenario: ScenarioFile
  readonly standard: Standard
  readonly callers: CallersFile
  /** Ids of the critical errors that the rubric names. */
  readonly criticals: readonly string[]
}

const QUALITIES = ['good', 'middling', 'poor']

/** Lints a plan: whatever it names must exist, and it begins with the telephone. */
export function lintPlan(plan: PlanFile, context: PlanContext): readonly Diagnostic[] {
  const { source, scenario, standard, callers, criticals } = context
  const report = new Report(source)
  report.name(['scenario'], 'scenario', plan.scenario, [scenario.id])
  plan.expect?.critical?.forEach((one, i) => report.name(['expect', 'critical', i], 'critical error', one, criticals))
  const replies = scenario.choices.flatMap((set) => set.options.map((one) => `${set.id}.${one.id}`))
  const fields = standard.record.map((field) => field.id)
  plan.steps.forEach(({ choose, note, name }, i) => {
    if (choose !== undefined) report.name(['steps', i, 'choose'], 'reply', choose, [...QUALITIES, ...replies])
    for (const field of Object.keys(note ?? {})) report.name(['steps', i, 'note', field], 'record field', field, fields)
    if (!name) return
    report.name(
      ['steps', i, 'name', 'type'],
      'caller type',
      name.type,
      callers.types.map((type) => type.id),
    )
    if (name.sign !== undefined)
      report.name(['steps', i, 'name', 'sign'], 'line', name.sign, Object.keys(scenario.lines))
  })
  const [first] = plan.steps
  if (first && first.answer === undefined && first.letThemGo === undefined)
    report.error('SCN-141', ['steps', 0], 'a plan begins with the ringing telephone', {
      expected: '`answer: 2`, or `letThemGo: true` for a call that is missed',
      got: Object.keys(first).join(),
    })
  lintNumbers(source.value, report)
  return report.found
}
