import type { Attempt, AttemptFile, Profile, Settings } from '../../src/contracts/attempt.ts'
import type { Correction } from '../../src/contracts/correction.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import { createCall } from '../../src/call/call.ts'
import { Driver } from '../../src/proof/drive.ts'
import { heard, setup, tinyScenario, tinyStandard } from '../support/tiny.ts'

export const profile = (id = 'p1', name = '林晓', role: Profile['role'] = 'trainee'): Profile => ({
  id,
  name,
  role,
  createdAt: 1_790_000_000_000,
})

export const attempt = (id = 'a1', part: Partial<Attempt> = {}): Attempt => ({
  id,
  profile: 'p1',
  setup: setup(),
  standard: 'tiny',
  startedAt: 1_790_000_100_000,
  status: 'running',
  ...part,
})

/** The log of a whole call to the tiny house, with every kind of input. */
function playWhole(): readonly CallEvent[] {
  const driver = new Driver(createCall(tinyScenario, tinyStandard, setup()))
  driver.pass(6000)
  driver.apply({ type: 'hold' })
  driver.apply({ type: 'answer' })
  driver.untilQuiet()
  driver.apply({
    type: 'say',
    heard: heard(['greet', 'ask_name'], { asks: ['name'], from: 'choice', choice: 'any.a' }),
  })
  driver.untilQuiet()
  driver.apply({ type: 'lookUp', fact: 'price' })
  driver.apply({
    type: 'say',
    heard: heard([], { facts: [{ id: 'price', verdict: 'right', said: '13,850' }], named: 'right', readBack: 'wrong' }),
  })
  driver.pass(700)
  driver.apply({ type: 'say', heard: heard([], { text: '<b>听不懂</b>', understood: false }) })
  driver.untilQuiet()
  driver.apply({
    type: 'say',
    heard: heard(['ask_contact'], {
      asks: ['contact'],
      behaviours: [{ id: 'ask_contact', confidence: 0.5, spans: [[0, 3]] }],
    }),
  })
  driver.untilQuiet()
  driver.apply({ type: 'pause', why: 'hidden' })
  driver.apply({ type: 'continue', gapMs: 9000 })
  driver.apply({ type: 'captions', on: false, why: 'trainee' })
  driver.apply({ type: 'hold' })
  driver.pass(5000)
  driver.apply({ type: 'resume' })
  driver.apply({ type: 'mute' })
  driver.apply({ type: 'unmute' })
  driver.apply({ type: 'note', field: 'name', value: 'Lee' })
  driver.untilQuiet()
  driver.apply({ type: 'say', heard: heard(['goodbye']) })
  driver.until(() => false)
  driver.apply({ type: 'hangUp' })
  driver.apply({ type: 'name', callerType: 'asker', sign: 'q-price' })
  driver.apply({ type: 'file', how: 'finished' })
  return driver.events
}

export const wholeLog = playWhole()

const RESULT = {
  percent: 84,
  passed: true,
  critical: [],
  rubric: 1,
  talkMs: 93_000,
  captionsReturned: false,
  skills: { hold: { points: 3, of: 4 } },
} as const
const finished = (id: string, part: Partial<Attempt> = {}) =>
  attempt(id, { status: 'finished', result: RESULT, ...part })

/** A filed attempt, whole. */
export const file = (id = 'a1', part: Partial<Attempt> = {}): AttemptFile => ({
  attempt: finished(id, part),
  scenario: tinyScenario,
  events: wholeLog,
})

/** The trainee's first words in `wholeLog`: they greet and ask for the name. */
export const SAID = wholeLog.find((event) => event.type === 'in.say')?.seq ?? 0

/** A trainer's word on them: that was no greeting. */
export const correction = (id = 'c1', part: Partial<Correction> = {}): Correction => ({
  id,
  seq: SAID,
  behaviour: 'greet',
  shown: false,
  at: 1_790_000_200_000,
  by: { name: '沈', role: 'trainer' },
  ...part,
})

export const settings: Settings = {
  interface: 'zh-CN',
  theme: 'dark',
  captions: true,
  gloss: false,
  telephone: true,
  ringSounds: true,
  background: false,
  reduceMotion: false,
  singleKeys: true,
  allowanceS: 30,
  volume: 0.8,
}

export const noProgress = () => undefined
