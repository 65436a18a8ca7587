import type { AudioPort } from '../contracts/audio.ts'
import type { Attempt, Profile, Role, Settings } from '../contracts/attempt.ts'
import type { Catalog } from '../contracts/catalog.ts'
import type { Said } from '../contracts/correction.ts'
import type { Clock } from '../contracts/clock.ts'
import type { AttemptEntry, Desk, Keeping, Progress, ScenarioEntry, StandardEntry } from '../contracts/desk.ts'
import type { Mode } from '../contracts/events.ts'
import type { Evidence } from '../contracts/score.ts'
import { StoreError, type DamagedRecord, type Store } from '../contracts/storage.ts'
import type { Shelf } from './catalog.ts'
import { createCall } from '../call/call.ts'
import { putThrough, setupFor, type Running } from './running.svelte.ts'

export const DEFAULT_SETTINGS: Settings = {
  interface: 'zh-CN', theme: 'system', captions: true, gloss: false, telephone: true, ringSounds: true, background: true,
  reduceMotion: false, singleKeys: true, allowanceS: 30, volume: 0.8,
} // prettier-ignore

/** Why a call can't be had: `not-kept`: this device has no room for it; `not-fetched`: no way to where it lies. */
export type Refusal = 'other-tab' | 'not-found' | 'not-replayable' | 'not-kept' | 'not-fetched'

export interface DeskPorts {
  readonly clock: Clock
  readonly audio: AudioPort
  readonly shelf: Shelf
  /** Opens what this device keeps; `problem` says why it is in memory only. */
  readonly store: () => Promise<{ readonly store: Store; readonly problem?: StoreError }>
  readonly newId: () => string
  /** Keeps an attempt in one tab; false: another tab has it. */
  readonly hold: (
    attempt: string,
  ) => Promise<{ readonly held: true; readonly release: () => void } | { readonly held: false }>
}

const NO_HOUSE: StandardEntry = {
  id: '', title: { 'zh-CN': '', en: '' }, house: { 'zh-CN': '', en: '' }, desk: { 'zh-CN': '', en: '' }, parameters: {}, pass: 0, skills: [],
} // prettier-ignore

/** Scoring, fetched when the first result is asked for. */
const results = () => import('./results.ts')

/** The product as the views see it: who sits here, what there is to practise, what was practised, and the running call. */
export class DeskSession implements Desk {
  state = $state<Desk['state']>('loading')
  loading = $state.raw<Progress>({ done: 0, of: 3 })
  failure = $state('')
  online = $state(true)
  keeping = $state.raw<Keeping>({ lasting: true, persisted: false })
  damaged = $state.raw<readonly DamagedRecord[]>([])
  profiles = $state.raw<readonly Profile[]>([])
  profile = $state.raw<Profile | undefined>()
  settings = $state.raw<Settings>(DEFAULT_SETTINGS)
  private catalog = $state.raw<Catalog>({ standards: [], scenarios: [] })
  private houseId = $state('')
  private stored = $state.raw<readonly Attempt[]>([])
  /** The call under way, and why one could not begin. */
  running = $state.raw<Running | undefined>()
  refused = $state<Refusal | undefined>()
  private store!: Store
  private release = () => {}
  /** The call that is being fetched. */
  private coming: { readonly call: string; readonly rung: Promise<void> } | undefined

  readonly standards = $derived.by(() => this.catalog.standards)
  readonly house = $derived.by(
    () => this.standards.find((one) => one.id === this.houseId) ?? this.standards[0] ?? NO_HOUSE,
  )
  /** The house's line: within a level, calls in the language of the interface first. */
  readonly scenarios = $derived.by((): readonly ScenarioEntry[] => {
    const foreign = (one: ScenarioEntry) => Number(one.language !== this.settings.interface)
    return this.catalog.scenarios
      .filter((one) => one.standard === this.house.id)
      .sort((a, b) => a.level - b.level || foreign(a) - foreign(b))
  })
  readonly attempts = $derived.by((): readonly AttemptEntry[] =>
    [...this.stored]
      .sort((a, b) => b.startedAt - a.startedAt)
      .map((attempt) => ({ attempt, skills: attempt.result?.skills ?? {} })),
  )

  constructor(private readonly ports: DeskPorts) {}

  now = () => this.ports.clock.today()

