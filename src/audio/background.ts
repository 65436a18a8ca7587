import type { Background } from '../contracts/audio.ts'

/** Long enough that nobody hears the loop. */
export const BACKGROUND_S = 11
/** All that a telephone line carries, and quick to make: samples a second. */
export const BACKGROUND_RATE = 8000
const SEAM_S = 1

type Random = () => number

/** Noise −1 to 1 from a seed: the same call has the same surroundings. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2147483648 - 1
  }
}

/** White noise through a one-pole low-pass and high-pass, both in Hz. */
function band(random: Random, low: number, high: number, sampleRate: number): () => number {
  const a = 1 - Math.exp((-2 * Math.PI * high) / sampleRate)
  const b = 1 - Math.exp((-2 * Math.PI * low) / sampleRate)
  let fast = 0
  let slow = 0
  return () => {
    fast += a * (random() - fast)
    slow += b * (fast - slow)
    return fast - slow
  }
}

/** Events at random moments, each a burst that dies away: keys, cups, steps. */
function bursts(random: Random, perSecond: number, decayS: number, sampleRate: number): () => number {
  let level = 0
  const fall = Math.exp(-1 / (decayS * sampleRate))
  return () => {
    if (Math.abs(random()) < perSecond / sampleRate) level = 0.4 + 0.6 * Math.abs(random())
    level *= fall
    return level
  }
}

/** A slowly wandering loudness 0–1, as of people talking or cars passing. */
function wander(random: Random, hz: number, sampleRate: number): () => number {
  const every = Math.round(sampleRate / hz)
  let from = 0.5
  let to = 0.5
  let i = 0
  return () => {
    if (i % every === 0) [from, to] = [to, Math.abs(random())]
    const part = (i % every) / every
    i += 1
    return from + (to - from) * part
  }
}

type Maker = (random: Random, sampleRate: number) => () => number

/** Several voices too far away to be understood: noise in the range of speech that swells at the pace of syllables. */
const murmur: Maker = (random, rate) => {
  const voices = [350, 520, 760].map((hz) => ({
    sound: band(random, hz * 0.8, hz * 1.2, rate),
    syllables: wander(random, 5, rate),
    phrases: wander(random, 0.6, rate),
  }))
  return () => voices.reduce((sum, v) => sum + v.sound() * v.syllables() * v.phrases(), 0)
}

const office: Maker = (random, rate) => {
  const [people, keys, tap] = [murmur(random, rate), bursts(random, 5, 0.008, rate), band(random, 1500, 4000, rate)]
  return () => people() + 0.25 * keys() * tap()
}

const street: Maker = (random, rate) => {
  const [rumble, tyres, passing] = [
    band(random, 40, 220, rate),
    band(random, 400, 1500, rate),
    wander(random, 0.4, rate),
  ]
  return () => rumble() * (0.6 + passing()) + 0.35 * tyres() * passing() ** 2
}

const shop: Maker = (random, rate) => {
  const [people, clink, air] = [murmur(random, rate), bursts(random, 0.7, 0.09, rate), band(random, 100, 400, rate)]
  let i = 0
  return () => {
    const seconds = i++ / rate
    const glass = Math.sin(2 * Math.PI * 2350 * seconds) + 0.6 * Math.sin(2 * Math.PI * 3120 * seconds)
    return 0.6 * people() + 0.04 * Math.sin(2 * Math.PI * 100 * seconds) + 0.3 * air() + 0.05 * clink() * glass
  }
}

const home: Maker = (random, rate) => {
  const [air, steps, thud] = [
    band(random, 60, 500, rate),
    bursts(random, 0.25, 0.05, rate),
    band(random, 80, 300, rate),
  ]
  return () => 0.5 * air() + 0.8 * steps() * thud()
}

const MAKERS: Record<Exclude<Background, 'none'>, { readonly make: Maker; readonly rms: number }> = {
  office: { make: office, rms: 0.022 },
  street: { make: street, rms: 0.03 },
  shop: { make: shop, rms: 0.022 },
  home: { make: home, rms: 0.008 },
}

/** Hiss of the line itself, under every call. */
export const LINE_NOISE_RMS = 0.0018

/** Samples of a loop without a seam, at a fixed loudness. `none` is the bare hiss of the line. */
export function renderBackground(background: Background, sampleRate: number, seed: number): Float32Array<ArrayBuffer> {
  const random = randomFrom(seed)
  const maker = background === 'none' ? undefined : MAKERS[background]
  const next = maker ? maker.make(random, sampleRate) : band(random, 300, 3400, sampleRate)
  const seam = Math.round(SEAM_S * sampleRate)
  const raw = Float32Array.from({ length: Math.round(BACKGROUND_S * sampleRate) + seam }, next)
  return loudnessTo(maker?.rms ?? LINE_NOISE_RMS, seamless(raw, seam))
}

/** The end fades into what comes before the beginning (equal power). */
function seamless(raw: Float32Array<ArrayBuffer>, seam: number) {
  const loop = raw.slice(seam)
  for (let i = 0; i < seam; i += 1) {
    const at = loop.length - seam + i
    const part = ((i / seam) * Math.PI) / 2
    loop[at] = (loop[at] ?? 0) * Math.cos(part) + (raw[i] ?? 0) * Math.sin(part)
  }
  return loop
}

function loudnessTo(rms: number, samples: Float32Array<ArrayBuffer>) {
  const own = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)
  return samples.map((x) => (x * rms) / own)
}
