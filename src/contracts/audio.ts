/** `locked`: the browser waits for a click. `unavailable`: this device or browser gives no sound at all. */
export type AudioState = 'locked' | 'ready' | 'unavailable'

/**
 * Tones of the telephone. `ring`: one ring, 450 Hz for 1 s; whoever keeps the time plays it anew for each ring.
 * `ring-back` (dialling out), `busy` and `hold` go on until stopped; the clicks end by themselves.
 */
export const TONES = ['ring', 'ring-back', 'busy', 'hold', 'pick-up', 'hang-up'] as const
export type Tone = (typeof TONES)[number]

/** Where the caller is calling from. */
export const BACKGROUNDS = ['none', 'office', 'street', 'shop', 'home'] as const
export type Background = (typeof BACKGROUNDS)[number]

/** `missing`: no such file. `failed`: could not be loaded or decoded. `late`: did not arrive in time. */
export type WhySilent = 'missing' | 'failed' | 'late' | 'locked' | 'unavailable' | 'stopped'

/** `played: true` the moment it is audible; otherwise the line stays unheard and its caption must stand in for it. */
export type LineStart = { readonly played: true } | { readonly played: false; readonly why: WhySilent }

export interface Sound {
  /** Ends it at once; harmless when it has ended. */
  stop(): void
}

export interface PlayingLine extends Sound {
  /** Never rejects. */
  readonly started: Promise<LineStart>
}

/**
 * The one door to the loudspeaker. Nothing here throws or rejects: what can't be heard is said by `state` or by
 * `started`. Time is never taken from sound: a line lasts as long as the manifest says, heard or not.
 * Recordings are named by their path below `audio/`, as `Line.audio` has it.
 */
export interface AudioPort {
  state(): AudioState
  /** Calls back on every change of `state`. Returns the function that ends it. */
  onState(callback: (state: AudioState) => void): () => void
  /** Call inside the click that lets the phone ring (and again inside any click while locked). */
  unlock(): Promise<AudioState>
  /** Fetches and decodes recordings that may be said next. Before `unlock` they are only noted. */
  preload(paths: readonly string[]): void
  /** One line at a time: a new one ends the one before. `onEnd` comes only when a line was heard to its end. */
  playLine(path: string, options?: { readonly onEnd?: () => void }): PlayingLine
  /** How loud the line is at this moment, 0–1, for a level display. */
  lineLevel(): number
  tone(tone: Tone): Sound
  /** The caller's surroundings and the faint noise of the line, until stopped. `level` 0–1, default 0.5. */
  openLine(background: Background, level?: number): Sound
  /** The colour of a telephone (300–3400 Hz, compressed, a little noise) on all that comes down the line. */
  setTelephone(on: boolean): void
  /** 0–1. */
  setVolume(volume: number): void
  setMuted(muted: boolean): void
  dispose(): void
}
