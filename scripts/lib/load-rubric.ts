import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import type { CallerType } from '../../src/contracts/scenario.ts'
import type { Rubric } from '../../src/contracts/score.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { Report } from '../../src/scenario/lint/report.ts'
import type { Source } from '../../src/scenario/source.ts'
import { readRubric } from '../../src/scoring/rubric.ts'

/** `sections[2].checks[0].with` as keys. */
const keysOf = (path: string) =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))

/** Reads how a house is scored; each kind of check reads its own arguments. */
export function loadRubric(
  source: Source,
  standard: Standard,
  callerTypes: readonly CallerType[],
  found: Diagnostic[],
): Rubric | undefined {
  found.push(...source.diagnostics)
  if (source.diagnostics.length > 0) return undefined
  const result = readRubric(source.value, { standard, callerTypes: callerTypes.map((type) => type.id) })
  if (result.ok) return result.value
  const report = new Report(source)
  for (const { path, expected, got } of result.errors)
    report.error('SCN-150', keysOf(path), 'the rubric can’t be read here', {
      expected,
      got: got === undefined ? 'nothing' : JSON.stringify(got),
    })
  found.push(...report.found)
  return undefined
}
