import { describe, expect, it } from 'vitest'
import { count } from '../../scripts/lib/count.mjs'
import { missing, nodeIsNewEnough } from '../../scripts/lib/setup.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((one) => ({ status: one })),
})

describe('counting what ran', () => {
  it('adds up the tests of every file and leaves out skipped ones', () => {
    const report = { testResults: [file('passed', 'passed', 'skipped'), file('failed', 'passed', 'failed')] }
    expect(count(report, false)).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a file that fails outside of its tests as one failure', () => {
    expect(count({ testResults: [file('passed', 'passed'), file('failed')] }, false)).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a run that fails without a failed test, or ran nothing, as one failure', () => {
    expect(count({ testResults: [file('passed', 'passed')] }, false)).toEqual({ passed: 1, failed: 1 })
    expect(count({ testResults: [] }, true)).toEqual({ passed: 0, failed: 1 })
  })
})

describe('the version of Node', () => {
  it.each([
    ['20.18.0', false],
    ['20.19.0', true],
    ['21.7.0', false],
    ['22.12.0', false],
    ['22.13.0', true],
    ['24.0.0', true],
  ])('%s: %s', (version, enough) => {
    expect(nodeIsNewEnough(version)).toBe(enough)
  })
})

describe('installing', () => {
  const lock = {
    packages: { '': {}, a: { version: '1.0.0' }, b: { version: '2.0.0' }, mac: { version: '1.0.0', optional: true } },
  }

  it('is needed where a package is missing or of another version', () => {
    expect(missing(lock, { packages: { a: { version: '1.0.1' } } })).toEqual(['a', 'b'])
  })

  it('is not needed where only packages of other machines are missing', () => {
    expect(missing(lock, { packages: { a: { version: '1.0.0' }, b: { version: '2.0.0' } } })).toEqual([])
  })
})
