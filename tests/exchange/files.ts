import type { ChosenFile } from '../../src/contracts/desk.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import type { Store } from '../../src/contracts/storage.ts'
import { exportAll } from '../../src/exchange/export.ts'
import { readImport } from '../../src/exchange/import.ts'
import { MemoryStore } from '../../src/storage/memory-store.ts'
import { tinyScenario } from '../support/tiny.ts'
import { file, noProgress, profile, wholeLog } from '../storage/samples.ts'

export const EXPORTED_AT = Date.UTC(2026, 10, 24)
export const chosen = (text: string, name = 'backup.ring.json'): ChosenFile => ({
  name,
  size: text.length,
  text: async () => text,
})

export const hashOf = (scenario: Scenario) =>
  scenario.title.en === tinyScenario.title.en ? tinyScenario.hash : 'ffffffffffffffff'

/** What a file holds, open to be spoilt. */
export interface Loose {
  [key: string]: unknown
  profiles: Record<string, unknown>[]
  scenarios: Record<string, unknown>[]
  attempts: {
    attempt: Record<string, unknown>
    scenario: unknown
    events: Record<string, unknown>[]
    [key: string]: unknown
  }[]
}

/** A sound file with two profiles and two attempts of one scenario. */
export const soundFile = (): Loose =>
  structuredClone({
    format: 'third-ring',
    version: 1,
    exportedAt: EXPORTED_AT,
    profiles: [profile('p1'), profile('p2', 'Ada', 'manager')],
    scenarios: [tinyScenario],
    attempts: [
      { attempt: file('a1').attempt, scenario: 0, events: wholeLog },
      { attempt: file('a2', { profile: 'p2' }).attempt, scenario: 0, events: wholeLog.slice(0, 9) },
    ],
  }) as unknown as Loose

export const read = (text: string, store: Pick<Store, 'profiles' | 'read'> = new MemoryStore()) =>
  readImport({ file: chosen(text), store, hashOf, onProgress: noProgress })

export const pack = async (store: Store, profileId?: string) =>
  exportAll({
    store,
    exportedAt: EXPORTED_AT,
    onProgress: noProgress,
    ...(profileId === undefined ? {} : { profile: profileId }),
  })

/** Everything a store holds, in one order. */
export async function contentOf(store: Store) {
  const { attempts } = await store.attempts()
  const files = await Promise.all(attempts.map((one) => store.read(one.id)))
  const byId = <T>(list: readonly T[], id: (one: T) => string) => [...list].sort((a, b) => id(a).localeCompare(id(b)))
  return { profiles: byId(await store.profiles(), (one) => one.id), files: byId(files, (one) => one?.attempt.id ?? '') }
}
