import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb'
import type { Profile } from '../contracts/attempt.ts'
import type { Correction } from '../contracts/correction.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { StoreError } from '../contracts/storage.ts'
import { toStoreError } from './problems.ts'
import type { AttemptRecord } from './records.ts'

export const DATABASE = 'third-ring'
export const VERSION = 2

export interface Layout extends DBSchema {
  profiles: { key: string; value: Profile }
  attempts: { key: string; value: AttemptRecord; indexes: { profile: string; scenario: string } }
  /** Keys stand beside the events: [attempt, seq]. */
  events: { key: [string, number]; value: CallEvent }
  /** Likewise: [attempt, id]. */
  corrections: { key: [string, string]; value: Correction }
  /** Compiled scenarios by `scenarioKey`. */
  scenarios: { key: string; value: Scenario }
  /** `settings` and `remembered`. */
  kv: { key: string; value: unknown }
}
export type Database = IDBPDatabase<Layout>
export type StoreName = 'profiles' | 'attempts' | 'events' | 'corrections' | 'scenarios' | 'kv'

export type Writing = IDBPTransaction<Layout, StoreName[], 'readwrite'>

/** The events of one attempt, or its corrections. */
export const logOf = (attempt: string) => IDBKeyRange.bound([attempt], [attempt, []])

/** Brings the layout from any shipped version to `VERSION`: one step a version, never changed once shipped. */
export function upgrade(db: Database, oldVersion: number) {
  if (oldVersion < 1) {
    db.createObjectStore('profiles', { keyPath: 'id' })
    const attempts = db.createObjectStore('attempts', { keyPath: 'attempt.id' })
    attempts.createIndex('profile', 'attempt.profile')
    attempts.createIndex('scenario', 'scenario')
    db.createObjectStore('events')
    db.createObjectStore('scenarios')
    db.createObjectStore('kv')
  }
  if (oldVersion < 2) db.createObjectStore('corrections')
}

const BLOCKED = 'another tab has an older version of this app open; close it and try again'
const SUPERSEDED = 'another tab opened a newer version of this app; reload the page'

const toOpenError = (error: unknown): StoreError => {
  const known = toStoreError(error)
  const telling =
    error instanceof StoreError ||
    (error instanceof Error && ['VersionError', 'QuotaExceededError'].includes(error.name))
  return telling ? known : new StoreError('unavailable', `this browser keeps nothing for this page: ${known.message}`)
}

/**
 * The one connection of this tab. It gives way when another tab wants to upgrade, and opens anew when the browser
 * closed it. All errors are `StoreError`.
 */
export class Connection {
  private opening: Promise<Database> | undefined
  private superseded = false

  constructor(private readonly version = VERSION) {}

  get(): Promise<Database> {
    if (this.superseded) return Promise.reject(new StoreError('blocked', SUPERSEDED))
    this.opening ??= this.open().catch((error: unknown) => {
      this.opening = undefined
      throw toOpenError(error)
    })
    return this.opening
  }

  private open(): Promise<Database> {
    return new Promise((resolve, reject) => {
      let refused = false
      const db = openDB<Layout>(DATABASE, this.version, {
        upgrade,
        blocked: () => {
          refused = true
          reject(new StoreError('blocked', BLOCKED))
        },
        blocking: (_current, _wanted, event) => {
          this.superseded = true
          ;(event.target as IDBDatabase).close()
        },
        terminated: () => (this.opening = undefined),
      })
      db.then((opened) => (refused ? opened.close() : resolve(opened)), reject)
    })
  }
}
