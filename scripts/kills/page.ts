import type { Page } from 'playwright'
import type { Dump, StoredEvent } from './verify.ts'

/** All that this command knows of the app. */
export const HOOKS = {
  database: 'third-ring',
  /** On `<html>`, written once an event is stored: `<attempt>:<seq of the last acknowledged event>`. */
  acknowledged: 'data-acknowledged',
  home: '#/',
  ring: (scenario: string) => `#/ring/${encodeURIComponent(scenario)}?mode=guided`,
  catalog: 'scenarios/index.json',
  /** The control that takes an unfinished call up again, in either language. */
  resume: /^(接着打|Resume)$/,
  answer: 'Space',
  /** What somebody presses in a call: replies most of all, now and then hold or mute. */
  keys: ['1', '2', '3', '1', '2', '3', 'h', 'm'],
} as const

/** Ids of the scenarios that can be rung. */
export async function scenariosAt(url: string): Promise<readonly string[]> {
  const answer = await fetch(new URL(HOOKS.catalog, url))
  const catalog = (await answer.json()) as { scenarios: readonly { id: string }[] }
  return catalog.scenarios.map((one) => one.id)
}

/** Calls back with each acknowledgement the page shows, from its first moment on. */
export async function watch(page: Page, onAcknowledged: (attempt: string, seq: number) => void) {
  await page.exposeFunction('witnessAcknowledged', (text: string) => {
    const at = text.lastIndexOf(':')
    if (at > 0) onAcknowledged(text.slice(0, at), Number(text.slice(at + 1)))
  })
  // no named functions inside: the page lacks the helper by which the compiler keeps their names
  await page.addInitScript((attribute) => {
    const bridge = globalThis as unknown as { witnessAcknowledged: (text: string) => void }
    new MutationObserver(() =>
      bridge.witnessAcknowledged(document.documentElement.getAttribute(attribute) ?? ''),
    ).observe(document, { attributes: true, subtree: true, attributeFilter: [attribute] })
  }, HOOKS.acknowledged)
}

/** Everything in the app's database, read through the page; empty before the app has made it. */
export async function dump(page: Page): Promise<Dump> {
  const text = await page.evaluate(async (name) => {
    const known = await indexedDB.databases()
    if (!known.some((one) => one.name === name)) return '{"attempts":[],"events":[]}'
    const opening = indexedDB.open(name)
    await new Promise((resolve, reject) => Object.assign(opening, { onsuccess: resolve, onerror: reject }))
    const tx = opening.result.transaction(['attempts', 'events'])
    const attempts = tx.objectStore('attempts').getAllKeys()
    const keys = tx.objectStore('events').getAllKeys()
    const values = tx.objectStore('events').getAll() as IDBRequest<unknown[]>
    await new Promise((resolve, reject) => Object.assign(tx, { oncomplete: resolve, onabort: reject }))
    opening.result.close()
    const events = (keys.result as [string, number][]).map(([attempt, seq], i) => ({
      attempt,
      seq,
      value: JSON.stringify(values.result[i]),
    }))
    return JSON.stringify({ attempts: attempts.result, events })
  }, HOOKS.database)
  return JSON.parse(text) as { attempts: string[]; events: StoredEvent[] }
}

/** Goes to the app's first page and waits until it has opened its database. */
export async function open(page: Page, url: string) {
  await page.goto(new URL(HOOKS.home, url).href)
  await page.waitForFunction(
    (name) => indexedDB.databases().then((all) => all.some((one) => one.name === name)),
    HOOKS.database,
  )
}

/** Takes up the last unfinished call where the page offers it; false where it offers none. */
export async function resume(page: Page): Promise<boolean> {
  const control = page.getByRole('button', { name: HOOKS.resume }).first()
  const offered = await control.waitFor({ timeout: 1500 }).then(
    () => true,
    () => false,
  )
  if (offered) await control.click()
  return offered
}
