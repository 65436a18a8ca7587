import { describe, expect, test } from 'vitest'
import { TONES } from '../../src/contracts/audio.ts'
import { renderTone, TONE_PATTERNS, toneLengthMs } from '../../src/audio/tones.ts'

const RATE = 8000
const loudest = (samples: Float32Array, fromMs: number, toMs: number) =>
  Math.max(...samples.slice((fromMs * RATE) / 1000, (toMs * RATE) / 1000).map(Math.abs))

/** Frequency by counting upward crossings of zero. */
function hertz(samples: Float32Array) {
  let crossings = 0
  for (let i = 1; i < samples.length; i += 1) if ((samples[i - 1] ?? 0) < 0 && (samples[i] ?? 0) >= 0) crossings += 1
  return (crossings * RATE) / samples.length
}

describe('tones of the telephone', () => {
  test('one ring is 450 Hz for one second and ends by itself', () => {
    expect(TONE_PATTERNS.ring.everyMs).toBeUndefined()
    expect(toneLengthMs(TONE_PATTERNS.ring)).toBe(1000)
    expect(hertz(renderTone(TONE_PATTERNS.ring, RATE))).toBeCloseTo(450, -1)
  })

  test('ring-back sounds one second in five until stopped', () => {
    const samples = renderTone(TONE_PATTERNS['ring-back'], RATE)
    expect(samples.length).toBe(5 * RATE)
    expect(loudest(samples, 100, 900)).toBeGreaterThan(0.1)
    expect(loudest(samples, 1010, 5000)).toBe(0)
  })

  test('busy sounds 0.35 s in 0.7 s until stopped', () => {
    const samples = renderTone(TONE_PATTERNS.busy, RATE)
    expect(samples.length).toBe(0.7 * RATE)
    expect(loudest(samples, 360, 700)).toBe(0)
  })

  test.each(TONES)('%s begins and ends without a knock and never passes full scale', (tone) => {
    const samples = renderTone(TONE_PATTERNS[tone], RATE)
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.5)
    expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(0.03)
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.02)
  })
})
