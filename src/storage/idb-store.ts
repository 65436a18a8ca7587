import { unwrap } from 'idb'
import type { Attempt, AttemptFile, Profile, Settings } from '../contracts/attempt.ts'
import { inOrder, type Correction } from '../contracts/correction.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { StoreError, type Store } from '../contracts/storage.ts'
import { Connection, logOf, type Database, type StoreName, type Writing } from './database.ts'
import { askToPersist, estimateRoom } from './device.ts'
import { toStoreError } from './problems.ts'
import {
  checkAttempt,
  checkContinues,
  checkCorrection,
  checkFile,
  checkProfile,
  isAttemptRecord,
  isCorrection,
  isProfile,
  isScenario,
  scenarioKey,
} from './records.ts'
import { readAll, sift, siftLog } from './salvage.ts'
import { usableMemory, usableSettings } from './settings.ts'

const ALL: StoreName[] = ['profiles', 'attempts', 'events', 'corrections', 'scenarios', 'kv']

/** The store of a browser that has IndexedDB. */
export class IdbStore implements Store {
  readonly lasting = true
  private readonly connection = new Connection()

  /** Opens the database, so that what is wrong shows at once. */
  async open(): Promise<void> {
    await this.connection.get()
  }

  async profiles(): Promise<readonly Profile[]> {
    return this.reading(async (db) => sift('profiles', await readAll(db, 'profiles'), isProfile).sound)
  }

  async saveProfile(profile: Profile): Promise<void> {
    checkProfile(profile)
    await this.writing(['profiles'], (tx) => tx.objectStore('profiles').put(profile))
  }

  async deleteProfile(id: string): Promise<void> {
    await this.writing(ALL, async (tx) => {
      const attempts = tx.objectStore('attempts')
      for (const key of await attempts.index('profile').getAllKeys(id)) {
        await tx.objectStore('events').delete(logOf(key))
        await tx.objectStore('corrections').delete(logOf(key))
        await attempts.delete(key)
      }
      await tx.objectStore('profiles').delete(id)
      await dropUnused(tx)
      const kv = tx.objectStore('kv')
      if (usableMemory(await kv.get('remembered')).profile === id) await kv.delete('remembered')
    })
  }

  async settings(): Promise<Partial<Settings>> {
    return this.reading(async (db) => usableSettings(await db.get('kv', 'settings')))
  }

  async saveSettings(settings: Settings): Promise<void> {
    await this.writing(['kv'], (tx) => tx.objectStore('kv').put(settings, 'settings'))
  }

  async remembered(): Promise<{ readonly profile?: string }> {
    return this.reading(async (db) => usableMemory(await db.get('kv', 'remembered')))
  }

  async remember(what: { readonly profile?: string }): Promise<void> {
    await this.writing(['kv'], (tx) => tx.objectStore('kv').put(what, 'remembered'))
  }

  async beginAttempt(attempt: Attempt, scenario: Scenario, events: readonly CallEvent[]): Promise<void> {
    checkFile({ attempt, scenario, events })
    await this.writing(['attempts', 'events', 'scenarios'], (tx) => {
      const key = scenarioKey(scenario)
      return Promise.all([
        tx.objectStore('attempts').add({ attempt, scenario: key }),
        tx.objectStore('scenarios').put(scenario, key),
        ...events.map((event) => tx.objectStore('events').add(event, [attempt.id, event.seq])),
      ])
    })
  }

  async append(attempt: string, events: readonly CallEvent[]): Promise<void> {
    await this.writing(['attempts', 'events'], async (tx) => {
      if (!(await tx.objectStore('attempts').getKey(attempt)))
        throw new StoreError('failed', `there is no attempt ${attempt}`)
      const last = await tx.objectStore('events').openKeyCursor(logOf(attempt), 'prev')
      checkContinues(attempt, last ? last.key[1] + 1 : 0, events)
      await Promise.all(events.map((event) => tx.objectStore('events').add(event, [attempt, event.seq])))
    })
  }

  async updateAttempt(attempt: Attempt): Promise<void> {
    checkAttempt(attempt)
    await this.writing(['attempts'], (tx) => replaceAttempt(tx, attempt))
  }

