import * as v from 'valibot'
import { BEHAVIOURS, FACT_KINDS } from '../contracts/language.ts'
import { ROWS } from '../contracts/scenario.ts'

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(2000))
const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-zA-Z0-9-]{0,59}$/, 'an id of letters, digits and hyphens'))
const lineId = id
const both = v.strictObject({ 'zh-CN': text, en: text })
const words = v.strictObject({ 'zh-CN': v.array(text), en: v.array(text) })
const groups = v.strictObject({ 'zh-CN': v.array(v.array(text)), en: v.array(v.array(text)) })
const whole = v.pipe(v.number(), v.integer())
const moodValue = v.pipe(whole, v.minValue(0), v.maxValue(5))
const language = v.picklist(['zh-CN', 'en'])
const behaviour = v.picklist(BEHAVIOURS)
const lines = v.array(lineId)

const guard = v.strictObject({
  stage: v.optional(v.picklist(['opening', 'talking', 'closing', 'leaving'])),
  trust: v.optional(moodValue),
  trustBelow: v.optional(moodValue),
  patience: v.optional(moodValue),
  patienceBelow: v.optional(moodValue),
  call: v.optional(whole),
  open: v.optional(id),
  settled: v.optional(v.array(id)),
  unsettled: v.optional(v.array(id)),
  told: v.optional(v.array(id)),
  untold: v.optional(v.array(id)),
  last: v.optional(v.picklist(ROWS)),
  nth: v.optional(whole),
  reason: v.optional(v.boolean()),
  options: v.optional(v.boolean()),
})

const mood = v.strictObject({ patience: moodValue, trust: moodValue })
const delta = v.pipe(whole, v.minValue(-5), v.maxValue(1))
const outcome = v.strictObject({
  when: v.optional(guard),
  patience: v.optional(delta),
  trust: v.optional(delta),
  cue: v.optional(v.nullable(id)),
  then: v.optional(v.picklist(['goOn', 'wait', 'leave', 'hangUp'])),
})
const row = v.strictObject({ id: v.picklist(ROWS), cause: both, outcomes: v.pipe(v.array(outcome), v.minLength(1)) })

const told = v.strictObject({
  show: text,
  words: v.pipe(v.array(v.pipe(v.array(text), v.minLength(1))), v.minLength(1)),
})
const reply = v.strictObject({
  when: v.optional(guard),
  lines: v.pipe(lines, v.minLength(1)),
  tells: v.optional(v.record(id, told)),
  refuses: v.optional(v.boolean()),
})
const answer = v.strictObject({
  slot: id,
  words: v.optional(v.array(text)),
  replies: v.pipe(v.array(reply), v.minLength(1)),
})
const item = v.strictObject({
  id,
  title: both,
  must: v.boolean(),
  when: v.optional(guard),
  secondThought: v.optional(v.boolean()),
  wants: v.strictObject({ facts: v.optional(v.array(id)), behaviours: v.optional(v.array(behaviour)) }),
  ask: v.pipe(lines, v.minLength(1)),
  again: lines,
  vague: v.optional(lines),
  wrong: v.optional(lines),
  taken: v.optional(lines),
})

export const fact = v.strictObject({
  id,
  topic: both,
  title: both,
  show: both,
  say: both,
  kind: v.picklist(FACT_KINDS),
  values: v.array(text),
  words: groups,
  wrongWords: words,
})
const line = v.strictObject({ text, gloss: text, say: v.optional(text), sign: v.optional(v.boolean()) })
const choice = v.strictObject({
  id,
  text,
  gloss: text,
  behaviours: v.array(behaviour),
  facts: v.optional(v.record(id, v.picklist(['right', 'wrong'])), {}),
  quality: v.picklist(['good', 'middling', 'poor']),
  feedback: both,
})
const choiceSet = v.strictObject({ id, when: guard, options: v.pipe(v.array(choice), v.length(3)) })

export const sheetFile = v.strictObject({ facts: v.array(fact) })

