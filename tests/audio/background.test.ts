import { describe, expect, test } from 'vitest'
import { BACKGROUND_RATE as RATE, BACKGROUND_S, LINE_NOISE_RMS, renderBackground } from '../../src/audio/background.ts'
import { BACKGROUNDS } from '../../src/contracts/audio.ts'

const rms = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)

describe("the caller's surroundings", () => {
  test.each(BACKGROUNDS)('%s is the same for the same seed and another for another', (background) => {
    const once = renderBackground(background, RATE, 7)
    expect(renderBackground(background, RATE, 7)).toEqual(once)
    expect(renderBackground(background, RATE, 8)).not.toEqual(once)
  })

  test.each(BACKGROUNDS)('%s is quiet, has no peaks at full scale, and loops without a seam', (background) => {
    const samples = renderBackground(background, RATE, 7)
    expect(samples.length).toBe(BACKGROUND_S * RATE)
    expect(rms(samples)).toBeGreaterThanOrEqual(LINE_NOISE_RMS * 0.99)
    expect(rms(samples)).toBeLessThan(0.04)
    expect(Math.max(...samples.map(Math.abs))).toBeLessThan(0.9)
    const steps = samples.slice(1).map((x, i) => Math.abs(x - (samples[i] ?? 0)))
    expect(Math.abs((samples[0] ?? 0) - (samples.at(-1) ?? 0))).toBeLessThanOrEqual(Math.max(...steps))
  })
})
