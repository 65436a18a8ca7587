import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import type { Browser } from 'playwright'
import { build } from 'vite'
import type { Scenario } from '../../src/contracts/scenario.ts'
import { loadScenarios } from '../lib/load-scenarios.ts'
import { ROOT } from '../lib/run.mjs'
import { serve } from '../serve.mjs'
import { percentile, type Measures } from './measure.ts'

const REPLIES = 30
/** Only how soon a line begins is measured, so none need be heard to its end, ms. */
const LINE_MS = 400
const PAGE =
  '<!doctype html><title>replies</title><link rel="icon" href="data:,"><button>start</button><script type="module" src="./page.js"></script>'

/** The scenario with lines that end soon, each with a recording: its own, or one that stands in for it. */
function shortened(scenario: Scenario, standIn: string): Scenario {
  const lines = Object.entries(scenario.lines).map(([id, line]) => [
    id,
    { ...line, ms: Math.min(line.ms, LINE_MS), audio: line.audio ?? standIn },
  ])
  return { ...scenario, lines: Object.fromEntries(lines) as Scenario['lines'] }
}

/** Lays out the page with its script, its call and the recordings in `folder`. */
async function layOut(folder: string, scenarioId: string) {
  const { scenario, plans, ...house } = loadScenarios().find(scenarioId)
  const steps = plans.find((plan) => plan.id === 'model')?.steps ?? []
  const words = steps.flatMap((step) => ('say' in step ? [step.say] : []))
  const recordings = join(ROOT, 'public', 'audio', scenarioId)
  mkdirSync(join(folder, 'audio'), { recursive: true })
  if (existsSync(recordings)) cpSync(recordings, join(folder, 'audio', scenarioId), { recursive: true })
  cpSync(join(ROOT, 'tests', 'browser', 'fixtures', 'line.mp3'), join(folder, 'audio', 'line.mp3'))
  const { standard, rubric, callerTypes } = house
  const task = {
    house: { standard, rubric, callerTypes },
    scenario: shortened(scenario, 'line.mp3'),
    words,
    replies: REPLIES,
  }
  writeFileSync(join(folder, 'task.json'), JSON.stringify(task))
  writeFileSync(join(folder, 'index.html'), PAGE)
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [svelte({ configFile: false })],
    build: {
      outDir: folder,
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(ROOT, 'scripts', 'bench', 'reply-page.ts'),
        output: { entryFileNames: 'page.js' },
      },
    },
  })
}

/** Time from the trainee's submitted answer to the sound of the caller's reply, without the caller's own pause. */
export async function benchReply(browser: Browser, folder: string, scenarioId: string): Promise<Measures> {
  await layOut(folder, scenarioId)
  const { url, close } = await serve({ root: folder })
  const page = await browser.newPage()
  try {
    await page.goto(url)
    await page.click('button')
    await page.waitForFunction(() => 'heard' in globalThis, undefined, { timeout: 240_000 })
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: number[] }).heard)
    if (heard.length < REPLIES) throw new Error(`only ${heard.length} of ${REPLIES} replies were heard`)
    return {
      'reply-audible-p50': { value: percentile(heard, 0.5), unit: 'ms', limit: 100 },
      'reply-audible-p95': { value: percentile(heard, 0.95), unit: 'ms', limit: 100 },
    }
  } finally {
    await page.close()
    await close()
  }
}
