import type { Attempt, AttemptFile, Profile, Settings } from '../contracts/attempt.ts'
import { compareLogs } from '../contracts/compare.ts'
import { joined, type Correction } from '../contracts/correction.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import { StoreError, type Store } from '../contracts/storage.ts'
import { conflict, toStoreError } from './problems.ts'
import { checkAttempt, checkContinues, checkCorrection, checkFile, checkProfile } from './records.ts'
import { usableMemory, usableSettings } from './settings.ts'

/** A plain copy, as a database would keep it. */
const copy = <T>(value: T): T => {
  try {
    return structuredClone(value)
  } catch (error) {
    throw toStoreError(error)
  }
}

/** The store of a browser that keeps nothing: everything is gone with the tab. */
export class MemoryStore implements Store {
  readonly lasting = false
  private people = new Map<string, Profile>()
  private files = new Map<string, AttemptFile>()
  private kept: { settings?: Settings; remembered?: { readonly profile?: string } } = {}

  async profiles(): Promise<readonly Profile[]> {
    return copy([...this.people.values()])
  }

  async saveProfile(profile: Profile): Promise<void> {
    checkProfile(profile)
    this.people.set(profile.id, copy(profile))
  }

  async deleteProfile(id: string): Promise<void> {
    this.people.delete(id)
    for (const [key, { attempt }] of this.files) if (attempt.profile === id) this.files.delete(key)
    if (this.kept.remembered?.profile === id) delete this.kept.remembered
  }

  async settings(): Promise<Partial<Settings>> {
    return usableSettings(copy(this.kept.settings))
  }

  async saveSettings(settings: Settings): Promise<void> {
    this.kept.settings = copy(settings)
  }

  async remembered(): Promise<{ readonly profile?: string }> {
    return usableMemory(this.kept.remembered)
  }

  async remember(what: { readonly profile?: string }): Promise<void> {
    this.kept.remembered = copy(what)
  }

  async beginAttempt(attempt: Attempt, scenario: Scenario, events: readonly CallEvent[]): Promise<void> {
    checkFile({ attempt, scenario, events })
    if (this.files.has(attempt.id)) throw new StoreError('failed', 'a record of that name is already kept')
    this.files.set(attempt.id, copy({ attempt, scenario, events }))
  }

  async append(attempt: string, events: readonly CallEvent[]): Promise<void> {
    const file = this.file(attempt)
    checkContinues(attempt, file.events.length, events)
    this.files.set(attempt, { ...file, events: [...file.events, ...copy(events)] })
  }

  async updateAttempt(attempt: Attempt): Promise<void> {
    checkAttempt(attempt)
    this.files.set(attempt.id, { ...this.file(attempt.id), attempt: copy(attempt) })
  }

  async correct(attempt: Attempt, correction: Correction): Promise<void> {
    checkAttempt(attempt)
    checkCorrection(correction)
    const { corrections = [], ...file } = this.file(attempt.id)
    if (corrections.some((one) => one.id === correction.id))
      throw new StoreError('failed', 'a record of that name is already kept')
    this.files.set(attempt.id, copy({ ...file, attempt, corrections: joined(corrections, [correction]) }))
  }

  async corrected() {
    return [...this.files.values()].filter((file) => file.corrections).map((file) => file.attempt.id)
  }

  async attempts() {
    return { attempts: copy([...this.files.values()].map((file) => file.attempt)), damaged: [] }
  }

  async read(attempt: string) {
    const file = this.files.get(attempt)
    return file && { ...copy(file), damaged: [] }
  }

  async merge(
    profiles: readonly Profile[],
    files: readonly AttemptFile[],
    progress: (done: number, of: number) => void,
  ) {
    profiles.forEach(checkProfile)
    files.forEach(checkFile)
    const people = new Map(this.people)
    for (const profile of profiles) if (!people.has(profile.id)) people.set(profile.id, copy(profile))
    const merged = new Map(this.files)
    files.forEach((file, index) => {
      mergeInto(merged, file)
      progress(index + 1, files.length)
    })
    this.people = people
    this.files = merged
  }

  async estimate() {
    return undefined
  }

  async persist() {
    return false
  }

  private file(attempt: string): AttemptFile {
    const file = this.files.get(attempt)
    if (!file) throw new StoreError('failed', `there is no attempt ${attempt}`)
    return file
  }
}

function mergeInto(files: Map<string, AttemptFile>, file: AttemptFile) {
  const kept = files.get(file.attempt.id)
  const relation = compareLogs(kept?.events ?? [], file.events)
  if (kept && relation === 'other') throw conflict(file.attempt.id)
  const corrections = joined(kept?.corrections ?? [], file.corrections ?? [])
  const isNews = corrections.length > (kept?.corrections?.length ?? 0)
  const base =
    !kept || relation === 'longer' ? file : isNews && relation === 'same' ? { ...kept, attempt: file.attempt } : kept
  files.set(file.attempt.id, copy({ ...base, ...(corrections.length > 0 ? { corrections } : {}) }))
}
