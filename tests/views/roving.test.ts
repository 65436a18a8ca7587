import { expect, test } from 'vitest'
import { rove } from '../../src/views/shared/roving.ts'

test('arrow keys move along a list and stop at its ends', () => {
  expect(rove('ArrowDown', 0, 3)).toBe(1)
  expect(rove('ArrowRight', 1, 3)).toBe(2)
  expect(rove('ArrowDown', 2, 3)).toBe(2)
  expect(rove('ArrowUp', 0, 3)).toBe(0)
})
test('in a grid, up and down move by a row', () => {
  expect(rove('ArrowDown', 1, 6, 3)).toBe(4)
  expect(rove('ArrowUp', 4, 6, 3)).toBe(1)
  expect(rove('ArrowUp', 1, 6, 3)).toBe(1)
})
test('Home and End go to the ends; other keys are left alone', () => {
  expect(rove('Home', 2, 3)).toBe(0)
  expect(rove('End', 0, 3)).toBe(2)
  expect(rove('a', 0, 3)).toBeUndefined()
})
