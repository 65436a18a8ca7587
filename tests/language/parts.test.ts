import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import type { Behaviour, Language } from '../../src/contracts/language.ts'
import { foundBehaviour } from '../../src/exchange/schema/parts.ts'
import { valuesOf } from '../../src/language/facts/facts.ts'
import { partsOf } from '../../src/language/parts/parts.ts'
import { readingOf } from '../../src/language/understand.ts'

const TODAY = '2026-11-21'

/** The parts of a behaviour that these words show, as `role words value`. */
function parts(language: Language, id: Behaviour, text: string, words = text, today: string | null = TODAY) {
  const context = { language, before: '', ...(today === null ? {} : { today }) }
  const { source, ...reading } = readingOf(text, context)
  const from = reading.text.indexOf(words.toLowerCase())
  const shown = { from: Math.max(0, from), to: from < 0 ? reading.text.length : from + words.length, confidence: 1 }
  const ids: Behaviour[] = id === 'commit_followup' ? [id, 'commit_time'] : [id]
  const standing = ids.map((one) => ({ id: one, ...shown }))
  const values = valuesOf(source.text, language, today ?? undefined)
  const found = partsOf(id, { standing, reading, source, values, context }).parts ?? []
  return found.map(({ role, span, value }) =>
    [role, text.slice(...span), ...(value === undefined ? [] : [value])].join(' '),
  )
}

describe('two alternatives', () => {
  it.each<[Language, string, readonly string[]]>([
    [
      'zh-CN',
      '您看周六上午十点，还是周日下午三点？',
      ['option 周六上午十点 2026-11-28T10:00', 'option 周日下午三点 2026-11-22T15:00'],
    ],
    ['zh-CN', '明天上午十点还是下午两点', ['option 明天上午十点 2026-11-22T10:00', 'option 下午两点 2026-11-22T14:00']],
    ['zh-CN', '禮拜四或禮拜五都有空檔', ['option 禮拜四 2026-11-26', 'option 禮拜五 2026-11-27']],
    ['zh-CN', '您一般是白天有空还是晚上有空？', ['option 白天', 'option 晚上']],
    ['zh-CN', '您看您是等一会儿还是我让他打给您', ['option 等一会儿', 'option 我让他打给您']],
    ['zh-CN', '您看是送到房间还是您下来自取', ['option 送到房间', 'option 您下来自取']],
    [
      'en',
      'Would Saturday at ten or Sunday at two suit you better?',
      ['option Saturday at ten 2026-11-28T10:00', 'option Sunday at two 2026-11-22T14:00'],
    ],
    [
      'en',
      'Come on Saturday, either at eleven or half past three.',
      ['option eleven 2026-11-28T11:00', 'option half past three 2026-11-28T15:30'],
    ],
    ['en', 'Would mornings or evenings be better?', ['option mornings', 'option evenings']],
    ['en', 'Are you still happy to hold, or shall I ring you back?', ['option hold', 'option ring you back']],
  ])('%s: %s', (language, text, expected) => {
    expect(parts(language, 'two_option', text)).toEqual(expected)
  })

  it('have clock times only where the day of the talk is not known', () => {
    expect(parts('zh-CN', 'two_option', '明天十点还是后天三点', undefined, null)).toEqual([
      'option 明天十点 10:00',
      'option 后天三点 15:00',
    ])
  })
})

describe('reasons', () => {
  it.each<[Language, string, string, string]>([
    ['zh-CN', '可以的，为了第一时间把户型图发给您，方便加一下微信吗', '方便加一下微信吗', '为了第一时间把户型图发给您'],
    ['zh-CN', '您留个电话，我好把图发过去', '您留个电话', '我好把图发过去'],
    ['zh-CN', '是这样的，万一那天有变动，我们能通知到您', '万一那天有变动', '万一那天有变动，我们能通知到您'],
    ['zh-CN', '您留个号码，省得您白跑一趟。再见', '省得您白跑一趟', '省得您白跑一趟'],
    ['en', 'Could I take your number, so I can text you the plans?', 'so i can text', 'so I can text you the plans'],
    ['en', 'A number please, just in case we get cut off.', 'a number', 'just in case we get cut off'],
    ['en', 'It would let me send you the brochure.', 'it would', 'It would let me send you the brochure'],
  ])('%s: %s', (language, text, words, expected) => {
    expect(parts(language, 'give_reason', text, words)).toEqual([`reason ${expected}`])
  })
})

describe('limits of a promise', () => {
  it.each<[Language, string, string]>([
    ['zh-CN', '我马上叫师傅过去，十分钟之内就到', '十分钟之内 10'],
    ['zh-CN', '今天下午五点前给您答复', '今天下午五点前 2026-11-21T17:00'],
    ['zh-CN', '您看房问的是周日，我最晚明天中午前回您', '最晚明天中午前 2026-11-22'],
    ['zh-CN', '两個工作日內給您書面答覆', '两個工作日內'],
    ['en', "I'll ring you back before five today.", 'before five today 2026-11-21T17:00'],
    ['en', "I'll have an engineer with you within two hours.", 'within two hours 120'],
    ['en', "I'll phone you by Friday lunchtime.", 'by Friday lunchtime 2026-11-27'],
  ])('%s: %s', (language, text, expected) => {
    expect(parts(language, 'commit_followup', text)).toEqual([`deadline ${expected}`])
    expect(parts(language, 'commit_time', text)).toEqual([`deadline ${expected}`])
  })
})

describe('invitations', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh-CN', '周日过来看看样板间吧', ['time 周日 2026-11-22', 'place 样板间']],
    ['zh-CN', '您来望渡路18号，我接您', ['place 望渡路18号 望渡路18号']],
    ['zh-CN', '有空常来', []],
    ['en', 'Come and see the show flat this Sunday.', ['place the show flat', 'time this Sunday 2026-11-22']],
  ])('%s: %s', (language, text, expected) => {
    expect(parts(language, 'invite', text)).toEqual(expected)
  })
})

describe('behaviours without parts', () => {
  it('have none', () => {
    expect(parts('zh-CN', 'greet', '您好，周日还是周一')).toEqual([])
  })

  it('and those with some are both read from a file', () => {
    const bare = { id: 'two_option', confidence: 1, spans: [[0, 2]] }
    const part = { role: 'option', span: [0, 2], value: '10:00' }
    expect(v.is(foundBehaviour, bare)).toBe(true)
    expect(v.is(foundBehaviour, { ...bare, parts: [part] })).toBe(true)
    expect(v.is(foundBehaviour, { ...bare, parts: [{ ...part, role: 'other' }] })).toBe(false)
  })
})
