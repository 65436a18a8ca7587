import { describe, expect, it } from 'vitest'
import type { CheckSpec } from '../../src/contracts/score.ts'
import { readRubric } from '../../src/scoring/rubric.ts'
import { both } from '../support/tiny.ts'
import { rubricOf, spec, standard } from './look.ts'

const names = { standard, callerTypes: ['asker'] }
const read = (raw: unknown) => {
  const result = readRubric(raw, names)
  return result.ok ? [] : result.errors
}
const problem = (check: object) =>
  read(rubricOf([{ ...spec('turns', { turn: { shows: ['greet'] } }), ...check } as CheckSpec]))[0]

describe('reading a rubric', () => {
  it('gives back what was written, and leaves out what was not stated', () => {
    const rubric = rubricOf([spec('rings', { before: 'answerWithinRings' }, { occasion: { answers: 'name' } })])
    expect(readRubric(rubric, names)).toEqual({ ok: true, value: rubric })
  })

  it('names the path, what was expected and what was found', () => {
    expect(problem({ with: { turn: { shows: ['gret'] } } })).toMatchObject({
      path: 'sections[0].checks[0].with.turn.shows[0]',
      got: 'gret',
    })
    expect(problem({ with: { turns: [] } })?.path).toBe('sections[0].checks[0].with.turns')
    expect(problem({ with: { turn: { asks: ['shoeSize'] } } })?.expected).toContain('name, contact')
    expect(problem({ kind: 'mind-reading' })?.expected).toContain('talk-clock')
    expect(problem({ rule: 'T-99' })?.path).toBe('sections[0].checks[0].rule')
    expect(problem({ occasion: { callerTypes: ['asker', 'nobody'] } })?.got).toBe('nobody')
    expect(problem({ of: 2.5 })?.expected).toBe('a whole number above 0')
    expect(problem({ words: { met: both('x'), broken: both('x') } })?.path).toBe(
      'sections[0].checks[0].words.notApplicable',
    )
    expect(problem({ points: 3 })?.path).toBe('sections[0].checks[0].points')
  })

  it('collects one problem a check, and goes on', () => {
    const bad = spec('rings', {})
    expect(read(rubricOf([bad, { ...bad, id: 'second' }]))).toHaveLength(2)
  })

  it('wants ids that differ, and skills of checks that exist', () => {
    const check = spec('rings', { before: 'answerWithinRings' })
    expect(read(rubricOf([check, check]))[0]?.got).toBe('check')
    expect(read(rubricOf([check], { skills: [{ id: 's', title: both('s'), checks: ['other'] }] }))[0]?.got).toBe(
      'other',
    )
  })

  it('lets only faults take points away, and faults do nothing else', () => {
    expect(read(rubricOf([spec('faults', { shows: ['command'] })]))).toHaveLength(1)
    expect(read(rubricOf([spec('rings', { before: 'answerWithinRings' }, { deducts: true })]))).toHaveLength(1)
    expect(read(rubricOf([spec('faults', { shows: ['command'] }, { deducts: true })]))).toEqual([])
  })

  it('refuses anything that is no rubric without falling over', () => {
    for (const raw of [undefined, null, 3, 'x', [], {}, { sections: 3 }]) expect(read(raw).length).toBeGreaterThan(0)
  })
})
