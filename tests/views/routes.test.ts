import { describe, expect, test } from 'vitest'
import { hrefOf, readHash, type Place } from '../../src/views/shared/routes.ts'

const PLACES: Place[] = [
  { name: 'today' },
  { name: 'first' },
  { name: 'ring', scenario: 'quiet-family', mode: 'exam' },
  { name: 'call' },
  { name: 'debrief', attempt: 'a 1/2' },
  { name: 'fork', attempt: 'a1', seq: 12 },
  { name: 'records' },
  { name: 'lines' },
  { name: 'manager' },
  { name: 'trainer' },
  { name: 'settings' },
  { name: 'data' },
]

describe('an address names a place', () => {
  test.each(PLACES)('$name is found again under its own address', (place) => {
    expect(readHash(hrefOf(place))).toEqual(place)
  })
  test('a page without a hash is today', () => expect(readHash('')).toEqual({ name: 'today' }))
  test('a ring without a mode, or with one that does not exist, is guided', () => {
    expect(readHash('#/ring/x')).toEqual({ name: 'ring', scenario: 'x', mode: 'guided' })
    expect(readHash('#/ring/x?mode=hard')).toEqual({ name: 'ring', scenario: 'x', mode: 'guided' })
  })
  test.each([
    '#/nowhere',
    '#/records/1',
    '#/ring',
    '#/fork/a',
    '#/fork/a/b',
    '#/debrief/a/b',
    '#/fork/a/1/2',
    '#/ring/%E0%A4%A',
  ])('%s is not found, and the address is kept to be shown', (hash) =>
    expect(readHash(hash)).toEqual({ name: 'not-found', path: hash.slice(2).split('?')[0] }),
  )
})
