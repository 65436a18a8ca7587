import { describe, expect, it } from 'vitest'
import type { Behaviour, Language } from '../../src/contracts/language.ts'
import { understand } from '../../src/language/understand.ts'

const shown = (language: Language, text: string, before = '') =>
  understand(text, { language, before }).behaviours.map((one) => one.id)

/** Language, the caller's line before, the utterance, what it shows and what it must not show. */
type Case = readonly [Language, string, string, readonly Behaviour[], readonly Behaviour[]]

describe.each<{ family: string; cases: readonly Case[] }>([
  {
    family: 'opening',
    cases: [
      [
        'zh-CN',
        '',
        '您好，海棠花园售楼处，我是小周，请问有什么可以帮您？',
        ['greet', 'identify_house', 'identify_self', 'offer_help'],
        [],
      ],
      ['zh-CN', '', '喂', ['blunt_opening'], ['greet']],
      ['zh-CN', '我想买房', '您好像打过一次吧', [], ['greet']],
      ['zh-CN', '你们怎么走', '看见海棠花园的牌子右转就到了', [], ['identify_house']],
      ['zh-CN', '', '很高兴为您服务，请讲', [], ['offer_help']],
      [
        'en',
        '',
        'Good morning, Harbour View Hotel, this is Amy, how may I help you?',
        ['greet', 'identify_house', 'identify_self', 'offer_help'],
        [],
      ],
      ['en', 'Yes?', 'Hello? Can you hear me?', ['confirm_understood'], ['greet']],
    ],
  },
  {
    family: 'knowing the caller',
    cases: [
      ['zh-CN', '还有吗', '请问您贵姓？', ['ask_name'], ['blunt_question']],
      ['zh-CN', '我找老板', '你是谁', ['blunt_question'], ['ask_name']],
      ['zh-CN', '我姓王', '好的王先生，请讲', ['use_name', 'backchannel'], []],
      ['zh-CN', '', '请问您是王先生吗？', ['verify_party'], ['use_name']],
      ['zh-CN', '找王经理', '王经理出差了，周四回来', ['state_absence'], ['use_name']],
      ['zh-CN', '', '王先生吗？王先生您好', ['verify_party', 'use_name', 'greet'], []],
      ['zh-CN', '发我看看', '平面图发到哪个号码方便呢？', ['ask_contact', 'ask_contact_time'], ['ask_need']],
      ['zh-CN', '不留', '那您记一下我的电话，10001176027', ['give_own_contact'], ['ask_contact']],
      ['zh-CN', '想租房', '您大概预算多少，几个人住？', ['ask_need'], ['offer_help']],
      ['zh-CN', '听说你们打折', '您是从哪里看到我们广告的？', ['ask_source'], ['ask_org', 'ask_need']],
      ['zh-CN', '好', '您对上次的服务还满意吗？', [], ['ask_need']],
      ['en', "I'd like a viewing", 'May I have your name, please?', ['ask_name'], ['use_name']],
      [
        'en',
        "It's Tom Barnes",
        'Thank you, Mr Barnes. Which number is best for you?',
        ['thank', 'use_name', 'ask_contact', 'ask_contact_time'],
        [],
      ],
    ],
  },
  {
    family: 'listening',
    cases: [
      ['zh-CN', '我要退房', '好的，我明白', ['backchannel'], []],
      ['zh-CN', '什么时候好', '春天是比较好的时间段', [], ['backchannel']],
      ['zh-CN', '七号到九号', '跟您核对一下，七号到九号，两位，对吗？', ['read_back'], ['backchannel']],
      ['zh-CN', '我在外地', '哦，在外地啊', ['backchannel'], ['read_back']],
      ['zh-CN', '怎么弄', '先断电再重启，我说清楚了吗？', ['confirm_understood'], []],
      ['zh-CN', '（杂音）', '不好意思没听清，麻烦您再说一遍', ['apologise', 'ask_repeat'], ['command']],
      ['zh-CN', '（杂音）', '听不见！大点声！', ['command'], ['ask_repeat']],
    ],
  },
  {
    family: 'answering',
    cases: [
      ['zh-CN', '查一下', '我马上为您查', ['commit_followup'], ['commit_time', 'explain_hold']],
      ['zh-CN', '查一下', '十分钟内给您回电', ['commit_followup', 'commit_time'], []],
      ['zh-CN', '查一下', '昨天已经帮您查过了', [], ['commit_followup']],
      ['zh-CN', '能便宜吗', '要不我帮您问问经理？', [], ['commit_followup']],
      ['zh-CN', '能便宜吗', '我去请示一下我们经理', ['escalate', 'commit_followup'], ['blunt_refusal']],
      ['zh-CN', '要电话干嘛', '为了第一时间把户型图发给您', ['give_reason'], ['ask_contact']],
      ['zh-CN', '要电话干嘛', '公司规定都要登记', [], ['give_reason']],
      ['zh-CN', '包间有吗', '包房订满了，不过靠窗的六人桌还有，您看可以吗', ['suggest_alternative'], ['blunt_refusal']],
      ['zh-CN', '水漏了', '您先别着急，我特别理解您的心情', ['empathise'], ['impatience']],
      ['zh-CN', '我不好意思说', '您千万别不好意思', [], ['apologise']],
      ['en', 'My dog died', "I'm so sorry to hear that", ['empathise'], ['apologise']],
      ['en', 'You lost it', "I'll call you back by noon tomorrow", ['commit_followup', 'commit_time'], []],
    ],
  },
  {
    family: 'hold, transfer, message',
    cases: [
      [
        'zh-CN',
        '还有房吗',
        '我帮您查一下房态，请稍等',
        ['commit_followup', 'explain_hold', 'hold_reason'],
        ['commit_time'],
      ],
      ['zh-CN', '我等着', '好，那您稍候', ['backchannel', 'explain_hold'], ['hold_reason']],
      ['zh-CN', '（等候后）', '让您久等了，房间还有', ['apologise', 'return_from_hold'], ['explain_hold']],
      ['zh-CN', '', '让您久等了，您好，晴渡园', ['apologise', 'greet'], ['return_from_hold']],
      ['zh-CN', '转财务', '我帮您转到财务部张经理', ['transfer_notice'], ['use_name', 'commit_followup']],
      ['zh-CN', '转财务', '那我转过去', [], ['transfer_notice']],
      ['zh-CN', '找孙工', '不在', ['blunt_refusal'], ['state_absence']],
      [
        'zh-CN',
        '找孙工',
        '孙工在开会，要不要我帮您留个言？',
        ['state_absence', 'offer_message'],
        ['blunt_refusal', 'commit_followup'],
      ],
      ['en', 'Is room 4 free', 'Hold on while I check, please', ['explain_hold', 'hold_reason'], ['commit_followup']],
    ],
  },
  {
    family: 'closing',
    cases: [
      ['zh-CN', '再看看', '您看周六上午还是周日下午方便，过来看看？', ['invite', 'two_option'], ['ask_contact_time']],
      ['zh-CN', '大床还是双床', '您是要大床房还是双床房？', ['ask_need'], ['two_option']],
      ['zh-CN', '没了', '请问您还有其他需要吗？', ['ask_anything_else'], ['offer_help', 'ask_need']],
      ['zh-CN', '谢谢', '不客气', [], ['thank']],
      ['zh-CN', '谢谢', '感谢您的来电，祝您新年快乐，再见', ['thank', 'goodbye'], ['greet']],
      [
        'zh-CN',
        '是银行吗',
        '您可能拨错了，这里是云来酒店',
        ['redirect_wrong_number', 'identify_house'],
        ['blunt_refusal'],
      ],
      ['zh-CN', '是银行吗', '打错了！', ['blunt_refusal'], ['redirect_wrong_number']],
    ],
  },
  {
    family: 'faults',
    cases: [
      ['zh-CN', '能涨吗', '绝对升值，我跟您保证', ['overpromise'], []],
      ['zh-CN', '能涨吗', '这个我不能跟您保证', [], ['overpromise', 'blunt_refusal']],
      ['zh-CN', '保证金多少', '保证金是两万', [], ['overpromise']],
      ['zh-CN', '几点关门', '好像六点吧，大概', ['vague_answer'], []],
      ['zh-CN', '要几天', '大概三到五个工作日', [], ['vague_answer']],
      ['zh-CN', '我要投诉', '急什么，刚才不是说过了吗', ['impatience'], ['empathise']],
      ['zh-CN', '太贵了', '爱买不买，随便你', ['command'], []],
      ['zh-CN', '我妈要来', '您母亲哪天过来呢', [], ['slang_jargon']],
      ['en', 'Will it rise', 'Trust me, you are guaranteed to make money', ['overpromise'], []],
      ['en', 'Will it rise', "I can't guarantee that, I'm afraid", [], ['overpromise', 'apologise']],
    ],
  },
])('$family', ({ cases }) => {
  it.each(cases)('%s (%s) %s', (language, before, text, want, never) => {
    const found = shown(language, text, before)
    expect(found).toEqual(expect.arrayContaining([...want]))
    expect(found.filter((id) => never.includes(id))).toEqual([])
  })
})

