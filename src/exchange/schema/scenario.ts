import * as v from 'valibot'
import { FACT_KINDS } from '../../contracts/language.ts'
import type { Choice, ChoiceSet, Fact, Plan, PlanStep, Scenario } from '../../contracts/scenario.ts'
import { agendaItem, answer, callerType, guard, line } from './caller.ts'
import { exactly } from './exactly.ts'
import {
  amount,
  asks,
  behaviour,
  bilingual,
  byId,
  count,
  fields,
  flag,
  hash,
  id,
  ids,
  language,
  list,
  maybe,
  number,
  perLanguage,
  short,
  text,
  whole,
  words,
} from './parts.ts'

const fact = exactly<Fact>()(
  fields({
    id,
    topic: bilingual,
    title: bilingual,
    show: bilingual,
    say: bilingual,
    kind: v.picklist(FACT_KINDS),
    values: list(short),
    words: perLanguage(words),
    wrongWords: perLanguage(list(short)),
  }),
)

const choice = exactly<Choice>()(
  fields({
    id,
    text,
    gloss: text,
    behaviours: list(behaviour),
    facts: byId(v.picklist(['right', 'wrong'])),
    quality: v.picklist(['good', 'middling', 'poor']),
    feedback: bilingual,
  }),
)

const choiceSet = exactly<ChoiceSet>()(fields({ id, when: guard, options: list(choice) }))

const step = exactly<PlanStep>()(
  v.union([
    fields({ answer: count }),
    fields({ say: text }),
    fields({ choose: short }),
    fields({ wait: amount }),
    fields({ hold: amount }),
    fields({ interrupt: text }),
    fields({ note: byId(text) }),
    fields({ hangUp: v.literal(true) }),
    fields({ letThemGo: v.literal(true) }),
    fields({ name: fields({ type: id, sign: maybe(id) }) }),
  ]),
)

const plan = exactly<Plan>()(
  fields({
    id,
    scenario: id,
    title: text,
    expect: maybe(
      fields({
        passed: maybe(flag),
        atLeast: maybe(number),
        atMost: maybe(number),
        critical: maybe(ids),
        endedBy: maybe(v.picklist(['caller', 'trainee'])),
      }),
    ),
    steps: list(step),
  }),
)

const persona = fields({
  name: bilingual,
  unknown: bilingual,
  about: bilingual,
  voice: fields({ blend: short, speed: number, pitch: number, gain: number }),
  background: v.picklist(['none', 'office', 'street', 'shop', 'home']),
  shownNumber: short,
})

/** A compiled scenario. Unknown fields are refused: they would count for its hash. */
export const scenario = exactly<Scenario>()(
  fields({
    id,
    version: count,
    hash,
    standard: id,
    language,
    title: bilingual,
    briefing: bilingual,
    level: v.picklist([1, 2, 3]),
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, asks('dateTime'))),
    seed: whole,
    callerType: id,
    traits: ids,
    caller: callerType,
    persona,
    sheet: list(fact),
    agenda: list(agendaItem),
    answers: list(answer),
    says: byId(ids),
    lines: byId(line),
    choices: list(choiceSet),
    accept: byId(list(text)),
    model: plan,
  }),
)
