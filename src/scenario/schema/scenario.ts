import * as v from 'valibot'
import { behaviour, both, id, language, lines, moment, text, whole } from './parts.ts'
import { guard, mood, row } from './rows.ts'
import { fact } from './sheet.ts'

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
  about: v.optional(v.array(text)),
  wants: v.strictObject({ facts: v.optional(v.array(id)), behaviours: v.optional(v.array(behaviour)) }),
  ask: v.pipe(lines, v.minLength(1)),
  again: lines,
  vague: v.optional(lines),
  wrong: v.optional(lines),
  taken: v.optional(lines),
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

export const scenarioFile = v.strictObject({
  id,
  version: whole,
  standard: id,
  caller: v.strictObject({ type: id, traits: v.optional(v.array(id), []) }),
  language,
  title: both,
  briefing: both,
  level: v.picklist([1, 2, 3]),
  date: moment,
  seed: v.pipe(whole, v.minValue(0)),
  persona: v.strictObject({
    name: both,
    unknown: both,
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
  lines: v.record(id, line),
  accept: v.optional(v.record(id, v.array(text)), {}),
  choices: v.pipe(v.array(choiceSet), v.minLength(1)),
  accepted: v.optional(v.array(v.strictObject({ choice: text, why: text })), []),
})
export type ScenarioFile = v.InferOutput<typeof scenarioFile>