export const scenarioFile = v.strictObject({
  id,
  version: whole,
  standard: id,
  caller: v.strictObject({ type: id, traits: v.optional(v.array(id), []) }),
  language,
  title: both,
  briefing: both,
  level: v.picklist([1, 2, 3]),
  date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, 'a local date and time like 2026-11-21T14:10')),
  seed: v.pipe(whole, v.minValue(0)),
  persona: v.strictObject({
    name: both,
    unknown: both,
    calledAs: v.array(text),
    about: both,
    voice: v.strictObject({ blend: text, speed: v.number(), pitch: v.number(), gain: v.number() }),
    background: v.picklist(['none', 'office', 'street', 'shop', 'home']),
    shownNumber: text,
  }),
  mood: v.optional(mood),
  rows: v.optional(v.array(row), []),
  sheet: v.optional(v.array(fact), []),
  agenda: v.pipe(v.array(item), v.minLength(1)),
  answers: v.array(answer),
  says: v.record(id, lines),
  lines: v.record(lineId, line),
  accept: v.optional(v.record(id, v.array(text)), {}),
  choices: v.pipe(v.array(choiceSet), v.minLength(1)),
  accepted: v.optional(v.array(v.strictObject({ choice: text, why: text })), []),
})
export type ScenarioFile = v.InferOutput<typeof scenarioFile>

const type = v.strictObject({
  id,
  title: both,
  signs: both,
  countermeasures: both,
  rules: v.array(text),
  mood,
  maxTrust: moodValue,
  silenceMs: v.strictTuple([whole, whole, whole]),
  holdMs: v.strictObject({ reason: whole, bare: whole }),
  leavesAfterMs: whole,
  patienceRings: whole,
  ringsAgainMs: v.optional(whole),
  rows: v.array(row),
})
const trait = v.strictObject({
  id,
  title: both,
  signs: both,
  countermeasures: both,
  rules: v.array(text),
  rows: v.array(row),
})
export const callersFile = v.strictObject({ base: v.array(row), types: v.array(type), traits: v.array(trait) })
export type CallersFile = v.InferOutput<typeof callersFile>

const evidence = v.union([behaviour, v.pipe(v.string(), v.startsWith('event:'))])
const debt = v.strictObject({ id: text, title: both, shownBy: v.array(evidence) })
export const standardFile = v.strictObject({
  id,
  version: whole,
  title: both,
  document: text,
  house: v.strictObject({ name: both, saidAs: words, desk: both }),
  parameters: v.strictObject({
    answerWithinRings: v.optional(whole),
    callLimitS: v.optional(whole),
    callTargetS: v.optional(v.strictTuple([whole, whole])),
    inviteOptions: v.optional(whole),
    speechRateCpm: v.optional(whole),
    source: v.record(text, text),
  }),
  flow: v.array(
    v.strictObject({ id: text, title: both, reachedBy: v.array(evidence), owes: v.array(debt), hint: both }),
  ),
  wordings: v.array(v.strictObject({ id: text, use: v.picklist(['say', 'never']), when: both, text, rule: text })),
  phrases: v.array(v.strictObject({ id, words })),
  slots: v.array(v.strictObject({ id, title: both, askedBy: behaviour, words: v.optional(words), of: v.optional(id) })),
  record: v.array(
    v.strictObject({ id, title: both, slot: v.optional(id), compare: v.picklist(['text', 'phone']), empty: both }),
  ),
  rules: v.array(
    v.strictObject({
      id: text,
      text: both,
      section: text,
      phase: v.picklist([
        'before',
        'ring',
        'open',
        'identify',
        'discover',
        'respond',
        'advance',
        'close',
        'after',
        'throughout',
        'knowledge',
        'management',
      ]),
      observe: v.array(text),
      behaviours: v.array(text),
      need: v.optional(v.union([v.picklist(['all', 'any']), whole])),
      theme: text,
      critical: v.boolean(),
      criticalWord: v.optional(text),
      note: v.optional(text),
    }),
  ),
})

const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(600))
export const planFile = v.strictObject({
  id,
  scenario: id,
  title: text,
  expect: v.optional(
    v.strictObject({
      passed: v.optional(v.boolean()),
      atLeast: v.optional(v.number()),
      atMost: v.optional(v.number()),
      critical: v.optional(v.array(text)),
      endedBy: v.optional(v.picklist(['caller', 'trainee'])),
    }),
  ),
  steps: v.pipe(
    v.array(
      v.union([
        v.strictObject({ answer: v.pipe(whole, v.minValue(1)) }),
        v.strictObject({ say: text }),
        v.strictObject({ choose: text }),
        v.strictObject({ wait: seconds }),
        v.strictObject({ hold: seconds }),
        v.strictObject({ interrupt: text }),
        v.strictObject({ note: v.record(id, v.string()) }),
        v.strictObject({ hangUp: v.literal(true) }),
        v.strictObject({ letThemGo: v.literal(true) }),
        v.strictObject({ name: v.strictObject({ type: id, sign: v.optional(lineId) }) }),
      ]),
    ),
    v.minLength(1),
    v.maxLength(300),
  ),
})
