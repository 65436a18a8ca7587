import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import { compareWithSheet } from '../../src/call/facts.ts'
import { hearTyped } from '../../src/call/hear.ts'
import type { Fact } from '../../src/contracts/scenario.ts'
import { understand } from '../../src/language/understand.ts'
import { Driver } from '../../src/proof/drive.ts'
import { both, setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

const fact = (id: string, kind: Fact['kind'], values: readonly string[], word: string): Fact => ({
  id, topic: both(id), title: both(id), show: both(''), say: both(''), kind, values,
  words: { 'zh-CN': [[word]], en: [[word]] }, wrongWords: { 'zh-CN': [], en: [] },
}) // prettier-ignore

const opening = fact('opening', 'date', ['--05-03'], '开盘')
const handover = fact('handover', 'date', ['2027-06-30'], '交房')
const walk = fact('walk', 'duration', ['8'], '走')
const sheet = [opening, handover, walk]

const verdicts = (text: string, wanted: readonly string[] = [], today?: string) => {
  const { facts } = understand(text, { language: 'zh-CN', before: '', ...(today ? { today } : {}) })
  return compareWithSheet(text, facts, sheet, wanted, 'zh-CN').map(({ id, verdict }) => `${id} ${verdict}`)
}

describe('days and lengths of time on the sheet', () => {
  it.each(['五月三号开盘', '开盘是5月3日'])('are said rightly whether or not the year is told: %s', (text) => {
    expect(verdicts(text)).toEqual(['opening right'])
    expect(verdicts(text, [], '2026-11-21')).toEqual(['opening right'])
    expect(verdicts('明年六月三十号交房', [], '2026-11-21')).toEqual(['handover right'])
  })

  it('are said wrongly beside their own words, when the caller waits for them', () => {
    expect(verdicts('五月五号开盘', ['opening'], '2026-11-21')).toEqual(['opening wrong'])
    expect(verdicts('走十五分钟', ['walk'])).toEqual(['walk wrong'])
  })

  it('are not said by a day or a length of something else', () => {
    expect(verdicts('我明天给您回电', ['opening'], '2026-11-21')).toEqual([])
    expect(verdicts('您等我五分钟', ['walk'])).toEqual([])
  })
})

it('a promise for tomorrow is for the day after that of the scenario', () => {
  const driver = new Driver(createCall(tinyScenario, tinyStandard, setup(tinyScenario)))
  driver.until((state) => state.line.value === 'ringing')
  driver.apply({ type: 'answer' })
  const { behaviours } = hearTyped(driver.call, driver.state, "I'll ring you back by tomorrow noon.", understand)
  const promise = behaviours.find(({ id }) => id === 'commit_followup')
  expect(promise?.parts?.map(({ value }) => value)).toEqual(['2026-11-22T12:00'])
})