  /** Opens the store and the catalogue; `state` tells how it went. */
  async open(language: Settings['interface']) {
    try {
      const catalogue = this.ports.shelf.catalog()
      const { store, problem } = await this.ports.store()
      this.store = store
      if (problem) this.keeping = { ...this.keeping, problem: problem.problem }
      this.step()
      this.settings = { ...DEFAULT_SETTINGS, interface: language, ...(await this.store.settings()) }
      this.profiles = await this.store.profiles()
      const { profile } = await this.store.remembered()
      this.profile = this.profiles.find((one) => one.id === profile)
      await this.readAttempts()
      this.step()
      this.catalog = await catalogue
      this.step()
      this.applySound()
      this.state = 'ready'
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
      this.state = 'failed'
    }
  }

  private step() {
    this.loading = { ...this.loading, done: this.loading.done + 1 }
  }

  private async readAttempts() {
    const { attempts, damaged } = await this.store.attempts()
    this.stored = attempts
    this.damaged = damaged
    const used = await this.store.estimate()
    this.keeping = { ...this.keeping, lasting: this.store.lasting, ...used }
  }

  /** Runs a write; what could not be kept is shown, and thrown on. */
  private async keep<T>(work: Promise<T>): Promise<T> {
    try {
      return await work
    } catch (error) {
      if (error instanceof StoreError) this.keeping = { ...this.keeping, problem: error.problem }
      throw error
    }
  }

  // ── people and settings ──

  async createProfile(name: string, role: Role) {
    const profile = { id: this.ports.newId(), name, role, createdAt: this.now() }
    await this.keep(this.store.saveProfile(profile))
    this.profiles = [...this.profiles, profile]
    await this.chooseProfile(profile.id)
  }

  async chooseProfile(id: string) {
    this.profile = this.profiles.find((one) => one.id === id)
    await this.keep(this.store.remember({ profile: id }))
  }

  renameProfile = (name: string) => this.changeProfile({ name })
  switchRole = (role: Role) => this.changeProfile({ role })

  private async changeProfile(part: Partial<Profile>) {
    if (!this.profile) return
    const changed = { ...this.profile, ...part }
    await this.keep(this.store.saveProfile(changed))
    this.profile = changed
    this.profiles = this.profiles.map((one) => (one.id === changed.id ? changed : one))
  }

  async deleteProfile(id: string) {
    await this.keep(this.store.deleteProfile(id))
    this.profiles = this.profiles.filter((one) => one.id !== id)
    if (this.profile?.id === id) this.profile = undefined
    await this.readAttempts()
  }

  chooseHouse(standard: string) {
    this.houseId = standard
  }

  async saveSettings(settings: Settings) {
    this.settings = settings
    this.applySound()
    await this.keep(this.store.saveSettings(settings))
  }

  private applySound() {
    this.ports.audio.setTelephone(this.settings.telephone)
    this.ports.audio.setVolume(this.settings.volume)
  }

  async persist() {
    const persisted = await this.store.persist()
    this.keeping = { ...this.keeping, persisted }
  }

  // ── calls ──

  get audio(): AudioPort {
    return this.ports.audio
  }

  startCall(scenario: string, mode: Mode, newcomer?: string) {
    void this.ports.audio.unlock()
    void this.ring(scenario, mode, newcomer)
  }

  /** Lets the phone ring; without a click before, it may not sound. The same asked for again meanwhile is one ring. */
  ring(id: string, mode: Mode, newcomer?: string): Promise<void> {
    const call = `${id} ${mode}`
    if (this.coming?.call !== call) {
      const rung = this.begin(id, mode, newcomer).catch((error: unknown) => {
        this.refused = error instanceof StoreError ? 'not-kept' : 'not-fetched'
      })
      this.coming = { call, rung: rung.finally(() => (this.coming = undefined)) }
    }
    return this.coming.rung
  }

  private async begin(id: string, mode: Mode, newcomer?: string) {
    this.hangUp()
    const entry = this.catalog.scenarios.find((one) => one.id === id)
    if (!entry) return void (this.refused = 'not-found')
    if (newcomer !== undefined || !this.profile) await this.createProfile(newcomer ?? '', 'trainee')
    const { shelf } = this.ports
    const [house, scenario] = await Promise.all([shelf.house(entry.standard), shelf.scenario(entry.standard, id)])
    const attempt: Attempt = {
      id: this.ports.newId(),
      profile: this.profile?.id ?? '',
      setup: setupFor(scenario, mode, this.settings, this.profile?.name),
      standard: entry.standard,
      startedAt: this.now(),
      status: 'running',
    }
    const first = createCall(scenario, house.standard, attempt.setup).begin()
    await this.keep(this.store.beginAttempt(attempt, scenario, first.events))
    this.stored = [...this.stored, attempt]
    if (await this.take(attempt.id))
      this.running = putThrough(attempt, scenario, house, this.runningPorts(), { ...first, fresh: true })
    void this.persist()
  }