  async correct(attempt: Attempt, correction: Correction): Promise<void> {
    checkAttempt(attempt)
    checkCorrection(correction)
    await this.writing(['attempts', 'corrections'], async (tx) => {
      await replaceAttempt(tx, attempt)
      await tx.objectStore('corrections').add(correction, [attempt.id, correction.id])
    })
  }

  async corrected() {
    const keys = await this.reading((db) => db.getAllKeys('corrections'))
    return [...new Set(keys.map(([attempt]) => attempt))]
  }

  async attempts() {
    return this.reading(async (db) => {
      const profiles = sift('profiles', await readAll(db, 'profiles'), isProfile)
      const records = sift('attempts', await readAll(db, 'attempts'), isAttemptRecord)
      const attempts = records.sound.map((record) => record.attempt)
      return { attempts, damaged: [...profiles.damaged, ...records.damaged] }
    })
  }

  async read(attempt: string) {
    return this.reading(async (db) => {
      const record: unknown = await db.get('attempts', attempt)
      if (record === undefined) return undefined
      if (!isAttemptRecord(record)) throw new StoreError('damaged', `the record of attempt ${attempt} cannot be read`)
      const scenario: unknown = await db.get('scenarios', record.scenario)
      if (!isScenario(scenario)) throw new StoreError('damaged', `the scenario of attempt ${attempt} cannot be read`)
      const log = siftLog(attempt, await readAll(db, 'events', logOf(attempt)))
      const { sound, damaged } = sift('corrections', await readAll(db, 'corrections', logOf(attempt)), isCorrection)
      return {
        attempt: record.attempt,
        scenario,
        events: log.events,
        damaged: [...log.damaged, ...damaged],
        ...(sound.length > 0 ? { corrections: inOrder(sound) } : {}),
      }
    })
  }

  async merge(
    profiles: readonly Profile[],
    files: readonly AttemptFile[],
    progress: (done: number, of: number) => void,
  ) {
    profiles.forEach(checkProfile)
    files.forEach(checkFile)
    const { mergeAttempt } = await import('./merge.ts') // a ring waits for none of it
    await this.writing(['profiles', 'attempts', 'events', 'corrections', 'scenarios'], async (tx) => {
      const kept = tx.objectStore('profiles')
      for (const profile of profiles) if (!(await kept.getKey(profile.id))) await kept.add(profile)
      for (const [index, file] of files.entries()) {
        await mergeAttempt(tx, file)
        progress(index + 1, files.length)
      }
    })
  }

  estimate() {
    return estimateRoom()
  }

  persist() {
    return askToPersist()
  }

  private async reading<R>(work: (db: Database) => Promise<R>): Promise<R> {
    try {
      return await work(await this.connection.get())
    } catch (error) {
      throw toStoreError(error)
    }
  }

  /** Runs `work` in one durable transaction; when it throws, nothing of it is kept. */
  private async writing(stores: StoreName[], work: (tx: Writing) => Promise<unknown>): Promise<void> {
    const db = await this.connection.get()
    let tx: Writing | undefined
    try {
      tx = db.transaction(stores, 'readwrite', { durability: 'strict' })
      await Promise.all([work(tx), tx.done])
    } catch (error) {
      throw toStoreError(tx ? await rollBack(tx, error) : error)
    }
  }
}

/** Breaks the transaction off, waits for it, and tells the reason: the browser's own where it broke off by itself. */
async function rollBack(tx: Writing, error: unknown): Promise<unknown> {
  try {
    tx.abort()
  } catch {
    // it is over already
  }
  await tx.done.catch(() => undefined)
  const own = unwrap(tx).error
  return error instanceof Error && error.name === 'AbortError' && own ? own : error
}

async function replaceAttempt(tx: Writing, attempt: Attempt) {
  const kept = await tx.objectStore('attempts').get(attempt.id)
  if (!kept) throw new StoreError('failed', `there is no attempt ${attempt.id}`)
  await tx.objectStore('attempts').put({ ...kept, attempt })
}

/** Deletes the compiled scenarios that no attempt refers to. */
async function dropUnused(tx: Writing) {
  const scenarios = tx.objectStore('scenarios')
  const users = tx.objectStore('attempts').index('scenario')
  for (const key of await scenarios.getAllKeys()) if ((await users.count(key)) === 0) await scenarios.delete(key)
}
