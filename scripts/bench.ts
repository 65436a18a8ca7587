// npm run -s bench [-- --only NAME] [--json]: the figures that the product promises, measured on this machine; reading
// what is said also as a ratio to nlp.js in the same run.
//   --scenario ID  the call to measure with; the first of the first house otherwise
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { LANGUAGES } from '../src/contracts/language.ts'
import { benchFirstRing, understandingBytes, UNDERSTANDING_BUDGET } from './bench/first-ring.ts'
import type { Measure, Measures } from './bench/measure.ts'
import { benchReply } from './bench/reply.ts'
import { benchScore } from './bench/score.ts'
import { benchUnderstanding } from './bench/understanding.ts'
import { CHROMIUM_FLAGS, provideChromium } from './lib/chromium.mjs'
import { loadScenarios } from './lib/load-scenarios.ts'
import { serve } from './serve.mjs'
import { SHORT } from './train/authors.ts'

const REPLY = ['reply-audible-p50', 'reply-audible-p95']
const SCORE = ['score-25-turns']
const FIRST_RING = ['js-to-first-ring', 'first-ring-painted']
const ROOM = ['understand-room']
const understandingNames = (short: string) =>
  ['p50', 'p95', '4000', '20000'].map((figure) => `understand-${short}-${figure}`)
const NAMES = [
  ...REPLY,
  ...SCORE,
  ...LANGUAGES.flatMap((language) => understandingNames(SHORT[language])),
  ...ROOM,
  ...FIRST_RING,
]

interface Bench {
  readonly browser: () => Promise<Browser>
  /** The app, built for this run; the folder it lies in. */
  readonly app: () => Promise<string>
  /** A folder that is gone afterwards. */
  readonly folder: string
  readonly scenario: string
}

async function firstRing({ browser, app, scenario }: Bench): Promise<Measures> {
  const root = await app()
  const { url, close } = await serve({ root })
  try {
    return await benchFirstRing(await browser(), url, root, scenario)
  } finally {
    await close()
  }
}

async function room({ app }: Bench): Promise<Measures> {
  const bytes = understandingBytes(await app())
  return { 'understand-room': { value: bytes / 1000, unit: 'KB', limit: UNDERSTANDING_BUDGET / 1000 } }
}

async function reply({ browser, folder, scenario }: Bench): Promise<Measures> {
  return benchReply(await browser(), join(folder, 'reply'), scenario)
}

/** Runs what measures the wanted names, one after another. */
async function measureAll(wanted: (name: string) => boolean, bench: Bench): Promise<Measures> {
  const found: Record<string, Measures[string]> = {}
  if (SCORE.some(wanted)) Object.assign(found, benchScore(bench.scenario))
  for (const language of LANGUAGES)
    if (understandingNames(SHORT[language]).some(wanted)) Object.assign(found, benchUnderstanding(language))
  if (ROOM.some(wanted)) Object.assign(found, await room(bench))
  if (FIRST_RING.some(wanted)) Object.assign(found, await firstRing(bench))
  if (REPLY.some(wanted)) Object.assign(found, await reply(bench))
  const asked = Object.entries(found).filter(([name]) => wanted(name))
  return Object.fromEntries(asked.map(([name, one]) => [name, rounded(one)]))
}

const hundredths = (value: number) => Math.round(value * 100) / 100

const rounded = ({ value, unit, ...rest }: Measure): Measure => ({
  value: hundredths(value),
  unit,
  ...rest,
  ...(rest.peer === undefined ? {} : { peer: hundredths(rest.peer) }),
  ...(rest.ratio === undefined ? {} : { ratio: hundredths(rest.ratio) }),
})

const kept = ({ value, limit = Number.POSITIVE_INFINITY }: Measure) => value <= limit

const line = (name: string, one: Measure) =>
  [
    `${name.padEnd(20)}${`${one.value} ${one.unit}`.padStart(12)}`,
    ...(one.limit === undefined ? [] : [`at most ${one.limit} ${one.unit}`, kept(one) ? 'ok' : 'over']),
    ...(one.peer === undefined ? [] : [`nlp.js ${one.peer} ${one.unit}, ratio ${one.ratio}`]),
  ].join('   ')

const table = (measures: Measures) =>
  Object.entries(measures)
    .map(([name, one]) => line(name, one))
    .join('\n')

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string', multiple: true }, json: { type: 'boolean' }, scenario: { type: 'string' } },
  })
  const unknown = values.only?.find((name) => !NAMES.includes(name))
  if (unknown !== undefined) throw new Error(`there is no "${unknown}"; known: ${NAMES.join(', ')}`)
  const folder = await mkdtemp(join(tmpdir(), 'third-ring-bench-'))
  let opened: Promise<Browser> | undefined
  const open = async () => chromium.launch({ executablePath: await provideChromium(), args: CHROMIUM_FLAGS })
  let built: Promise<string> | undefined
  const buildIn = async (root: string) => {
    await build({ logLevel: 'error', build: { outDir: root } })
    return root
  }
  const scenario = values.scenario ?? loadScenarios().houses[0]?.scenarios[0]?.scenario.id ?? ''
  try {
    const wanted = (name: string) => values.only?.includes(name) ?? true
    const measures = await measureAll(wanted, {
      browser: () => (opened ??= open()),
      app: () => (built ??= buildIn(join(folder, 'app'))),
      folder,
      scenario,
    })
    console.log(values.json ? JSON.stringify(measures) : table(measures))
    process.exitCode = Object.values(measures).every(kept) ? 0 : 1
  } finally {
    await (await opened)?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