  async resume(id: string) {
    this.hangUp()
    const file = await this.store.read(id)
    if (!file) return void (this.refused = 'not-found')
    if (!(await this.take(id))) return
    const house = await this.ports.shelf.house(file.attempt.standard)
    const { replay } = await import('../proof/replay.ts')
    const replayed = replay(file.events, file.scenario, house.standard)
    if (!replayed.ok || file.damaged.length > 0) {
      this.hangUp()
      return void (this.refused = 'not-replayable')
    }
    const start = { ...replayed.step, fresh: false }
    const running = putThrough(file.attempt, file.scenario, house, this.runningPorts(), start)
    running.session.catchUp(file.events.length)
    this.running = running
  }

  isOver = async (id: string) => (await import('./over.ts')).isOver(id, this.store, this.ports.shelf.house)

  private runningPorts() {
    return { clock: this.ports.clock, store: this.store, audio: this.ports.audio, settings: () => this.settings }
  }

  private async take(id: string): Promise<boolean> {
    const hold = await this.ports.hold(id)
    this.refused = hold.held ? undefined : 'other-tab'
    if (hold.held) this.release = hold.release
    return hold.held
  }

  /** Files the running call that is over, with its score. */
  async fileRunning(): Promise<string | undefined> {
    const { running } = this
    if (!running) return undefined
    const { attempt, scenario, events } = running.session
    const { resultOf } = await results()
    const result = resultOf({ attempt, scenario, events }, running.house)
    await this.update({ ...attempt, status: 'finished', result })
    this.hangUp()
    return attempt.id
  }

  async abandon(id: string) {
    if (this.running?.session.attempt.id === id) {
      this.running.session.apply({ type: 'file', how: 'abandoned' })
      await this.running.session.recorder.flush()
      this.hangUp()
    }
    const attempt = this.stored.find((one) => one.id === id)
    if (attempt) await this.update({ ...attempt, status: 'abandoned' })
  }

  private async update(attempt: Attempt) {
    await this.keep(this.store.updateAttempt(attempt))
    this.show(attempt)
  }

  private show(attempt: Attempt) {
    this.stored = this.stored.map((one) => (one.id === attempt.id ? attempt : one))
  }

  /** Takes the running call off the screen; what happened so far is stored. */
  hangUp() {
    this.running?.stop()
    this.running = undefined
    this.refused = undefined
    this.release()
    this.release = () => {}
  }

  // ── reading ──

  standard = async (id: string) => (await this.ports.shelf.house(id)).standard
  rubric = async (id: string) => (await this.ports.shelf.house(id)).rubric

  /** A stored attempt with its house. @throws StoreError when it is not there. */
  async attemptWithHouse(id: string) {
    const file = await this.store.read(id)
    if (!file) throw new StoreError('damaged', `no attempt ${id}`)
    return { file, house: await this.ports.shelf.house(file.attempt.standard) }
  }

  /**
   * Keeps what the present profile says of a label, with the result that follows; resolves to the attempt as it is then.
   * One after another: each result counts those before.
   */
  correct(id: string, said: Said) {
    const next = this.corrected.then(() => this.correctNow(id, said))
    this.corrected = next.catch(() => {})
    return next
  }

  private corrected: Promise<unknown> = Promise.resolve()

  private async correctNow(id: string, said: Said) {
    const { signed, withCorrection } = await import('./corrections.ts')
    const { file, house } = await this.attemptWithHouse(id)
    const at = { id: this.ports.newId(), at: this.now() }
    const correction = signed(said, file, this.profile, at)
    if (!correction) throw new Error('this profile may not correct this attempt')
    const next = withCorrection(file, correction, house)
    await this.keep(this.store.correct(next.attempt, correction))
    this.show(next.attempt)
    return next
  }

  async receipt(id: string) {
    const { file, house } = await this.attemptWithHouse(id)
    const { scoreOf, talkAt } = await results()
    return { card: scoreOf(file, house), talkAt: (cited: Evidence) => talkAt(cited, file.events) }
  }

  // ── files ──

  async files() {
    const { DeskFiles } = await import('./files.ts')
    return new DeskFiles({
      store: this.store,
      house: this.ports.shelf.house,
      now: this.now,
      keep: (work) => this.keep(work),
      onMerged: async () => {
        this.profiles = await this.store.profiles()
        await this.readAttempts()
      },
    })
  }
}