describe('writing does not matter', () => {
  it.each([
    ['Traditional', '您好，請問您貴姓？', 'ask_name'],
    ['full width', '请问您贵姓？ｏｋ', 'ask_name'],
    ['no punctuation', '嗯有的有的那个先生怎么称呼您呀', 'ask_name'],
    ['a recogniser by ear', '请问您鬼性', 'ask_name'],
    ['fillers', '呃那个请问您，呃，怎么称呼', 'ask_name'],
  ] as const)('%s', (_, text, id) => {
    expect(shown('zh-CN', text, '我想看房')).toContain(id)
  })
})

describe('spans', () => {
  it('point at the words as given behind replaced, dropped and Traditional signs', () => {
    const text = '呃，您好！　請問您鬼性？'
    const found = understand(text, { language: 'zh-CN', before: '' }).behaviours
    const words = found.map(({ id, spans }) => `${id} ${spans.map((span) => text.slice(...span)).join(' ')}`)
    expect(words).toEqual(['greet 您好', 'ask_name 鬼性'])
  })

  it('stay inside the text, in order, and are never empty', () => {
    const text = '好的👍您好您好，我马上帮您查，十分钟内给您回电，谢谢，再见'
    for (const { spans } of understand(text, { language: 'zh-CN', before: '在吗' }).behaviours) {
      expect(spans.every(([from, to]) => 0 <= from && from < to && to <= text.length)).toBe(true)
      expect(spans).toEqual([...spans].sort((a, b) => a[0] - b[0]))
    }
  })
})

