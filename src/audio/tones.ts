import type { Tone } from '../contracts/audio.ts'

/** A stretch of one frequency; `hz: 0` is a click. Times in ms from the start of the pattern. */
interface Part {
  readonly atMs: number
  readonly forMs: number
  readonly hz: number
  readonly gain: number
}

/** A pattern repeats every `everyMs` until stopped, or sounds once where that is absent. */
export interface TonePattern {
  readonly parts: readonly Part[]
  readonly everyMs?: number
}

const TELEPHONE_HZ = 450

export const TONE_PATTERNS: Record<Tone, TonePattern> = {
  ring: { parts: [{ atMs: 0, forMs: 1000, hz: TELEPHONE_HZ, gain: 0.35 }] },
  'ring-back': { parts: [{ atMs: 0, forMs: 1000, hz: TELEPHONE_HZ, gain: 0.15 }], everyMs: 5000 },
  busy: { parts: [{ atMs: 0, forMs: 350, hz: TELEPHONE_HZ, gain: 0.15 }], everyMs: 700 },
  hold: {
    parts: [
      { atMs: 0, forMs: 180, hz: 660, gain: 0.08 },
      { atMs: 240, forMs: 240, hz: 523, gain: 0.08 },
    ],
    everyMs: 4000,
  },
  'pick-up': {
    parts: [
      { atMs: 0, forMs: 18, hz: 0, gain: 0.3 },
      { atMs: 70, forMs: 30, hz: 0, gain: 0.2 },
    ],
  },
  'hang-up': { parts: [{ atMs: 0, forMs: 45, hz: 0, gain: 0.35 }] },
}

const FADE_MS = 8

/** Whole length of a pattern in ms: its period, or its last part's end. */
export function toneLengthMs({ parts, everyMs }: TonePattern): number {
  return everyMs ?? Math.max(...parts.map((part) => part.atMs + part.forMs))
}

/** Samples −1 to 1 of one period of the pattern. */
export function renderTone(pattern: TonePattern, sampleRate: number): Float32Array<ArrayBuffer> {
  const samples = new Float32Array(Math.ceil((toneLengthMs(pattern) * sampleRate) / 1000))
  for (const part of pattern.parts) addPart(samples, part, sampleRate)
  return samples
}

function addPart(samples: Float32Array, part: Part, sampleRate: number) {
  const from = Math.round((part.atMs * sampleRate) / 1000)
  const length = Math.round((part.forMs * sampleRate) / 1000)
  for (let i = 0; i < length && from + i < samples.length; i += 1) {
    const value = part.hz > 0 ? wave(part.hz, i / sampleRate) * edge(i, length, sampleRate) : click(i, length)
    samples[from + i] = (samples[from + i] ?? 0) + part.gain * value
  }
}

/** A sine with a little of its octave, so that small loudspeakers carry it. */
function wave(hz: number, seconds: number) {
  const phase = 2 * Math.PI * hz * seconds
  return 0.85 * Math.sin(phase) + 0.15 * Math.sin(2 * phase)
}

function edge(i: number, length: number, sampleRate: number) {
  const fade = (FADE_MS * sampleRate) / 1000
  return Math.min(1, i / fade, (length - i) / fade)
}

/** Plastic on plastic: noise that dies away. */
function click(i: number, length: number) {
  const noise = Math.sin(i * 12.9898) * 43758.5453
  return 2 * (noise - Math.floor(noise) - 0.5) * Math.exp((-5 * i) / length)
}
