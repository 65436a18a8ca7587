import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright'
import { median, type Measures } from './measure.ts'

const TIMES = 5
/** A weak phone on a weak net. */
const NET = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 }
const SLOWER = 4

interface Painted {
  readonly ms: number
  /** Scripts asked for before the ring was there. */
  readonly scripts: readonly string[]
}

/** Opens the deep link in a fresh profile and waits for the ring to be painted. */
async function openRing(browser: Browser, url: string, scenario: string, slow: boolean): Promise<Painted> {
  const context = await browser.newContext()
  const page = await context.newPage()
  if (slow) await slowDown(page)
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('svg path.now')) return
      observer.disconnect()
      requestAnimationFrame(() => {
        const painted = new MessageChannel()
        painted.port1.onmessage = () => Object.assign(globalThis, { ringAt: performance.now() })
        painted.port2.postMessage(0)
      })
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${url}#/ring/${encodeURIComponent(scenario)}?mode=guided`, { waitUntil: 'commit' })
  await page.waitForFunction(() => 'ringAt' in globalThis)
  const painted = await page.evaluate(() => {
    const ms = (globalThis as unknown as { ringAt: number }).ringAt
    const asked = performance.getEntriesByType('resource').filter((one) => one.startTime < ms)
    return { ms, scripts: asked.map((one) => one.name).filter((name) => name.endsWith('.js')) }
  })
  await context.close()
  return painted
}

async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.emulateNetworkConditions', NET)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
}

/** A file's size as it is sent, bytes of gzip. */
const gzipped = (file: string) => gzipSync(readFileSync(file), { level: 9 }).length

/** Script that may be asked for until the first ring, bytes of gzip. */
export const JS_BUDGET = 69_000

/** Understanding what is said, both languages together, loaded while the phone rings: bytes of gzip. */
export const UNDERSTANDING_BUDGET = 150_000

/** What understanding what is said weighs in the built app at `root`, bytes of gzip. */
export function understandingBytes(root: string): number {
  const folder = join(root, 'assets')
  const [file, ...others] = readdirSync(folder).filter((name) => /^understand-.*\.js$/.test(name))
  if (file === undefined || others.length > 0) throw new Error(`${folder} does not hold one understand-*.js`)
  return gzipped(join(folder, file))
}

/** Script asked for until the first ring of a deep link, bytes of gzip. `root`: the built app that `url` serves. */
export async function jsToFirstRing(browser: Browser, url: string, root: string, scenario: string): Promise<number> {
  const { scripts } = await openRing(browser, url, scenario, false)
  return scripts.reduce((sum, script) => sum + gzipped(join(root, new URL(script).pathname)), 0)
}

/** Script to the first ring of a deep link, and the time until that ring is painted on a weak phone. */
export async function benchFirstRing(browser: Browser, url: string, root: string, scenario: string): Promise<Measures> {
  const bytes = await jsToFirstRing(browser, url, root, scenario)
  const times: number[] = []
  for (let i = 0; i < TIMES; i++) times.push((await openRing(browser, url, scenario, true)).ms)
  return {
    'js-to-first-ring': { value: bytes / 1000, unit: 'KB', limit: JS_BUDGET / 1000 },
    'first-ring-painted': { value: median(times), unit: 'ms', limit: 1500 },
  }
}
