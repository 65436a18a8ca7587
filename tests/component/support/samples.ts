import type { Attempt, Profile, Settings } from '../../../src/contracts/attempt.ts'
import type { AttemptEntry, ScenarioEntry, StandardEntry } from '../../../src/contracts/desk.ts'
import type { Rubric, Scorecard } from '../../../src/contracts/score.ts'
import type { Standard } from '../../../src/contracts/standard.ts'

/** A day and hour at which the sample desk stands: a Tuesday morning, local time. */
export const NOW = new Date(2026, 10, 24, 9, 30).getTime()
const DAY = 86_400_000

export const SETTINGS: Settings = {
  interface: 'zh-CN',
  theme: 'light',
  captions: true,
  gloss: false,
  telephone: true,
  ringSounds: true,
  background: true,
  reduceMotion: false,
  singleKeys: true,
  allowanceS: 30,
  volume: 0.8,
}

const both = (zh: string, en: string) => ({ 'zh-CN': zh, en })

export const HOUSE: StandardEntry = {
  id: 'sales-hotline',
  title: both('来电接待规范', 'Incoming call standard'),
  house: both('海棠花园', 'Haitang Garden'),
  desk: both('海棠花园售楼热线', 'Haitang Garden sales hotline'),
  parameters: { answerWithinRings: 3, callLimitS: 180, callTargetS: [120, 180], inviteOptions: 2 },
  pass: 80,
  skills: [
    { id: 'open', title: both('接听问好', 'Opening'), checks: ['answered-in-time'] },
    { id: 'identify', title: both('问清来电者', 'Finding out'), checks: ['asked-name'] },
    { id: 'reason', title: both('说明理由', 'Giving reasons'), checks: ['gave-reason'] },
    { id: 'invite', title: both('二选一邀约', 'Offering two times'), checks: ['two-options'] },
    { id: 'record', title: both('来电登记', 'Call record'), checks: ['record'] },
    { id: 'close', title: both('道别', 'Closing'), checks: ['last-to-go'] },
  ],
}

const TITLES: readonly [string, string, string, string, 1 | 2 | 3, 'zh-CN' | 'en'][] = [
  ['price-per-metre', '报纸上那个价', 'The price in the paper', '简单了解型', 1, 'zh-CN'],
  ['bus-stop', '去看房坐几路车', 'Which bus goes there', '简单了解型', 1, 'zh-CN'],
  ['opening-hours', '几点开门', 'When are you open', '简单了解型', 1, 'en'],
  ['wrong-number', '打错了的一通', 'Not the number she wanted', '意向不明型', 1, 'zh-CN'],
  ['for-a-cousin', '替表弟问问', 'Asking for a cousin', '意向不明型', 2, 'zh-CN'],
  ['quiet-family', '怕吵的一家', 'A family that needs quiet', '详细了解型', 2, 'zh-CN'],
  ['two-floors', '十五楼还是七楼', 'Floor fifteen or seven', '详细了解型', 2, 'zh-CN'],
  ['moving-from-abroad', '从国外搬回来', 'Moving back from abroad', '详细了解型', 2, 'en'],
  ['survey-student', '做问卷的学生', 'A student with a survey', '市场调查型', 3, 'zh-CN'],
  ['rings-twice', '打来两次的人', 'The one who rings twice', '市场调查型', 3, 'zh-CN'],
]

export const SCENARIOS: readonly ScenarioEntry[] = TITLES.map(([id, zh, en, type, level, language], i) => ({
  id,
  hash: `h${i}`,
  standard: HOUSE.id,
  language,
  title: both(zh, en),
  briefing: both(
    '周六下午两点，样板间刚开过门，桌上是三期的价目表和周末的看房安排。',
    'Saturday, two in the afternoon. The show flat has just opened; the phase 3 price list lies on the desk.',
  ),
  level,
  seed: 7 + i,
  callerType: { id: type, title: both(type, type) },
  lines: 24 + i,
  plans: 3,
}))

export const PROFILES: readonly Profile[] = [
  { id: 'zhou', name: '周婷', role: 'trainee', createdAt: NOW - 9 * DAY },
  { id: 'sun', name: '孙一鸣', role: 'trainee', createdAt: NOW - 5 * DAY },
  { id: 'lin', name: '林若曦', role: 'trainee', createdAt: NOW - 2 * DAY },
]

type Made = [
  profile: string,
  scenario: number,
  hoursAgo: number,
  percent: number,
  skills: readonly number[],
  critical?: string,
]
const MADE: readonly Made[] = [
  ['zhou', 5, 0.3, 74, [92, 81, 64, 52, 70, 90]],
  ['lin', 0, 0.7, 71, [88, 80, 78, 71, 84, 40], 'hung-up'],
  ['zhou', 4, 16, 68, [90, 78, 60, 50, 66, 88]],
  ['sun', 4, 18, 61, [75, 58, 0, 0, 61, 72]],
  ['sun', 1, 19, 66, [75, 58, 0, 0, 61, 72]],
  ['zhou', 3, 22, 81, [92, 84, 68, 54, 74, 92]],
  ['zhou', 0, 96, 86, [94, 82, 70, 60, 76, 91]],
]

