import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import { compareWithSheet } from '../../src/call/facts.ts'
import { choiceSetFor } from '../../src/call/choices.ts'
import { hearChosen, hearTyped } from '../../src/call/hear.ts'
import type { Language } from '../../src/contracts/language.ts'
import type { Fact, Scenario } from '../../src/contracts/scenario.ts'
import { understand } from '../../src/language/understand.ts'
import { Driver } from '../../src/proof/drive.ts'
import { replay } from '../../src/proof/replay.ts'
import { both, setup, tinyCaller, tinyScenario, tinyStandard } from '../support/tiny.ts'

/** Gives another name and another number when ringing a second time. */
const twice: Scenario = {
  ...tinyScenario,
  caller: { ...tinyCaller, ringsAgainMs: 6000 },
  sheet: [{ ...fact('desk', 'phone', ['10001008868']), show: both('100 0100 8868') }],
  answers: [
    {
      slot: 'name',
      replies: [
        { when: { call: 2 }, lines: ['a-see'], tells: { name: { show: 'Ms Grant', words: [['Grant']] } } },
        { lines: ['a-name'], tells: { name: { show: 'Ms Lee', words: [['Lee']] } } },
      ],
    },
    {
      slot: 'contact',
      replies: [
        { when: { call: 2 }, lines: ['a-visit'], tells: { contact: { show: '100 0191 5283', words: [] } } },
        { lines: ['a-number'], tells: { contact: { show: '100 0117 6027', words: [] } } },
      ],
    },
  ],
}

function fact(id: string, kind: Fact['kind'], values: readonly string[], said = ''): Fact {
  return { id, topic: both(id), title: both(id), show: both(said), say: both(said), kind, values, words: { 'zh-CN': [], en: [] }, wrongWords: { 'zh-CN': [], en: [] } } // prettier-ignore
}

/** Rings, tells a name and a number on each call up to this one, and hears the words. */
function heardOn(call: 1 | 2, words: string) {
  const driver = new Driver(createCall(twice, tinyStandard, setup(twice)))
  for (let n = 1; n <= call; n++) {
    driver.until((state) => state.line.value === 'ringing')
    driver.apply({ type: 'answer' })
    for (const text of ['Hello. May I ask your name, please?', 'Could you leave me your phone number?']) {
      driver.untilQuiet()
      driver.apply({ type: 'say', heard: hearTyped(driver.call, driver.state, text, understand) })
      driver.untilQuiet()
    }
    if (n < call) driver.apply({ type: 'hangUp' })
  }
  return hearTyped(driver.call, driver.state, words, understand)
}

describe('a caller who gives another name on another call', () => {
  it('is called rightly by the name of this call', () => {
    expect(heardOn(1, 'Thank you, Ms Lee.').named).toBe('right')
    expect(heardOn(2, 'Thank you, Ms Grant.').named).toBe('right')
  })

  it('is called wrongly by the name of the other call', () => {
    expect(heardOn(1, 'Thank you, Ms Grant.').named).toBe('wrong')
    expect(heardOn(2, 'Thank you, Ms Lee.').named).toBe('wrong')
  })
})

describe('a number read back', () => {
  it('is right or wrong by the number given on this call', () => {
    expect(heardOn(1, 'Let me read that back, 100 0117 6027.').readBack).toBe('right')
    expect(heardOn(2, 'Let me read that back, 100 0191 5283.').readBack).toBe('right')
    expect(heardOn(2, 'Let me read that back, 100 0117 6027.').readBack).toBe('wrong')
  })

  it('is not taken for wrong when it is the number of the house', () => {
    expect(heardOn(1, 'My number is 100 0100 8868.').readBack).toBeUndefined()
    expect(heardOn(1, 'You gave me 100 0117 6027, and mine is 100 0100 8868.').readBack).toBe('right')
  })
})

