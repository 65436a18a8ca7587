import type { Bilingual } from '../../src/contracts/language.ts'
import type { CallSetup, Heard } from '../../src/contracts/events.ts'
import { ENGINE } from '../../src/contracts/events.ts'
import type { Behaviour } from '../../src/contracts/language.ts'
import type { CallerType, Fact, Line, RowId, Scenario } from '../../src/contracts/scenario.ts'
import type { Standard } from '../../src/contracts/standard.ts'

export const both = (text: string): Bilingual => ({ 'zh-CN': text, en: text })

/** A house small enough to see whole: three steps, four slots, one record field. */
export const tinyStandard: Standard = {
  id: 'tiny',
  version: 1,
  title: both('Tiny house'),
  document: 'Tiny',
  house: { name: both('Tiny'), saidAs: { 'zh-CN': ['小店'], en: ['Tiny'] }, desk: both('desk') },
  parameters: { answerWithinRings: 3, callLimitS: 180, source: {} },
  flow: [
    { id: 'answer', title: both('answer'), reachedBy: ['event:line.answered'], owes: [], hint: both('') },
    {
      id: 'greet',
      title: both('greet'),
      reachedBy: ['greet'],
      owes: [{ id: 'name', title: both('name'), shownBy: ['ask_name'] }],
      hint: both(''),
    },
    { id: 'close', title: both('close'), reachedBy: ['goodbye'], owes: [], hint: both('') },
  ],
  wordings: [],
  phrases: [{ id: 'pretext', words: { 'zh-CN': ['线路不好'], en: ['line is bad'] } }],
  slots: [
    { id: 'name', title: both('name'), askedBy: 'ask_name' },
    { id: 'contact', title: both('number'), askedBy: 'ask_contact' },
    {
      id: 'contactKind',
      title: both('kind'),
      askedBy: 'ask_contact',
      words: { 'zh-CN': ['手机'], en: ['mobile'] },
      of: 'contact',
    },
    { id: 'visit', title: both('visit'), askedBy: 'invite' },
  ],
  record: [{ id: 'name', title: both('name'), slot: 'name', compare: 'text', empty: both('') }],
  rules: [],
}

const line = (text: string): Line => ({ text, gloss: text, ms: 1000 })
const row = (id: RowId, ...outcomes: CallerType['rows'][number]['outcomes']) => ({ id, cause: both(id), outcomes })

export const tinyCaller: CallerType = {
  id: 'asker',
  title: both('asker'),
  signs: both(''),
  countermeasures: both(''),
  rules: [],
  trait: false,
  mood: { patience: 4, trust: 2 },
  maxTrust: 5,
  silenceMs: [4000, 10_000, 20_000],
  holdMs: { reason: 40_000, bare: 15_000 },
  leavesAfterMs: 2500,
  patienceRings: 8,
  rows: [
    row('rude', { patience: -2, then: 'goOn' }),
    row('greeted', { trust: 1 }),
    row('vague', { patience: -1 }),
    row('wrong-fact', { trust: -1 }),
    row('exact', { trust: 1 }),
    row('not-understood', { when: { last: 'not-understood' }, cue: null }, { then: 'wait' }),
    row('silence-2', { patience: -1 }),
    row('silence-3', { then: 'hangUp', cue: 'leave' }),
    row('hold-long', { patience: -1, cue: null }),
  ],
}

const fact = (id: string, value: string): Fact => ({
  id, topic: both(id), title: both(id), show: both(value), say: both(value), kind: 'money', values: [value],
  words: { 'zh-CN': [], en: [] }, wrongWords: { 'zh-CN': [], en: [] },
}) // prettier-ignore

