import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { jsToFirstRing, JS_BUDGET, understandingBytes, UNDERSTANDING_BUDGET } from '../../scripts/bench/first-ring.ts'
import { ROOT } from '../../scripts/lib/run.mjs'
import { openApp, type App } from './support/browser.ts'

/** A minute of a call may cost so much of a phone's data: 24 kbit/s and the frames' own heads. */
const BYTES_A_SECOND = 3_100
/** The frame that every recording begins with, and what the encoder adds at either end. */
const BYTES_A_FILE = 450

let app: App
beforeAll(async () => {
  app = await openApp()
})
afterAll(() => app.close())

describe('byte budgets', () => {
  it('a ring by deep link asks for no more script than a bare player of branching scenarios weighs', async () => {
    const bytes = await jsToFirstRing(app.browser, app.url, join(ROOT, 'dist'), 'red-light')
    expect(bytes).toBeGreaterThan(0)
    expect(bytes).toBeLessThanOrEqual(JS_BUDGET)
  })

  it('understanding what is said, both languages together, stays within its budget', () => {
    expect(understandingBytes(join(ROOT, 'dist'))).toBeLessThanOrEqual(UNDERSTANDING_BUDGET)
  })

  it('recordings are small enough for a phone line', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'dist/audio/manifest.json'), 'utf8')) as {
      files: Record<string, { ms: number; bytes: number }>
    }
    const heavy = Object.entries(files).filter(
      ([, { ms, bytes }]) => bytes > BYTES_A_FILE + (ms / 1000) * BYTES_A_SECOND,
    )
    expect(Object.keys(files).length).toBeGreaterThan(0)
    expect(heavy).toEqual([])
  })
})
