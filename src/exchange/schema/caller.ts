import * as v from 'valibot'
import {
  ROWS,
  type AgendaItem,
  type Answer,
  type CallerType,
  type Guard,
  type Line,
  type Outcome,
  type Reply,
  type Row,
  type Told,
} from '../../contracts/scenario.ts'
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
  id,
  ids,
  list,
  maybe,
  number,
  short,
  text,
  whole,
  words,
} from './parts.ts'

const stage = v.picklist(['opening', 'talking', 'closing', 'leaving'])
const mood = v.pipe(count, v.maxValue(5))

export const guard = exactly<Guard>()(
  fields({
    stage: maybe(stage),
    trust: maybe(number),
    trustBelow: maybe(number),
    patience: maybe(number),
    patienceBelow: maybe(number),
    call: maybe(count),
    open: maybe(id),
    settled: maybe(ids),
    unsettled: maybe(ids),
    answered: maybe(ids),
    told: maybe(ids),
    untold: maybe(ids),
    last: maybe(v.picklist(ROWS)),
    nth: maybe(count),
    reason: maybe(flag),
    options: maybe(flag),
  }),
)

/** A path below `audio/`: no scheme, no way up or out. */
const audioPath = v.pipe(
  v.string(),
  v.maxLength(200),
  v.regex(/^(?!.*\.\.)[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u, asks('audioPath')),
)

export const line = exactly<Line>()(
  fields({ text, gloss: text, say: maybe(text), sign: maybe(flag), ms: amount, audio: maybe(audioPath) }),
)

const told = exactly<Told>()(fields({ show: text, words }))

const reply = exactly<Reply>()(
  fields({
    when: maybe(guard),
    lines: ids,
    tells: maybe(byId(told)),
    refuses: maybe(flag),
  }),
)

export const answer = exactly<Answer>()(fields({ slot: id, words: maybe(list(short)), replies: list(reply) }))

export const agendaItem = exactly<AgendaItem>()(
  fields({
    id,
    title: bilingual,
    must: flag,
    when: maybe(guard),
    secondThought: maybe(flag),
    about: maybe(list(short)),
    wants: fields({ facts: maybe(ids), behaviours: maybe(list(behaviour)) }),
    ask: ids,
    again: ids,
    vague: maybe(ids),
    wrong: maybe(ids),
    taken: maybe(ids),
  }),
)

const outcome = exactly<Outcome>()(
  fields({
    when: maybe(guard),
    patience: maybe(whole),
    trust: maybe(whole),
    cue: maybe(v.nullable(id)),
    then: maybe(v.picklist(['goOn', 'wait', 'leave', 'hangUp'])),
  }),
)

const row = exactly<Row>()(fields({ id: v.picklist(ROWS), cause: bilingual, outcomes: list(outcome) }))

export const callerType = exactly<CallerType>()(
  fields({
    id,
    title: bilingual,
    signs: bilingual,
    countermeasures: bilingual,
    rules: ids,
    trait: flag,
    mood: fields({ patience: mood, trust: mood }),
    maxTrust: mood,
    silenceMs: v.strictTuple([amount, amount, amount]),
    holdMs: fields({ reason: amount, bare: amount }),
    leavesAfterMs: amount,
    patienceRings: count,
    ringsAgainMs: maybe(amount),
    rows: list(row),
  }),
)
