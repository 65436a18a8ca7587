import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright'
import { build, type Rolldown } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const FIXTURES = join(import.meta.dirname, 'fixtures')
const LINE_MS = 3780

interface Heard {
  unlockWithoutClick: string
  lineWhileLocked: unknown
  contextsBeforeClick: number
  unlock: string
  ringRms: number
  ringHz: number
  afterRingRms: number
  line: unknown
  startedAfterMs: number
  lineRms: number
  lineLevel: number
  lineMs: number
  lowWithout: number
  lowWith: number
  failures: Record<string, unknown>
  stoppedRms: number
  endAfterStop: boolean
  surroundings: Record<string, number>
  surroundingsStopped: number
  mutedRms: number
  busyRms: number
  states: string[]
}

let server: Server
let browser: Browser
let heard: Heard
const messages: string[] = []

async function bundlePage(): Promise<Map<string, string>> {
  const output = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(FIXTURES, 'audio-page.ts') } },
  })) as Rolldown.RolldownOutput
  return new Map(output.output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])))
}

async function serve(): Promise<Server> {
  const scripts = await bundlePage()
  const entry = [...scripts.keys()].find((name) => name.includes('audio-page')) ?? ''
  const page = `<!doctype html><title>audio</title><link rel="icon" href="data:,"><button>ring</button><script type="module" src="${entry}"></script>`
  const made = createServer((request, response) => {
    const path = request.url ?? '/'
    if (path === '/') return response.setHeader('content-type', 'text/html').end(page)
    if (path === '/audio/line.mp3') return response.end(readFileSync(join(FIXTURES, 'line.mp3')))
    if (path === '/audio/broken.mp3') return response.end('not a recording')
    if (path === '/audio/slow.mp3') return undefined
    const script = scripts.get(path)
    if (script === undefined) return response.writeHead(404).end()
    return response.setHeader('content-type', 'text/javascript').end(script)
  })
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve))
  return made
}

beforeAll(async () => {
  server = await serve()
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  page.on('console', (message) => messages.push(message.text()))
  page.on('pageerror', (error) => messages.push(String(error)))
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  await page.waitForTimeout(400) // nothing may be evaluated before the click: it would count as one
  await page.click('button')
  await page.waitForFunction(() => 'done' in (globalThis as unknown as { results: object }).results, undefined, {
    timeout: 40_000,
  })
  heard = await page.evaluate(() => (globalThis as unknown as { results: Heard }).results)
}, 60_000)

afterAll(async () => {
  await browser.close()
  server.closeAllConnections()
  server.close()
})

describe('before any click', () => {
  test('sound is locked, said so, and no context is made', () => {
    expect(heard.unlockWithoutClick).toBe('locked')
    expect(heard.lineWhileLocked).toEqual({ played: false, why: 'locked' })
    expect(heard.contextsBeforeClick).toBe(0)
  })
})

describe('after the click', () => {
  test('the phone rings at 450 Hz for one second', () => {
    expect(heard.unlock).toBe('ready')
    expect(heard.ringRms).toBeGreaterThan(0.1)
    expect(Math.abs(heard.ringHz - 450)).toBeLessThan(10)
    expect(heard.afterRingRms).toBeLessThan(0.001)
  })

  test('a recorded line sounds, moves the level display, and ends at its recorded length', () => {
    expect(heard.line).toEqual({ played: true })
    expect(heard.startedAfterMs).toBeLessThan(100)
    expect(heard.lineRms).toBeGreaterThan(0.02)
    expect(heard.lineLevel).toBeGreaterThan(0.1)
    expect(Math.abs(heard.lineMs - LINE_MS)).toBeLessThan(200)
  })

  test('the colour of a telephone takes the low tones away and can be switched off', () => {
    expect(heard.lowWith).toBeLessThan(heard.lowWithout / 10)
  })

  test('a line that cannot be heard says why', () => {
    expect(heard.failures).toEqual({
      'missing.mp3': { played: false, why: 'missing' },
      'broken.mp3': { played: false, why: 'failed' },
      'slow.mp3': { played: false, why: 'late' },
    })
  })

  test('a stopped line is silent at once and does not report its end', () => {
    expect(heard.stoppedRms).toBeLessThan(0.001)
    expect(heard.endAfterStop).toBe(false)
  })

  test('each surrounding is heard quietly, louder than the bare line, and stops', () => {
    const { none = 0, ...places } = heard.surroundings
    expect(none).toBeGreaterThan(0.0005)
    for (const rms of Object.values(places)) {
      expect(rms).toBeGreaterThan(none)
      expect(rms).toBeLessThan(0.06)
    }
    expect(heard.surroundingsStopped).toBeLessThan(0.0005)
  })

  test('muting silences everything, and unmuting brings a running tone back', () => {
    expect(heard.mutedRms).toBeLessThan(0.001)
    expect(heard.busyRms).toBeGreaterThan(0.03)
  })

  test('states are reported once each, and nothing is written to the console', () => {
    expect(heard.states).toEqual(['ready'])
    const ours = messages.filter((text) => !/404|Failed to load resource/.test(text))
    expect(ours).toEqual([])
  })
})
