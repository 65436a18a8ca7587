import type { Diagnostic } from '../contracts/diagnostics.ts'
import type { Fact } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import { lintChoices } from './lint/choices.ts'
import { lintCues } from './lint/cues.ts'
import { lintLines } from './lint/lines.ts'
import { lintNames } from './lint/names.ts'
import { Report } from './lint/report.ts'
import { lintSheet } from './lint/sheet.ts'
import { lintWords } from './lint/words.ts'
import type { CallersFile } from './schema/callers.ts'
import type { ScenarioFile } from './schema/scenario.ts'
import type { Source } from './source.ts'

/** What a scenario is linted against. */
export interface LintContext {
  readonly source: Source
  readonly standard: Standard
  readonly callers: CallersFile
  readonly sheet: readonly Fact[]
}

/** Lints a scenario that has its shape: names that lead nowhere, cues without words, choices that give themselves away. */
export function lintScenario(file: ScenarioFile, context: LintContext): readonly Diagnostic[] {
  const report = new Report(context.source)
  lintNames(file, context, report)
  lintSheet(file.sheet, ['sheet'], report)
  lintLines(file, report)
  lintCues(file, context, report)
  lintChoices(file, report)
  lintWords(file, context.source.value, report)
  return report.found
}
