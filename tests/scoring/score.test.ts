import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Standard } from '../../src/contracts/standard.ts'
import { score } from '../../src/scoring/score.ts'
import { readRubric } from '../../src/scoring/rubric.ts'
import { bySkill } from '../../src/scoring/skills.ts'
import { fillIn } from '../../src/scoring/words.ts'
import { both, tinyScenario, tinyStandard } from '../support/tiny.ts'
import { Book } from './book.ts'
import { rubricOf, spec, standard } from './look.ts'

const greets = spec('turns', { turn: { shows: ['greet'] } }, { id: 'greets', of: 6 })
const asksName = spec('turns', { turn: { shows: ['ask_name'] } }, { id: 'asks-name', of: 3 })
const faults = spec('faults', { shows: ['command'] }, { id: 'faults', of: 4, deducts: true })
const area = spec('turns', { turn: { shows: ['ask_org'] } }, { id: 'area', of: 5, occasion: { answers: 'area' } })
const rubric = rubricOf([greets, asksName, faults, area], {
  criticals: [{ id: 'cut-off', title: both('cut off'), rules: ['T-01'], kind: 'cut-off', with: {} }],
  skills: [
    { id: 'one', title: both('one'), checks: ['greets', 'faults'] },
    { id: 'two', title: both('two'), checks: ['area'] },
  ],
})
const cardOf = (book: Book) => score(book.events, tinyScenario, standard, rubric)
const bothSaid = () => new Book().pickUp().say(['greet']).say(['ask_name'])

describe('a scorecard', () => {
  it('adds up what was earned of what applied, rounded down to per cent', () => {
    expect(cardOf(new Book().pickUp().say(['greet']).end())).toMatchObject({
      score: 6,
      max: 9,
      percent: 66,
      passed: false,
    })
  })

  it('takes deductions off, never below nothing', () => {
    expect(cardOf(bothSaid().say(['command']).end())).toMatchObject({ score: 5, max: 9, percent: 55 })
    expect(cardOf(new Book().pickUp().say(['command']).end())).toMatchObject({ score: 0, percent: 0 })
  })

  it('fails on a critical error whatever the points, and cites it', () => {
    expect(cardOf(bothSaid().end())).toMatchObject({ percent: 100, passed: true, critical: [] })
    const card = cardOf(bothSaid().end('trainee', ['price']))
    expect(card).toMatchObject({ percent: 100, passed: false, critical: [{ id: 'cut-off' }] })
    expect(card.critical[0]?.evidence.length).toBeGreaterThan(0)
  })

  it('passes nobody before the call has ended', () => {
    expect(cardOf(bothSaid())).toMatchObject({ percent: 100, passed: false, endedBy: 'nobody' })
  })

  it('takes who ended from the last call, and the talk clock from the longest', () => {
    const book = new Book()
      .pickUp()
      .say(['greet'], { ms: 50_000 })
      .end('caller')
      .again()
      .pickUp()
      .say(['greet'], { ms: 9000 })
      .end('trainee')
    expect(cardOf(book)).toMatchObject({ endedBy: 'trainee', talkMs: 50_000 })
  })

  it('scores a call that was never picked up as nothing', () => {
    const missed = new Book().add({ type: 'line.rang', ring: 1 }).add({ type: 'line.missed', rings: 1 }).end()
    expect(cardOf(missed)).toMatchObject({ score: 0, max: 9, passed: false })
  })

  it('is summed up by skill; a skill without occasion has nothing to earn', () => {
    expect(bySkill(cardOf(bothSaid().say(['command']).end()), rubric)).toEqual([
      { id: 'one', points: 2, of: 6 },
      { id: 'two', points: 0, of: 0 },
    ])
  })
})

describe('words', () => {
  it('fill in house, trainee and caller, and leave no gap where a name was not told', () => {
    const names = { house: '海棠花园', me: '小周', name: '乔女士' }
    expect(fillIn('{name}，这里是{house}，我是{me}。{caller}好。', 'zh-CN', names)).toBe(
      '乔女士，这里是海棠花园，我是小周。乔女士好。',
    )
    expect(fillIn('{name}，周四见。', 'zh-CN', { house: '' })).toBe('周四见。')
    expect(fillIn('{caller} did not wait. {caller} left.', 'en', { house: '' })).toBe(
      'The caller did not wait. The caller left.',
    )
  })
})

/** Another trade, other rules, other steps: nothing but data. */
const clinic: Standard = {
  ...tinyStandard,
  id: 'clinic',
  title: both('A clinic’s desk'),
  parameters: { answerWithinRings: 2, source: { answerWithinRings: 'by the second ring' } },
  flow: tinyStandard.flow.map((step) => ({ ...step, id: `clinic-${step.id}` })),
  rules: ['CL-1', 'CL-2', 'CL-3'].map((id) => ({
    id, text: both(id), section: '1', phase: 'open', observe: [], behaviours: [], theme: 't', critical: false,
  })), // prettier-ignore
}
const clinicRubric = parse(`
standard: clinic
version: 3
pass: 60
sections:
  - id: all
    title: {zh-CN: 全部, en: All}
    checks:
      - {id: rings, rule: CL-1, title: {zh-CN: 铃, en: Ring}, of: 2, kind: rings, with: {before: answerWithinRings}, words: &words {met: &w {zh-CN: 有, en: done}, broken: *w, notApplicable: *w}}
      - {id: calm, rule: CL-2, title: {zh-CN: 安抚, en: Calm}, of: 5, kind: turns, with: {turn: {shows: [empathise], after: {answered: true}}}, words: *words}
      - {id: steps, rule: CL-3, title: {zh-CN: 顺序, en: Order}, of: 3, kind: order, with: {sequences: [[{steps: [clinic-greet]}, {steps: [clinic-close]}]]}, words: *words}
`) as unknown

describe('another house', () => {
  it('is scored by its own standard and rubric without a line of code', () => {
    const read = readRubric(clinicRubric, { standard: clinic })
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    const book = new Book()
      .pickUp(2)
      .say(['greet'])
      .reached('clinic-greet')
      .settled('price')
      .say(['empathise', 'goodbye'])
      .reached('clinic-close')
      .end()
    const card = score(book.events, tinyScenario, clinic, read.value)
    expect(card).toMatchObject({
      rubric: { standard: 'clinic', version: 3, pass: 60 },
      score: 8,
      max: 10,
      passed: true,
    })
    expect(card.checks.map(({ id, state }) => [id, state])).toEqual([
      ['rings', 'broken'],
      ['calm', 'met'],
      ['steps', 'met'],
    ])
  })
})
