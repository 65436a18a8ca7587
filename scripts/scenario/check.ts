import { findProblems } from '../lib/find-problems.ts'
import { findingText } from './finding.ts'

/** `scenario check [PATH…]`: exit code 1 where there is an error. */
export function check(paths: readonly string[], json: boolean): number {
  const findings = findProblems(paths)
  const errors = findings.filter((one) => one.severity === 'error').length
  const count = `${errors} errors, ${findings.length - errors} warnings`
  process.stdout.write(
    `${json ? JSON.stringify(findings, null, 2) : [...findings.map(findingText), count].join('\n')}\n`,
  )
  return errors > 0 ? 1 : 0
}
