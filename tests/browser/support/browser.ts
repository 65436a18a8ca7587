import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright'
import { expect } from 'vitest'
import { CHROMIUM_FLAGS, findChromium } from '../../../scripts/lib/chromium.mjs'
import { ROOT } from '../../../scripts/lib/run.mjs'
import { serve } from '../../../scripts/serve.mjs'

/** What a page did that it should not have: console messages, uncaught errors, requests to anywhere else. */
export interface Complaints {
  readonly all: readonly string[]
  /** Takes out what a test means to provoke; fails if none came. */
  readonly expect: (pattern: RegExp) => void
}

/** One page of a person who has never been here, with what it complained about. */
export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  readonly complaints: Complaints
  /** Closes the page and fails if it complained. */
  readonly leave: () => Promise<void>
}

/** The built app, served, and a Chromium to open it with. */
export interface App {
  readonly url: string
  readonly browser: Browser
  readonly visit: (options?: BrowserContextOptions) => Promise<Visit>
  readonly close: () => Promise<void>
}

/** Starts Chromium with a fresh profile. */
export function launch(flags: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('no Chromium: install one, or name it in CHROME_PATH')
  return chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS, ...flags] })
}

/** Collects everything a page of `context` complains about. Requests are looked at for the whole context. */
export function listen(context: BrowserContext, home: string): Complaints {
  const all: string[] = []
  context.on('console', (message) =>
    all.push(`console.${message.type()}: ${message.text()} (${message.location().url})`),
  )
  context.on('weberror', (failure) => all.push(`uncaught: ${String(failure.error())}`))
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(home) && !/^(data|blob):/.test(url)) all.push(`request to elsewhere: ${url}`)
  })
  const take = (pattern: RegExp) => {
    const rest = all.filter((text) => !pattern.test(text))
    expect(all, `a complaint like ${String(pattern)}`).not.toEqual(rest)
    all.splice(0, all.length, ...rest)
  }
  return { all, expect: take }
}

/** Serves `dist/` and starts Chromium; one a test file. */
export async function openApp(flags: readonly string[] = []): Promise<App> {
  const { url, close } = await serve({ root: join(ROOT, 'dist') })
  const browser = await launch(flags)
  const visit = async (options: BrowserContextOptions = {}): Promise<Visit> => {
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'UTC', ...options })
    const complaints = listen(context, url)
    const page = await context.newPage()
    const leave = async () => {
      await context.close()
      expect(complaints.all).toEqual([])
    }
    return { page, context, complaints, leave }
  }
  return { url, browser, visit, close: () => browser.close().then(close) }
}

/** Keeps a picture under `test-results/pictures/`. */
export async function picture(page: Page, name: string, fullPage = false): Promise<string> {
  const path = join(ROOT, 'test-results', 'pictures', `${name}.png`)
  mkdirSync(dirname(path), { recursive: true })
  await page.screenshot({ path, fullPage, animations: 'disabled' })
  return path
}
