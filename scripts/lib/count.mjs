/**
 * Counts what a vitest JSON report says. A file that fails outside its tests counts as one failure, and so does a run
 * that fails, or ran nothing, without a failed test to show for it.
 * @param {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} report
 * @param {boolean} ok whether the run itself ended well
 * @returns {{ passed: number, failed: number }}
 */
export function count(report, ok) {
  let passed = 0
  let failed = 0
  for (const { status, assertionResults } of report.testResults) {
    const bad = assertionResults.filter((test) => test.status === 'failed').length
    passed += assertionResults.filter((test) => test.status === 'passed').length
    failed += bad === 0 && status === 'failed' ? 1 : bad
  }
  if (failed === 0 && (!ok || passed === 0)) failed = 1
  return { passed, failed }
}