/** An English caller with two questions, a name, a number for a reason, and a visit. */
export const tinyScenario: Scenario = {
  id: 'tiny-call',
  version: 1,
  hash: '0123456789abcdef',
  standard: 'tiny',
  language: 'en',
  title: both('Tiny call'),
  briefing: both(''),
  level: 1,
  date: '2026-11-21T14:10',
  seed: 7,
  callerType: 'asker',
  traits: [],
  caller: tinyCaller,
  persona: {
    name: both('Ms Lee'), unknown: both('A caller'), about: both(''),
    voice: { blend: 'bf_emma', speed: 1, pitch: 0, gain: 0 }, background: 'none', shownNumber: '100····6027',
  }, // prettier-ignore
  sheet: [fact('price', '13850'), fact('parking', '118000')],
  agenda: [
    {
      id: 'price',
      title: both('price'),
      must: true,
      wants: { facts: ['price'] },
      ask: ['q-price'],
      again: ['q-price-2', 'q-price-3'],
      vague: ['q-vague', 'q-vague-2'],
    },
    {
      id: 'parking',
      title: both('parking'),
      must: false,
      secondThought: true,
      wants: { facts: ['parking'] },
      ask: ['q-parking'],
      again: ['q-parking-2'],
    },
  ],
  answers: [
    { slot: 'name', replies: [{ lines: ['a-name'], tells: { name: { show: 'Lee', words: [['Lee']] } } }] },
    {
      slot: 'contact',
      replies: [
        {
          when: { reason: true },
          lines: ['a-number'],
          tells: { contact: { show: '100 0117 6027', words: [['10001176027']] } },
        },
        { lines: ['a-no', 'a-no-2'], refuses: true },
      ],
    },
    {
      slot: 'visit',
      replies: [
        { when: { options: true }, lines: ['a-visit'], tells: { visit: { show: 'Thursday', words: [['Thu']] } } },
        { lines: ['a-see'] },
      ],
    },
  ],
  says: {
    'not-understood': ['f-pardon', 'f-pardon-2'], nod: ['f-mm', 'f-right'], done: ['f-done'], bye: ['f-bye', 'f-bye-2'],
    'silence-1': ['f-hello'], 'silence-2': ['f-there'], leave: ['f-off'], rude: ['f-rude'], 'goodbye-early': ['f-wait'], hurry: ['f-hurry'],
  }, // prettier-ignore
  lines: Object.fromEntries(
    [
      'q-price', 'q-price-2', 'q-price-3', 'q-vague', 'q-vague-2', 'q-parking', 'q-parking-2', 'a-name', 'a-number', 'a-no', 'a-no-2',
      'a-visit', 'a-see', 'f-pardon', 'f-pardon-2', 'f-mm', 'f-right', 'f-done', 'f-bye', 'f-bye-2', 'f-hello', 'f-there', 'f-off',
      'f-rude', 'f-wait', 'f-hurry',
    ].map((id) => [id, line(id)]), // prettier-ignore
  ),
  choices: [
    {
      id: 'any',
      when: {},
      options: [
        {
          id: 'a',
          text: 'It is 13,850.',
          gloss: '',
          behaviours: [],
          facts: { price: 'right' },
          quality: 'good',
          feedback: both(''),
        },
        {
          id: 'b',
          text: 'About that.',
          gloss: '',
          behaviours: ['vague_answer'],
          facts: {},
          quality: 'middling',
          feedback: both(''),
        },
        {
          id: 'c',
          text: 'Goodbye.',
          gloss: '',
          behaviours: ['goodbye'],
          facts: {},
          quality: 'poor',
          feedback: both(''),
        },
      ],
    },
  ],
  accept: {},
  model: { id: 'model', scenario: 'tiny-call', title: 'model', steps: [] },
}

export const setup = (scenario: Scenario = tinyScenario, part: Partial<CallSetup> = {}): CallSetup => ({
  scenario: scenario.id, hash: scenario.hash, engine: ENGINE, mode: 'practice', seed: scenario.seed, allowanceMs: 30_000, pauseScale: 1, ...part,
}) // prettier-ignore

/** An utterance that shows these behaviours, and what else the test says of it. */
export const heard = (behaviours: readonly Behaviour[], part: Partial<Heard> = {}): Heard => ({
  text: behaviours.join(' '), behaviours: behaviours.map((id) => ({ id, confidence: 1, spans: [] })), facts: [], phrases: [], asks: [],
  understood: true, ms: 2000, from: 'typed', ...part,
}) // prettier-ignore
