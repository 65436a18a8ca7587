import type { AudioPort, AudioState, Background, LineStart, PlayingLine, Sound, Tone } from '../contracts/audio.ts'
import { buildDesk, playSamples, type Desk } from './desk.ts'
import type { Recordings } from './recordings.ts'
import { renderTone, TONE_PATTERNS } from './tones.ts'

/** A context that doesn't run this long after a click has no device to run on. */
const UNLOCK_MS = 1000
const NOTHING: Sound = { stop: () => undefined }

export interface BrowserAudioOptions {
  /** Folder of the recordings, with its slash at the end. */
  readonly base: string
  /** The same seed gives the same surroundings. */
  readonly seed?: number
}

/** The loudspeaker of a browser. Makes no context before the first `unlock`, so a page that only looks on stays quiet. */
export function browserAudio(options: BrowserAudioOptions): AudioPort {
  return new BrowserAudio(options)
}

class BrowserAudio implements AudioPort {
  private desk: Desk | undefined
  private recordings: Promise<Recordings | undefined> | undefined
  private current: AudioState = typeof AudioContext === 'undefined' ? 'unavailable' : 'locked'
  private readonly listeners = new Set<(state: AudioState) => void>()
  private readonly noted = new Set<string>()
  private readonly loops = new Map<Background, Float32Array<ArrayBuffer>>()
  private speaking: Sound = NOTHING
  private volume = 1
  private muted = false
  private telephone = true

  constructor(private readonly options: BrowserAudioOptions) {}

  state() {
    return this.current
  }

  onState(callback: (state: AudioState) => void) {
    this.listeners.add(callback)
    return () => void this.listeners.delete(callback)
  }

  async unlock() {
    if (typeof AudioContext === 'undefined' || this.current === 'ready') return this.current
    const clicked = navigator.userActivation?.hasBeenActive ?? true
    if (!clicked) return this.become('locked')
    const desk = this.openDesk()
    if (!desk) return this.become('unavailable')
    await Promise.race([desk.context.resume().catch(() => undefined), after(UNLOCK_MS)])
    if (desk.context.state !== 'running') return this.become('unavailable')
    void this.player()
    return this.become('ready')
  }

  preload(paths: readonly string[]) {
    for (const path of paths) this.noted.add(path)
    if (this.recordings) void this.player().then((player) => this.loadNoted(player))
  }

  playLine(path: string, options: { readonly onEnd?: () => void } = {}): PlayingLine {
    this.speaking.stop()
    let playing: PlayingLine | undefined
    let stopped = false
    const begin = async (): Promise<LineStart> => {
      if (this.current !== 'ready') return { played: false, why: this.current }
      const player = await this.player()
      if (stopped) return { played: false, why: 'stopped' }
      playing = player?.play(this.options.base + path, options.onEnd)
      return playing ? playing.started : { played: false, why: 'failed' }
    }
    const started = begin().catch((): LineStart => ({ played: false, why: 'failed' }))
    const line: PlayingLine = { started, stop: () => ((stopped = true), playing?.stop()) }
    this.speaking = line
    return line
  }

  lineLevel() {
    return this.desk?.level() ?? 0
  }

  tone(tone: Tone): Sound {
    if (!this.desk || this.current !== 'ready') return NOTHING
    const pattern = TONE_PATTERNS[tone]
    const rate = this.desk.context.sampleRate
    return playSamples(this.desk.out, renderTone(pattern, rate), { rate, loop: pattern.everyMs !== undefined })
  }

  openLine(background: Background, level = 0.5): Sound {
    const desk = this.desk
    if (!desk || this.current !== 'ready') return NOTHING
    let sounds: readonly Sound[] = []
    let stopped = false
    void this.surroundings(background, desk, level).then((loops) => {
      if (!stopped) sounds = loops.map((begin) => begin())
    })
    return { stop: () => ((stopped = true), sounds.forEach((sound) => sound.stop())) }
  }

  setTelephone(on: boolean) {
    this.telephone = on
    this.desk?.setTelephone(on)
  }

  setVolume(volume: number) {
    this.volume = Math.min(1, Math.max(0, volume))
    this.applyVolume()
  }

  setMuted(muted: boolean) {
    this.muted = muted
    this.applyVolume()
  }

  dispose() {
    this.speaking.stop()
    this.listeners.clear()
    void this.recordings?.then((player) => player?.dispose())
    if (this.desk && this.desk.context.state !== 'closed') void this.desk.context.close()
    this.desk = undefined
    this.recordings = undefined
    this.current = 'unavailable'
  }

  private become(state: AudioState) {
    const changed = state !== this.current
    this.current = state
    if (changed) for (const listener of this.listeners) listener(state)
    return state
  }

  private openDesk() {
    if (this.desk) return this.desk
    try {
      const context = new AudioContext({ latencyHint: 'interactive' })
      context.onstatechange = () => this.follow(context)
      Object.assign(context, { onerror: () => this.become('unavailable') })
      this.desk = buildDesk(context)
      this.desk.setTelephone(this.telephone)
      this.applyVolume()
    } catch {
      this.desk = undefined
    }
    return this.desk
  }

  /** A telephone call, another tab or a sleeping device can take the loudspeaker away and give it back. */
  private follow(context: AudioContext) {
    if (this.desk?.context !== context) return
    this.become(context.state === 'running' ? 'ready' : context.state === 'closed' ? 'unavailable' : 'locked')
  }

  private applyVolume() {
    if (!this.desk) return
    const value = this.muted ? 0 : this.volume
    this.desk.out.gain.setTargetAtTime(value, this.desk.context.currentTime, 0.01)
  }

  /** The player of recordings, fetched when sound is allowed; fetched again for the next line if that failed. */
  private player(): Promise<Recordings | undefined> {
    this.recordings ??= this.fetchPlayer()
    return this.recordings
  }

  private async fetchPlayer() {
    try {
      const { openRecordings } = await import('./recordings.ts')
      if (!this.desk) return undefined
      const player = openRecordings(this.desk)
      this.loadNoted(player)
      return player
    } catch {
      this.recordings = undefined
      return undefined
    }
  }

  private loadNoted(player: Recordings | undefined) {
    if (!player) return
    for (const path of this.noted) player.preload(this.options.base + path)
    this.noted.clear()
  }

  /** What is to sound at the other end; nothing where the noise maker could not be fetched. */
  private async surroundings(background: Background, desk: Desk, level: number): Promise<(() => Sound)[]> {
    try {
      const { BACKGROUND_RATE: rate, renderBackground } = await import('./background.ts')
      const loop = (kind: Background, to: AudioNode, volume: number) => () => {
        const samples = this.loops.get(kind) ?? renderBackground(kind, rate, this.options.seed ?? 1)
        this.loops.set(kind, samples)
        return playSamples(to, samples, { rate, loop: true, level: volume, fadeS: 0.2 })
      }
      const hiss = loop('none', desk.wire, 1)
      return background === 'none' ? [hiss] : [hiss, loop(background, desk.line, level * 2)]
    } catch {
      return []
    }
  }
}

const after = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms))
