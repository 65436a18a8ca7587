// npm run check: types, lint, format, layers and dead code, without a single warning. Prints what is wrong, then one line each.
// `check()` is also used by npm test.
import { pathToFileURL } from 'node:url'
import { ROOT, runTool } from './lib/run.mjs'
import { install } from './lib/setup.mjs'

const quiet = { quiet: true }
const WALLS = /^(boundaries\/|no-restricted-(globals|properties)$)/

async function types() {
  const pure = await runTool('typescript', ['-p', 'tsconfig.pure.json'], quiet)
  const all = await runTool(
    'svelte-check',
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'human'],
    quiet,
  )
  return [{ name: 'types', ok: pure.ok && all.ok, output: (pure.ok ? '' : pure.output) + (all.ok ? '' : all.output) }]
}

const line = (file, { line = 1, column = 1, message, ruleId }) =>
  `${file}:${line}:${column} ${message} (${ruleId ?? 'parse'})`

/** One run of ESLint, told apart: the walls between rooms, and everything else. */
async function lintAndLayers() {
  const { output } = await runTool('eslint', ['.', '--max-warnings', '0', '--format', 'json'], quiet)
  let files
  try {
    files = JSON.parse(output)
  } catch {
    return ['lint', 'layers'].map((name) => ({ name, ok: false, output }))
  }
  const found = files.flatMap(({ filePath, messages }) => {
    const file = filePath.slice(ROOT.length + 1)
    return messages.map((message) => ({ wall: WALLS.test(message.ruleId ?? ''), text: line(file, message) }))
  })
  return [
    ['lint', false],
    ['layers', true],
  ].map(([name, wall]) => {
    const texts = found.filter((one) => one.wall === wall).map((one) => one.text)
    return { name, ok: texts.length === 0, output: texts.map((text) => `${text}\n`).join('') }
  })
}

const format = async () => [
  { name: 'format', ...(await runTool('prettier', ['--check', '.', '--log-level', 'warn'], quiet)) },
]

const deadCode = async () => [{ name: 'dead code', ...(await runTool('knip', ['--no-progress'], quiet)) }]

/**
 * Runs every check, two at a time, and prints the outcome.
 * @returns {Promise<{ name: string, ok: boolean }[]>}
 */
export async function check() {
  const lanes = [
    [types, format],
    [lintAndLayers, deadCode],
  ]
  const results = []
  const walk = async (lane) => {
    for (const step of lane) results.push(...(await step()))
  }
  await Promise.all(lanes.map(walk))
  for (const { ok, output } of results) if (!ok) console.log(output)
  for (const { name, ok } of results) console.log(`${ok ? 'ok    ' : 'failed'} ${name}`)
  return results
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await install()
  const results = await check()
  process.exitCode = results.every(({ ok }) => ok) ? 0 : 1
}
