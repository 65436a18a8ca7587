import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { homedir } from 'node:os'
import { run, runTool } from './run.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const DOWNLOADED = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium']

/** How every Chromium of ours is started: no window, nothing asked, nothing fetched that no page asked for. */
export const CHROMIUM_FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

function runs(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where Playwright keeps a browser that it downloaded. */
function downloaded() {
  const home = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), '.cache', 'ms-playwright')
  if (!existsSync(home)) return []
  const folders = readdirSync(home).filter((name) => /^chromium-\d+$/.test(name))
  return folders.flatMap((folder) => DOWNLOADED.map((file) => join(home, folder, file)))
}

/**
 * The Chromium or Chrome of this machine: `CHROME_PATH` first, then what is installed.
 * @returns {string | undefined}
 */
export function findChromium() {
  const asked = process.env.CHROME_PATH
  if (asked) return runs(asked) ? asked : undefined
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...onPath, ...ELSEWHERE, ...downloaded()].find(runs)
}

const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0
const hasApt = () => runs('/usr/bin/apt-get')

/** With Chinese glyphs, so that pictures show what people see. */
async function fromDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const get = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env })
  if ((await get()).ok) return
  await run('apt-get', ['update'], { env })
  await get()
}

/**
 * Finds Chromium, or installs it: from the system's packages where this is root on Debian, else through Playwright.
 * @returns {Promise<string>} path of the program
 * @throws if there is none and none could be installed
 */
export async function provideChromium() {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROME_PATH) throw new Error(`CHROME_PATH names no program: ${process.env.CHROME_PATH}`)
  console.log('Installing Chromium')
  if (isRoot() && hasApt()) await fromDebian()
  if (!findChromium()) await runTool('playwright', ['install', 'chromium'])
  const installed = findChromium()
  if (!installed) throw new Error('no Chromium found or installed: install one, or name it in CHROME_PATH')
  return installed
}
