import type { Attempt, Profile, Role, Settings } from '../../../src/contracts/attempt.ts'
import type {
  AttemptEntry, Desk, Files, ImportPreview, Keeping, Progress, ScenarioEntry, StandardEntry,
} from '../../../src/contracts/desk.ts' // prettier-ignore
import type { Mode } from '../../../src/contracts/events.ts'
import type { Evidence } from '../../../src/contracts/score.ts'
import type { DamagedRecord } from '../../../src/contracts/storage.ts'
import { ATTEMPTS, CARD, HOUSE, NOW, PROFILES, RUBRIC, SCENARIOS, SETTINGS, STANDARD } from './samples.ts'

/** A desk without storage or sound: shows samples and remembers what it was asked to do. */
export class FakeDesk implements Desk {
  state = $state<Desk['state']>('ready')
  loading = $state.raw<Progress>({ done: 14, of: 22 })
  failure = 'STO-003'
  online = $state(true)
  keeping = $state.raw<Keeping>({ lasting: true, persisted: false, usedBytes: 7_600_000, quotaBytes: 800_000_000 })
  damaged = $state.raw<readonly DamagedRecord[]>([])
  profiles = $state.raw<readonly Profile[]>(PROFILES)
  profile = $state.raw<Profile | undefined>(PROFILES[0])
  settings = $state.raw<Settings>(SETTINGS)
  standards = $state.raw<readonly StandardEntry[]>([HOUSE])
  house = HOUSE
  scenarios = $state.raw<readonly ScenarioEntry[]>(SCENARIOS)
  attempts = $state.raw<readonly AttemptEntry[]>(ATTEMPTS)
  preview: ImportPreview = { ok: false, faults: [] }
  /** How promises that fetch or write end. */
  failing = $state.raw<Error | undefined>()
  readonly asked: unknown[][] = []

  now = () => NOW

  #note(...what: unknown[]): Promise<void> {
    this.asked.push(what)
    return this.failing ? Promise.reject(this.failing) : Promise.resolve()
  }

  async chooseProfile(id: string) {
    await this.#note('chooseProfile', id)
    this.profile = this.profiles.find((profile) => profile.id === id)
  }
  renameProfile = (name: string) => this.#note('renameProfile', name)
  async switchRole(role: Role) {
    await this.#note('switchRole', role)
    if (this.profile) this.profile = { ...this.profile, role }
  }
  async deleteProfile(id: string) {
    await this.#note('deleteProfile', id)
    this.profiles = this.profiles.filter((profile) => profile.id !== id)
    this.profile = undefined
  }
  chooseHouse = (standard: string) => void this.asked.push(['chooseHouse', standard])
  async saveSettings(settings: Settings) {
    this.settings = settings
    await this.#note('saveSettings', settings)
  }
  async persist() {
    await this.#note('persist')
    this.keeping = { ...this.keeping, persisted: true }
  }
  startCall = (scenario: string, mode: Mode, newcomer?: string) =>
    void this.asked.push(
      newcomer === undefined ? ['startCall', scenario, mode] : ['startCall', scenario, mode, newcomer],
    )
  /** Attempts whose call is over. */
  over: readonly string[] = []
  isOver = (attempt: string) => Promise.resolve(this.over.includes(attempt))
  resume = (attempt: string) => this.#note('resume', attempt)
  async abandon(id: string) {
    await this.#note('abandon', id)
    const filed = (attempt: Attempt): Attempt => (attempt.id === id ? { ...attempt, status: 'abandoned' } : attempt)
    this.attempts = this.attempts.map((entry) => ({ ...entry, attempt: filed(entry.attempt) }))
  }
  standard = () => this.#note('standard').then(() => STANDARD)
  rubric = () => this.#note('rubric').then(() => RUBRIC)
  receipt = (attempt: string) =>
    this.#note('receipt', attempt).then(() => ({ card: CARD, talkAt: ({ atMs }: Evidence) => atMs }))
  files = () => Promise.resolve(this.#files)
  readonly #files: Files = {
    export: async (profile, onProgress, signal) => {
      onProgress({ done: 1, of: 4 })
      await this.#note('export', profile)
      return signal.aborted ? '' : 'zhou-ting-2026-11-24.ring'
    },
    exportLabels: async (which) => {
      await this.#note('exportLabels', which)
      return { file: `third-ring-${which}.jsonl`, lines: which === 'corrected' ? 3 : 0 }
    },
    preview: async () => {
      await this.#note('preview')
      return this.preview
    },
    merge: async (onProgress) => {
      onProgress({ done: 3, of: 6 })
      await this.#note('merge')
    },
  }
}
