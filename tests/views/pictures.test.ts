import { describe, expect, test } from 'vitest'
import { clockParts } from '../../src/views/shared/clockbar.ts'
import { grille, loudness } from '../../src/views/shared/grille.ts'
import { heatStep } from '../../src/views/shared/heat.ts'
import { stepPath } from '../../src/views/shared/moodcurve.ts'
import { isLate, rings } from '../../src/views/shared/ringer.ts'
import { voice } from '../../src/views/shared/tape.ts'

const dots = (path: string) => path.split('M').length - 1

describe('the grille', () => {
  test('the same caller always has the same shape, another caller another', () => {
    expect(grille(7, 0.5)).toEqual(grille(7, 0.5))
    expect(grille(7, 0.5).lit).not.toBe(grille(8, 0.5).lit)
  })
  test('swells with the voice', () => {
    const lit = [0, 0.25, 0.5, 1].map((level) => dots(grille(7, level).lit))
    expect(lit).toEqual([...lit].sort((a, b) => a - b))
    expect(lit[3]).toBeGreaterThan((lit[0] ?? 0) * 2)
  })
  test('grows flatter as patience falls', () => {
    expect(dots(grille(7, 0.8, 0).lit)).toBeLessThan(dots(grille(7, 0.8, 5).lit))
  })
  test('shows one dot while nobody is there', () => expect(dots(grille(0, 1, 5, true).lit)).toBe(1))
  test('loudness comes in few steps and never leaves 0–1', () => {
    expect(loudness(0.51)).toBe(0.5)
    expect(loudness(3)).toBe(1)
    expect(loudness(-1)).toBe(0)
  })
})

describe('the ringer', () => {
  test('past, sounding and coming rings', () => {
    expect(rings(2).map((ring) => ring.state)).toEqual(['past', 'now', 'coming'])
    expect(rings(5).map((ring) => ring.state)).toEqual(['past', 'past', 'past'])
  })
  test('is late from the ring before which the house picks up; never where the house states none', () => {
    expect(isLate(2, 3)).toBe(false)
    expect(isLate(3, 3)).toBe(true)
    expect(isLate(9, undefined)).toBe(false)
  })
})

describe('the clock bar', () => {
  test('measures against the limit, with the target on it', () => {
    const parts = clockParts(90_000, [120, 180], 180)
    expect(parts).toMatchObject({ elapsed: 50, limit: 100, over: false })
    expect(parts?.goal?.[0]).toBeCloseTo(66.67, 1)
  })
  test('is over past the limit and stays full', () => {
    expect(clockParts(200_000, undefined, 180)).toMatchObject({ elapsed: 100, over: true })
  })
  test('is not drawn where the house states no number', () => expect(clockParts(90_000)).toBeUndefined())
})

test('heat has five steps, from the number alone', () => {
  expect([0, 59, 60, 70, 80, 90, 100].map(heatStep)).toEqual([1, 1, 2, 3, 4, 5, 5])
})
test('the mood holds its value until it changes, and on to the end', () => {
  const points = [
    { atMs: 0, patience: 4, trust: 2 },
    { atMs: 500, patience: 5, trust: 2 },
  ]
  expect(stepPath(points, 'patience', 1000)).toBe('M0.0 13H500.0V3H1000.0')
  expect(stepPath(points, 'patience', 2000, 1000)).toBe('M0.0 13H250.0V3H500.0')
  expect(stepPath([], 'trust', 1000)).toBe('')
})
test('a longer stretch of talk has more strokes, and always the same ones', () => {
  const part = { id: 'a', lane: 'caller', kind: 'talk', fromMs: 0, toMs: 1000, label: '' } as const
  expect(dots(voice({ ...part, toMs: 4000 }, 60_000))).toBeGreaterThan(dots(voice(part, 60_000)))
  expect(voice(part, 60_000)).toBe(voice(part, 60_000))
})
