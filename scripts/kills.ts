// npm run kills: kills the browser in mid-call again and again, and looks at what it kept.
//   --times 200   how often
//   --seed 1      which random moments
//   --url URL     an app that is served already; without it, the built one in dist/
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright'
import { start } from './kills/browser.ts'
import { dump, HOOKS, open, resume, scenariosAt, watch } from './kills/page.ts'
import { faultsIn, remember, type Witness } from './kills/verify.ts'
import { provideChromium } from './lib/chromium.mjs'
import { ROOT } from './lib/run.mjs'
import { serve } from './serve.mjs'

/** Earliest and latest moment of a kill after the call began, ms: from before the first event to a call well under way. */
const KILL_MS = { from: 50, to: 6000 }
/** Share of rounds in which the broken call is taken up again. */
const RESUMED = 0.5

/** Numbers 0–1 that are the same for the same seed. */
function random(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
type Dice = () => number
const pick = <T>(list: readonly T[], dice: Dice): T => list[Math.floor(dice() * list.length)] as T

/** Presses keys like somebody in a hurry, until the page is gone. */
async function press(page: Page, dice: Dice) {
  try {
    for (;;) {
      await page.keyboard.press(pick([HOOKS.answer, ...HOOKS.keys], dice))
      await wait(30 + dice() * 300)
    }
  } catch {
    // the browser was killed under it
  }
}

interface Game {
  readonly program: string
  readonly profile: string
  readonly url: string
  readonly scenarios: readonly string[]
  readonly witness: Witness
  readonly dice: Dice
  readonly count: { resumed: number; acknowledged: number; kept: number }
}

/** One life of the browser: what it kept is checked, a call is begun or taken up, and it is killed. Returns the faults. */
async function round(game: Game, last: boolean): Promise<readonly string[]> {
  const { page, kill } = await start(game.program, game.profile)
  try {
    await watch(page, (attempt, seq) => {
      game.witness.acknowledged.set(attempt, Math.max(seq, game.witness.acknowledged.get(attempt) ?? -1))
      game.count.acknowledged++
    })
    await open(page, game.url)
    const found = await dump(page)
    const faults = faultsIn(found, game.witness)
    if (faults.length > 0) game.witness.acknowledged.clear() // each loss is told once
    remember(found, game.witness)
    game.count.kept = found.events.length
    if (!last) await playUntilKilled(page, game)
    return faults
  } finally {
    await kill()
  }
}

async function playUntilKilled(page: Page, game: Game) {
  const { dice, url, scenarios, count } = game
  const again = dice() < RESUMED && (await resume(page))
  if (again) count.resumed++
  else await page.goto(new URL(HOOKS.ring(pick(scenarios, dice)), url).href)
  void press(page, dice)
  await wait(KILL_MS.from + dice() * (KILL_MS.to - KILL_MS.from))
}

async function main() {
  const { values } = parseArgs({
    options: {
      times: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      url: { type: 'string' },
    },
  })
  const times = Number(values.times)
  const served = values.url ? undefined : await serve({ root: join(ROOT, 'dist') })
  const url = values.url ?? served?.url ?? ''
  const profile = await mkdtemp(join(tmpdir(), 'third-ring-kills-'))
  const game: Game = {
    program: await provideChromium(),
    profile,
    url,
    scenarios: await scenariosAt(url),
    witness: { logs: new Map(), acknowledged: new Map() },
    dice: random(Number(values.seed)),
    count: { resumed: 0, acknowledged: 0, kept: 0 },
  }
  const faults: string[] = []
  try {
    for (let i = 0; i <= times; i++) {
      const found = await round(game, i === times)
      for (const fault of found) console.log(`after kill ${i}: ${fault}`)
      faults.push(...found)
      if (i > 0 && i % 10 === 0) console.log(`${i} kills, ${game.count.kept} events kept, ${faults.length} faults`)
    }
  } finally {
    await served?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  report(game, times, faults)
}

function report({ witness, count }: Game, times: number, faults: readonly string[]) {
  const of = (kind: string) => faults.filter((fault) => fault.includes(`: ${kind}`)).length
  const calls = witness.acknowledged.size
  console.log(
    `${times} kills in ${calls} calls (${count.resumed} taken up again), ${count.acknowledged} acknowledgements seen, ${count.kept} events kept`,
  )
  console.log(`${of('missing')} missing, ${of('gap')} gaps, ${of('duplicate')} duplicates, ${of('changed')} changed`)
  if (calls === 0) console.log('no event was ever acknowledged: nothing was proved')
  process.exitCode = faults.length > 0 || calls === 0 ? 1 : 0
}

await main()
