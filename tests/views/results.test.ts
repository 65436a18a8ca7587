import { describe, expect, test } from 'vitest'
import type { AttemptEntry } from '../../src/contracts/desk.ts'
import { lostIn } from '../../src/views/shared/lost.ts'
import { teamOf, trendOf } from '../../src/views/manager/team.ts'
import { bestOf, heatOf, stageOf, stopsOf, verdictOf, weakSkills } from '../../src/views/shared/results.ts'
import { isScored, ruleRows } from '../../src/views/trainer/rules.ts'
import { ATTEMPTS, CARD, HOUSE, PROFILES, RUBRIC, RUNNING, SCENARIOS, STANDARD } from '../component/support/samples.ts'

const first = ATTEMPTS[0] as AttemptEntry
const scored = (percent: number, critical: string[] = [], scenario = 'bus-stop'): AttemptEntry => ({
  attempt: {
    ...first.attempt,
    id: `s${percent}`,
    setup: { ...first.attempt.setup, scenario },
    result: {
      percent,
      passed: percent >= 80 && critical.length === 0,
      critical,
      rubric: 1,
      talkMs: 1,
      captionsReturned: false,
      skills: {},
    },
  },
  skills: { open: { points: percent, of: 100 } },
})

describe('how an attempt ended', () => {
  test.each([
    [scored(74).attempt, { kind: 'short', by: 6 }],
    [scored(90).attempt, { kind: 'passed' }],
    [scored(95, ['x']).attempt, { kind: 'critical' }],
    [RUNNING, { kind: 'running' }],
    [{ ...RUNNING, status: 'abandoned' as const }, { kind: 'abandoned' }],
  ])('%#', (attempt, verdict) => expect(verdictOf(attempt, 80)).toEqual(verdict))
})

describe('the line of a house', () => {
  test('a pass is better than more points with a critical error', () => {
    expect(bestOf([scored(95, ['x']), scored(81)], 'bus-stop')?.id).toBe('s81')
  })
  test('the next stop is the first that is not passed', () => {
    const stops = stopsOf(SCENARIOS, ATTEMPTS)
    expect(stops.map((stop) => stop.state).slice(0, 5)).toEqual(['passed', 'next', 'ahead', 'passed', 'tried'])
  })
  test('when all are passed, the one with the fewest points comes next', () => {
    const all = SCENARIOS.map((scenario, i) => scored(99 - i, [], scenario.id))
    const next = stopsOf(SCENARIOS, all).find((stop) => stop.state === 'next')
    expect(next?.scenario.id).toBe(SCENARIOS.at(-1)?.id)
  })
  test('a house without scenarios has no stops', () => expect(stopsOf([], [])).toEqual([]))
})

describe('skills', () => {
  test('count the last five calls that could show them', () => {
    const many = [100, 90, 80, 70, 60, 0].map((percent) => scored(percent))
    expect(heatOf(many, 'open')).toEqual({ percent: 80, calls: 5 })
    expect(heatOf(many, 'close')).toBeUndefined()
  })
  test('unfinished calls do not count', () =>
    expect(heatOf([{ attempt: RUNNING, skills: first.skills }], 'open')).toBeUndefined())
  test('come in three stages', () => {
    const stages = [undefined, 40, 70, 90].map((percent) =>
      stageOf(percent === undefined ? undefined : { percent, calls: 1 }),
    )
    expect(stages).toEqual([0, 1, 2, 3])
  })
  test('below the line, weakest first', () => {
    const mine = ATTEMPTS.filter((entry) => entry.attempt.profile === 'zhou')
    expect(weakSkills(HOUSE, mine, 70).map(({ skill }) => skill.id)).toEqual(['invite', 'reason'])
  })
})

describe('the team', () => {
  const team = teamOf(HOUSE, PROFILES, ATTEMPTS, '?')
  test('lists everybody who finished a call, with where they stand', () => {
    expect(team.map((member) => [member.name, member.calls, member.standing])).toEqual([
      ['周婷', 4, { kind: 'lacking', n: 2 }],
      ['孙一鸣', 2, { kind: 'begun' }],
      ['林若曦', 1, { kind: 'critical', n: 1 }],
    ])
  })
  test('a skill never practised is no number', () => expect(team[1]?.cells[2]).toBeUndefined())
  test('fewer than five calls draw no trend', () => {
    expect(trendOf(ATTEMPTS.slice(0, 4))).toBeUndefined()
    expect(trendOf(ATTEMPTS.slice(0, 5))).toEqual([66, 61, 68, 71, 74])
  })
})

describe('lost points', () => {
  test('dearest first', () =>
    expect(lostIn(CARD, RUBRIC, undefined).map((lost) => lost.id)).toEqual(['asked-name', 'two-options']))
  test('the picked skill before the others', () => {
    expect(lostIn(CARD, RUBRIC, 'invite').map((lost) => lost.id)).toEqual(['two-options', 'asked-name'])
  })
  test('critical errors before everything', () => {
    const card = { ...CARD, critical: [{ id: 'hung-up', evidence: [] }] }
    expect(lostIn(card, RUBRIC, 'invite')[0]).toMatchObject({ id: 'hung-up', critical: true, rule: 'SH-14' })
  })
})

test('every rule of the standard is listed, with what watches over it or nothing', () => {
  const rows = ruleRows(STANDARD, RUBRIC)
  expect(rows.map((row) => row.rule.id)).toEqual(STANDARD.rules.map((rule) => rule.id))
  expect(rows.filter(isScored).map((row) => row.rule.id)).toEqual(['SH-05', 'SH-09', 'SH-14', 'SH-49'])
})
