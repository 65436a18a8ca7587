// npm test: sets up, checks, builds, runs every test and ends with one line, 'N passed, N failed'.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { check } from './check.mjs'
import { provideChromium } from './lib/chromium.mjs'
import { count } from './lib/count.mjs'
import { ROOT, runTool } from './lib/run.mjs'
import { install } from './lib/setup.mjs'

const RESULTS = join(ROOT, 'test-results')
const total = { passed: 0, failed: 0 }

const add = ({ passed, failed }) => {
  total.passed += passed
  total.failed += failed
}

const addStep = (ok) => add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 })

/** Runs some of the vitest projects; a run that reports nothing, or fails without saying where, is a failure. */
async function vitest(projects, env = {}) {
  const file = join(RESULTS, `${projects.join('-')}.json`)
  const args = ['run', ...projects.flatMap((name) => ['--project', name])]
  const { ok } = await runTool(
    'vitest',
    [...args, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    { env },
  )
  let report
  try {
    report = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    report = { testResults: [] }
  }
  add(count(report, ok))
}

async function test() {
  rmSync(RESULTS, { recursive: true, force: true })
  mkdirSync(RESULTS, { recursive: true })
  await install()
  const chromium = await provideChromium()
  for (const { ok } of await check()) addStep(ok)
  const built = await runTool('vite', ['build', '--logLevel', 'warn'])
  console.log(`${built.ok ? 'ok    ' : 'failed'} build`)
  addStep(built.ok)
  await vitest(['unit', 'component'])
  await vitest(['exploration'])
  await vitest(['browser'], { CHROME_PATH: chromium })
}

try {
  await test()
} catch (error) {
  console.error(error.message)
  addStep(false)
}
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1
