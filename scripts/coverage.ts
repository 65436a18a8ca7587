import { coverageOf, coverageText } from './lib/coverage.ts'
import { loadScenarios } from './lib/load-scenarios.ts'

// npm run -s coverage [-- --json]: which rules are checked in which scenarios, and which nobody can practise yet.
const { houses, diagnostics } = loadScenarios()
const errors = diagnostics.filter(({ severity }) => severity === 'error')
for (const { code, file, line, message } of errors) console.error(`${file}:${line} ${code} ${message}`)
const coverage = coverageOf(houses)
console.log(process.argv.includes('--json') ? JSON.stringify(coverage) : coverageText(coverage))
process.exitCode = errors.length > 0 ? 1 : 0