const entry = ([profile, scenario, hoursAgo, percent, skills, critical]: Made, i: number): AttemptEntry => ({
  attempt: {
    id: `a${i}`,
    profile,
    setup: {
      scenario: SCENARIOS[scenario]?.id ?? '',
      hash: `h${scenario}`,
      engine: '1',
      mode: i % 2 ? 'practice' : 'guided',
      seed: 1,
      allowanceMs: 30_000,
      pauseScale: 1,
    },
    standard: HOUSE.id,
    startedAt: NOW - hoursAgo * 3_600_000,
    status: 'finished',
    result: {
      percent,
      passed: percent >= 80 && !critical,
      critical: critical ? [critical] : [],
      rubric: 1,
      talkMs: 171_000 - i * 9_000,
      captionsReturned: false,
      skills: {},
    },
  },
  skills: Object.fromEntries(
    HOUSE.skills.flatMap((skill, s) => (skills[s] ? [[skill.id, { points: skills[s], of: 100 }]] : [])),
  ),
})

export const ATTEMPTS: readonly AttemptEntry[] = MADE.map(entry)

export const RUNNING: Attempt = {
  id: 'open',
  profile: 'zhou',
  setup: {
    scenario: 'quiet-family',
    hash: 'h5',
    engine: '1',
    mode: 'practice',
    seed: 1,
    allowanceMs: 30_000,
    pauseScale: 1,
  },
  standard: HOUSE.id,
  startedAt: NOW - 16 * 3_600_000,
  status: 'running',
}

export const RUBRIC: Rubric = {
  standard: HOUSE.id,
  version: 1,
  pass: 80,
  sections: [
    {
      id: 'opening',
      title: both('开场', 'Opening'),
      checks: [
        check('answered-in-time', 'SH-05', '第三声之前接起', 'Answered before ring 3', 10),
        check('two-options', 'SH-49', '来访时间用二选一', 'Offered two visiting times', 8),
        check('asked-name', 'SH-09', '答复之前先问贵姓', 'Asked the name first', 10),
      ],
    },
  ],
  criticals: [
    {
      id: 'hung-up',
      title: both('对方还在问就挂了', 'Hung up while the caller still asked'),
      rules: ['SH-14'],
      kind: 'ended',
      with: {},
    },
  ],
  skills: HOUSE.skills,
}

function check(
  id: string,
  rule: string,
  zh: string,
  en: string,
  of: number,
): Rubric['sections'][number]['checks'][number] {
  const words = both(zh, en)
  return {
    id,
    rule,
    title: words,
    of,
    kind: 'shown',
    with: {},
    words: { met: words, broken: words, notApplicable: words },
  }
}

export const CARD: Scorecard = {
  rubric: { standard: HOUSE.id, version: 1, pass: 80 },
  score: 10,
  max: 28,
  percent: 35,
  passed: false,
  endedBy: 'caller',
  talkMs: 171_000,
  checks: [
    result('answered-in-time', 'SH-05', 'met', 10, 10, '第 2 声接起', 1000),
    result('two-options', 'SH-49', 'broken', 0, 8, '“您看什么时候方便”', 137_000),
    result('asked-name', 'SH-09', 'broken', 0, 10, '先报了价', 42_000),
  ],
  critical: [],
  record: [],
  facts: [],
}

function result(
  id: string,
  rule: string,
  state: 'met' | 'broken',
  points: number,
  of: number,
  text: string,
  atMs: number,
): Scorecard['checks'][number] {
  const evidence = [{ seq: 3, atMs, call: 1, text, spans: [] }]
  return { id, section: 'opening', rule, state, points, of, deducts: false, evidence }
}

const RULES: readonly [string, string, string, string][] = [
  ['SH-03', '语气始终温和', 'Keep a gentle tone throughout', '一.3'],
  ['SH-05', '第三声之前接起', 'Pick up before the third ring', '二.1'],
  ['SH-09', '答复之前先问贵姓', 'Ask the name before answering', '三.2'],
  ['SH-14', '来电者先挂机', 'Let the caller hang up first', '三.7'],
  ['SH-20', '来电时手上的事先停下', 'Put other work down first', '四.1'],
  ['SH-49', '来访时间用二选一', 'Offer two visiting times', '五.6'],
]

export const STANDARD: Standard = {
  id: HOUSE.id,
  version: 1,
  title: HOUSE.title,
  document: '来电接待',
  house: {
    name: both('海棠花园', 'Haitang Garden'),
    saidAs: { 'zh-CN': ['海棠花园'], en: ['Haitang Garden'] },
    desk: HOUSE.desk,
  },
  parameters: { ...HOUSE.parameters, source: {} },
  flow: [],
  wordings: [],
  phrases: [],
  slots: [],
  record: [],
  rules: RULES.map(([id, zh, en, section]) => ({
    id,
    text: both(zh, en),
    section,
    phase: 'throughout',
    observe: ['utterance'],
    behaviours: [],
    theme: 'tone',
    critical: false,
  })),
}
