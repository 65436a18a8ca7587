import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Browser, type Page } from 'playwright'
import { CHROMIUM_FLAGS } from '../lib/chromium.mjs'

const FLAGS = [...CHROMIUM_FLAGS, '--remote-debugging-port=0', '--autoplay-policy=no-user-gesture-required']
const START_MS = 30_000

/** A Chromium of our own, that can be killed like a power cut: with all its processes, at once. */
export interface Victim {
  readonly page: Page
  readonly kill: () => Promise<void>
}

/** Starts `program` on a profile folder that outlives it. Rejects when it does not come up in time. */
export async function start(program: string, profile: string): Promise<Victim> {
  const child = spawn(program, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child))
    const context = browser.contexts()[0] ?? (await browser.newContext())
    const page = context.pages()[0] ?? (await context.newPage())
    return { page, kill: () => kill(child, browser) }
  } catch (error) {
    await kill(child)
    throw error
  }
}

/** The address that the browser prints once it listens. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`Chromium did not start:\n${said}`)), START_MS)
    child.once('exit', (code) => reject(new Error(`Chromium ended with ${code}:\n${said}`)))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (!address) return
      clearTimeout(timer)
      resolve(address)
    })
  })
}

async function kill(child: ChildProcess, browser?: Browser) {
  const gone = child.exitCode !== null || child.signalCode !== null
  const ended = gone ? Promise.resolve() : new Promise((resolve) => child.once('exit', resolve))
  if (child.pid !== undefined && !gone) process.kill(-child.pid, 'SIGKILL')
  await ended
  await browser?.close().catch(() => undefined)
}
