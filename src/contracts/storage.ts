import type { Attempt, AttemptFile, Profile, Settings } from './attempt.ts'
import type { Correction } from './correction.ts'
import type { CallEvent } from './events.ts'
import type { Scenario } from './scenario.ts'

/** Why something could not be kept; the view has words for each. */
export type StoreProblem = 'unavailable' | 'full' | 'blocked' | 'damaged' | 'failed'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly problem: StoreProblem,
    message: string,
  ) {
    super(message)
  }
}

/** A record that could not be read and was passed over. */
export interface DamagedRecord {
  readonly store: 'profiles' | 'attempts' | 'events' | 'scenarios' | 'corrections'
  readonly key: string
  readonly why: string
}

/**
 * Everything kept on this device. Every write is durable when its promise resolves (`durability: 'strict'`).
 * All methods reject with `StoreError`.
 */
export interface Store {
  profiles(): Promise<readonly Profile[]>
  saveProfile(profile: Profile): Promise<void>
  /** Deletes the profile with its attempts, their events and corrections, in one transaction. */
  deleteProfile(id: string): Promise<void>
  settings(): Promise<Partial<Settings>>
  saveSettings(settings: Settings): Promise<void>
  /** What this device remembers between visits: the chosen profile. */
  remembered(): Promise<{ readonly profile?: string }>
  remember(what: { readonly profile?: string }): Promise<void>

  /** Writes attempt, compiled scenario and first events together. */
  beginAttempt(attempt: Attempt, scenario: Scenario, events: readonly CallEvent[]): Promise<void>
  /** Appends in order; rejects if `seq` does not continue what is stored. */
  append(attempt: string, events: readonly CallEvent[]): Promise<void>
  updateAttempt(attempt: Attempt): Promise<void>
  /** Keeps a correction beside the events, and the attempt with the result that follows from it, together. */
  correct(attempt: Attempt, correction: Correction): Promise<void>
  /** Ids of the attempts that have corrections. */
  corrected(): Promise<readonly string[]>
  attempts(): Promise<{ readonly attempts: readonly Attempt[]; readonly damaged: readonly DamagedRecord[] }>
  /** Undefined where there is none; damaged events are cut off at the first gap and said so. */
  read(attempt: string): Promise<(AttemptFile & { readonly damaged: readonly DamagedRecord[] }) | undefined>
  /** Merges attempts and corrections without duplicates, all or nothing. */
  merge(
    profiles: readonly Profile[],
    files: readonly AttemptFile[],
    progress: (done: number, of: number) => void,
  ): Promise<void>
  estimate(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number } | undefined>
  /** Asks the browser to keep our data; true when it agreed. */
  persist(): Promise<boolean>
  /** False: everything is in memory only and gone with the tab (private mode without IndexedDB). */
  readonly lasting: boolean
}
