// npm run -s bench [-- --only NAME] [--json]: the figures that the product promises, measured on this machine.
//   --scenario ID  the call to measure with; the first of the first house otherwise
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Browser } from 'playwright'
import { build } from 'vite'
import { benchFirstRing } from './bench/first-ring.ts'
import type { Measures } from './bench/measure.ts'
import { benchReply } from './bench/reply.ts'
import { benchScore } from './bench/score.ts'
import { CHROMIUM_FLAGS, provideChromium } from './lib/chromium.mjs'
import { loadScenarios } from './lib/load-scenarios.ts'
import { serve } from './serve.mjs'

const NAMES = ['reply-audible-p50', 'reply-audible-p95', 'score-25-turns', 'js-to-first-ring', 'first-ring-painted']

interface Bench {
  readonly browser: () => Promise<Browser>
  /** A folder that is gone afterwards. */
  readonly folder: string
  readonly scenario: string
}

async function firstRing({ browser, folder, scenario }: Bench): Promise<Measures> {
  const root = join(folder, 'app')
  await build({ logLevel: 'error', build: { outDir: root } })
  const { url, close } = await serve({ root })
  try {
    return await benchFirstRing(await browser(), url, root, scenario)
  } finally {
    await close()
  }
}

async function reply({ browser, folder, scenario }: Bench): Promise<Measures> {
  return benchReply(await browser(), join(folder, 'reply'), scenario)
}

/** Runs what measures the wanted names, one after another. */
async function measureAll(wanted: (name: string) => boolean, bench: Bench): Promise<Measures> {
  const found: Record<string, Measures[string]> = {}
  if (wanted('score-25-turns')) Object.assign(found, benchScore(bench.scenario))
  if (NAMES.slice(3).some(wanted)) Object.assign(found, await firstRing(bench))
  if (NAMES.slice(0, 2).some(wanted)) Object.assign(found, await reply(bench))
  const kept = Object.entries(found).filter(([name]) => wanted(name))
  return Object.fromEntries(kept.map(([name, one]) => [name, { ...one, value: Math.round(one.value * 100) / 100 }]))
}

const table = (measures: Measures) =>
  Object.entries(measures)
    .map(([name, { value, unit, limit }]) => {
      const verdict = value <= limit ? 'ok' : 'over'
      return `${name.padEnd(20)}${`${value} ${unit}`.padStart(12)}   at most ${limit} ${unit}   ${verdict}`
    })
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
  const scenario = values.scenario ?? loadScenarios().houses[0]?.scenarios[0]?.scenario.id ?? ''
  try {
    const wanted = (name: string) => values.only?.includes(name) ?? true
    const measures = await measureAll(wanted, { browser: () => (opened ??= open()), folder, scenario })
    console.log(values.json ? JSON.stringify(measures) : table(measures))
    process.exitCode = Object.values(measures).every(({ value, limit }) => value <= limit) ? 0 : 1
  } finally {
    await (await opened)?.close()
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

await main()
