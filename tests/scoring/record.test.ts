import { describe, expect, it } from 'vitest'
import type { Scenario } from '../../src/contracts/scenario.ts'
import type { RecordField } from '../../src/contracts/standard.ts'
import { observe } from '../../src/scoring/observe.ts'
import { recordResults } from '../../src/scoring/record.ts'
import { both, tinyScenario, tinyStandard } from '../support/tiny.ts'
import { Book } from './book.ts'

const field = (id: string, compare: 'text' | 'phone', slot?: string): RecordField => ({
  id, title: both(id), compare, empty: both(''), ...(slot === undefined ? {} : { slot }),
}) // prettier-ignore
const house = {
  ...tinyStandard,
  record: [
    field('name', 'text', 'name'),
    field('contact', 'phone', 'contact'),
    field('visit', 'text', 'visit'),
    field('followUp', 'text'),
  ],
}

const written = (book: Book, scenario: Scenario = tinyScenario) =>
  Object.fromEntries(recordResults(observe(book.events, scenario, house)).map((one) => [one.field, one]))
const call = () => new Book().pickUp().say(['greet'])

describe('the call record against what the caller said', () => {
  it('tells right, wrong, missing, invented, blank and free entries apart', () => {
    const book = call()
      .told('name', 'Ms Lee', [['Lee']])
      .told('contact', '100 0117 6027')
      .told('visit', 'Thu', [['Thu']])
      .end()
    const found = written(
      book.note('name', 'Lee', true).note('contact', '100 0117 6022', true).note('followUp', 'send the plan', true),
    )
    expect(found['name']).toMatchObject({ verdict: 'right', written: 'Lee', truth: 'Ms Lee', after: true })
    expect(found['contact']).toMatchObject({ verdict: 'wrong', truth: '100 0117 6027' })
    expect(found['visit']).toMatchObject({ verdict: 'missing', written: '', truth: 'Thu' })
    expect(found['followUp']).toMatchObject({ verdict: 'free', written: 'send the plan' })
    const silent = written(call().end().note('name', 'Lee', true))
    expect(silent['name']).toMatchObject({ verdict: 'invented', truth: '' })
    expect(silent['contact']).toMatchObject({ verdict: 'blank' })
  })

  it('takes the last note of a field, and keeps whether it came after the call', () => {
    const found = written(call().told('name', 'Lee').note('name', 'Li').end().note('name', 'Lee', true))
    expect(found['name']).toMatchObject({ written: 'Lee', verdict: 'right', after: true })
    expect(written(call().told('name', 'Lee').note('name', 'Lee').note('name', ' ').end())['name']).toMatchObject({
      verdict: 'missing',
    })
  })

  it('compares words without width, case, spaces, punctuation and titles, each group by any of its words', () => {
    const visit = [
      ['周四', '星期四'],
      ['19:30', '七点半'],
    ]
    const of = (note: string) =>
      written(call().told('visit', '周四 19:30', visit).end().note('visit', note, true))['visit']?.verdict
    expect([of('周四 19：30'), of('星期四，七点半'), of('周四'), of('19:30')]).toEqual([
      'right',
      'right',
      'wrong',
      'wrong',
    ])
    const name = (note: string) =>
      written(
        call()
          .told('name', '乔女士', [['乔女士']])
          .end()
          .note('name', note, true),
      )['name']?.verdict
    expect([name('乔'), name('乔小姐'), name('QIAO'), name('赵女士')]).toEqual(['right', 'right', 'wrong', 'wrong'])
  })

  it('takes the further entries that the scenario accepts', () => {
    const scenario = { ...tinyScenario, accept: { name: ['Leigh'] } }
    expect(written(call().told('name', 'Lee').end().note('name', 'ms leigh', true), scenario)['name']?.verdict).toBe(
      'right',
    )
  })

  it('compares numbers by their digits, however they are grouped or spoken', () => {
    const of = (note: string) =>
      written(call().told('contact', '100 0117 6027').end().note('contact', note, true))['contact']?.verdict
    const right = [
      '10001176027',
      '100-0117-6027',
      '手机 100 0117 6027，16:00 后',
      '+86 100 0117 6027',
      '幺零零零幺幺七六零二七',
      '１００01176027',
    ]
    expect(right.map(of)).toEqual(right.map(() => 'right'))
    const wrong = ['1000117602', '100011760277', '100 0117 6072', 'mobile']
    expect(wrong.map(of)).toEqual(wrong.map(() => 'wrong'))
  })

  it('holds a note to the caller’s last word in a call, and to either call’s word where they rang twice', () => {
    const twice = (note: string) =>
      written(call().told('visit', 'Monday').told('visit', 'Tuesday').end().note('visit', note, true))['visit']?.verdict
    expect([twice('Monday'), twice('Tuesday')]).toEqual(['wrong', 'right'])
    const calls = (note: string) => {
      const book = call().told('contact', '100 0117 6027').end().again().pickUp().told('contact', '100 0117 6028').end()
      return written(book.note('contact', note, true))['contact']
    }
    expect([calls('10001176027')?.verdict, calls('10001176028')?.verdict]).toEqual(['right', 'right'])
    expect(calls('1')?.truth).toBe('100 0117 6028')
  })
})