describe('a figure said while the caller waits for one', () => {
  const left = fact('left', 'number', ['6'], '还有 6 套；6 flats left')
  const road = fact('road', 'number', ['260'], '260 米；260 metres')
  const rate = fact('rate', 'money', ['13850'])
  const closes = fact('closes', 'time', ['18:00'], '9:00–18:00')
  const verdict = (one: Fact, text: string, language: Language = 'zh-CN') =>
    compareWithSheet(text, understand(text, { language, before: '' }).facts, [one], [one.id], language)[0]?.verdict

  it.each([
    [left, '一期的还有，13号楼也有'],
    [left, '您等一下，我看一眼'],
    [left, '您是第二位问的，走路五分钟'],
    [road, '坐车三站就到'],
    [rate, '总价一百三十二万九千六'],
    [rate, '一万三千多'],
    [closes, '我们九点开门'],
  ])('is not wrong for what it cannot stand for: %#', (one, text) => {
    expect(verdict(one, text)).toBeUndefined()
  })

  it.each([
    [left, 'Building 3 has some, and Block 12 as well.'],
    [left, 'It is 8 minutes on foot.'],
    [rate, 'It is something over 13,000.'],
  ])('is not wrong for what it cannot stand for in English: %#', (one, text) => {
    expect(verdict(one, text, 'en')).toBeUndefined()
  })

  it.each([
    [left, '五号楼还有八套'],
    [left, '还有一套'],
    [road, '大概三百米'],
    [rate, '一万二千九'],
    [rate, '大概一万二吧'],
    [closes, '七点关门'],
  ])('is wrong where it stands for another value: %#', (one, text) => {
    expect(verdict(one, text)).toBe('wrong')
  })

  it('is right where it is the value, whatever block it is said of', () => {
    expect(verdict(left, '13号楼还有六套')).toBe('right')
    expect(verdict(left, '6号楼没有了')).toBeUndefined()
  })

  it('is not stated wrongly by words that are denied', () => {
    const fitted = { ...fact('fitted', 'text', []), wrongWords: { 'zh-CN': ['空着交'], en: ['left bare'] } }
    expect(verdict(fitted, '厨房不是空着交的')).toBeUndefined()
    expect(verdict(fitted, 'It is not left bare.', 'en')).toBeUndefined()
    expect(verdict(fitted, '对，空着交的')).toBe('wrong')
  })

  it('is held against what was asked alone', () => {
    const from = { ...fact('from', 'money', ['13400']), words: { 'zh-CN': [['便宜']], en: [] } }
    const text = '十楼一万三千二，比六楼还便宜'
    const found = understand(text, { language: 'zh-CN', before: '' }).facts
    expect(compareWithSheet(text, found, [rate, from], ['rate'], 'zh-CN').map((one) => one.id)).toEqual(['rate'])
  })
})

describe('a question that was read as no behaviour', () => {
  const floor = {
    id: 'floor',
    title: both('floor'),
    askedBy: 'ask_need' as const,
    words: { 'zh-CN': ['几楼'], en: ['which floor'] },
  }
  const call = createCall(tinyScenario, { ...tinyStandard, slots: [...tinyStandard.slots, floor] }, setup())
  const asks = (text: string) => {
    const unread = () => ({ behaviours: [], facts: [], understood: true, unreadQuestion: true as const })
    return hearTyped(call, call.begin().state, text, unread).asks
  }

  it('asks for what its words name', () => {
    expect(asks('Fine. Which floor would you like?')).toEqual(['floor'])
  })

  it('asks for nothing that was named beside it', () => {
    expect(asks('I know which floor it is. Is that all right?')).toEqual([])
  })
})

describe('a reply in the name of the trainee', () => {
  const [set] = tinyScenario.choices
  const options = (set?.options ?? []).map((one) =>
    one.id === 'a' ? { ...one, text: '{me} speaking.', gloss: '我是{me}。', feedback: both('“{me}”') } : one,
  )
  const scenario: Scenario = { ...tinyScenario, choices: [{ id: 'any', when: {}, options }] }
  const offered = (me?: string) => {
    const call = createCall(scenario, tinyStandard, setup(scenario, me === undefined ? {} : { me }))
    const driver = new Driver(call)
    driver.apply({ type: 'answer' })
    const choice = choiceSetFor(call, driver.state)?.options[0]
    if (!choice) throw new Error('no reply on offer')
    driver.apply({ type: 'say', heard: hearChosen(call, driver.state, 'any', choice, understand) })
    return { choice, driver }
  }

  it('says it as given, in what is said, in the gloss and in the feedback', () => {
    expect(offered('李雷').choice).toMatchObject({
      text: '李雷 speaking.',
      gloss: '我是李雷。',
      feedback: { en: '“李雷”' },
    })
    expect(offered('$&').choice.text).toBe('$& speaking.')
  })

  it('says somebody’s where none is known', () => {
    expect(offered().choice).toMatchObject({
      text: 'Zhou speaking.',
      gloss: '我是小周。',
      feedback: { 'zh-CN': '“小周”' },
    })
  })

  it('is kept as it was said, and replayed', () => {
    const { driver } = offered('李雷')
    const said = driver.events.find((event) => event.type === 'in.say')
    expect(said?.input.heard.text).toBe('李雷 speaking.')
    expect(replay(driver.events, scenario, tinyStandard).ok).toBe(true)
  })
})