describe('understood', () => {
  it.each<[Language, string, boolean]>([
    ['zh-CN', '七号楼离环城路两百六十米，隔着两排楼', true],
    ['zh-CN', '有的', true],
    ['zh-CN', '', false],
    ['zh-CN', '……', false],
    ['zh-CN', 'asdfgh qwer', false],
    ['zh-CN', 'この部屋はまだありますか', false],
    ['en', 'The balcony faces the courtyard.', true],
    ['en', 'qwrtp zxcv', false],
    ['en', '这套房子还有', false],
    ['en', '   ', false],
  ])('%s: "%s" is %s', (language, text, expected) => {
    expect(understand(text, { language, before: '' }).understood).toBe(expected)
  })
})

describe('the house by its own name', () => {
  const context = { language: 'zh-CN', before: '', houseNames: ['澄洲九里'], opening: true } as const
  it('counts as the speaker’s own at the opening', () => {
    expect(understand('澄洲九里，您好', context).behaviours.map((one) => one.id)).toContain('identify_house')
  })
  it('does not count where the house is thanked for or described', () => {
    const found = understand('感谢您致电澄洲九里', { ...context, before: '没了', opening: false }).behaviours
    expect(found.map((one) => one.id)).not.toContain('identify_house')
  })
})

describe('a question that no behaviour accounts for', () => {
  const asks = (text: string) => understand(text, { language: 'en', before: 'Fine.' }).unreadQuestion ?? false

  it('is told apart from one that was read and from what is no question', () => {
    expect(asks('And does your sister like dogs?')).toBe(true)
    expect(asks('May I ask your name, please?')).toBe(false)
    expect(asks('The bus stops at the gate.')).toBe(false)
  })
})
