import { BEHAVIOURS } from '../../contracts/language.ts'
import type { CallersFile } from '../schema/callers.ts'
import type { SheetFile } from '../schema/sheet.ts'
import type { StandardFile } from '../schema/standard.ts'
import type { Source } from '../source.ts'
import { Report } from './report.ts'
import { lintSheet } from './sheet.ts'
import { lintNumbers } from './words.ts'

const idOf = ({ id }: { readonly id: string }) => id

/** Lints a standard by itself: ids twice, names that lead nowhere, figures without the document's words. */
export function lintStandard(file: StandardFile, source: Source) {
  const report = new Report(source)
  for (const list of ['rules', 'slots', 'record', 'phrases', 'flow', 'wordings'] as const)
    report.once([list], list, file[list].map(idOf))
  const rules = file.rules.map(idOf)
  file.wordings.forEach(({ rule }, i) => report.name(['wordings', i, 'rule'], 'rule', rule, rules))
  file.slots.forEach(({ of }, i) => {
    if (of !== undefined) report.name(['slots', i, 'of'], 'slot', of, file.slots.map(idOf))
  })
  file.rules.forEach(({ behaviours }, i) =>
    behaviours.forEach((one, j) =>
      report.name(['rules', i, 'behaviours', j], 'behaviour', one.replace(/^-/, ''), BEHAVIOURS),
    ),
  )
  const { source: words, ...stated } = file.parameters
  for (const name of Object.keys(stated))
    if (!(name in words))
      report.error('SCN-160', ['parameters', name], `the document's words for "${name}" are missing`, {
        fix: 'Quote them under `parameters.source`; what the document does not state is left out.',
      })
  lintNumbers(source.value, report)
  return report.found
}

/** Lints the callers of a house against its standard. */
export function lintCallers(file: CallersFile, standard: StandardFile, source: Source) {
  const report = new Report(source)
  const rules = standard.rules.map(idOf)
  report.once(['base'], 'row', file.base.map(idOf))
  for (const list of ['types', 'traits'] as const) {
    report.once([list], list, file[list].map(idOf))
    file[list].forEach((one, i) => {
      report.once([list, i, 'rows'], 'row', one.rows.map(idOf))
      one.rules.forEach((rule, j) => report.name([list, i, 'rules', j], 'rule', rule, rules))
    })
  }
  return report.found
}

/** Lints the sheet that all calls of a house share. */
export function lintHouseSheet({ facts }: SheetFile, source: Source) {
  const report = new Report(source)
  report.once(['facts'], 'fact', facts.map(idOf))
  lintSheet(facts, ['facts'], report)
  lintNumbers(source.value, report)
  return report.found
}
