import { resolve } from 'node:path'
import { understand } from '../../src/language/understand.ts'
import { compareLabels } from '../../src/scenario/labels.ts'
import { loadScenarios } from '../lib/load-scenarios.ts'
import { findingText } from './finding.ts'

/** Checks all scenarios, or those files that are named. Exit code 1 where there is an error. */
export function check(paths: readonly string[], json: boolean): number {
  const { houses, diagnostics } = loadScenarios()
  const labels = houses.flatMap(({ standard, scenarios }) =>
    scenarios.flatMap(({ file, source }) => compareLabels(file, standard, source, understand)),
  )
  const wanted = new Set(paths.map((path) => resolve(path)))
  const findings = [...diagnostics, ...labels].filter((one) => wanted.size === 0 || wanted.has(resolve(one.file)))
  const errors = findings.filter((one) => one.severity === 'error').length
  if (json) process.stdout.write(`${JSON.stringify(findings, null, 2)}\n`)
  else
    process.stdout.write(
      `${[...findings.map(findingText), `${errors} errors, ${findings.length - errors} warnings`].join('\n')}\n`,
    )
  return errors > 0 ? 1 : 0
}
