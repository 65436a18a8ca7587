import * as v from 'valibot'
import type { CallInput, CallSetup, Heard } from '../../contracts/events.ts'
import { exactly } from './exactly.ts'
import {
  amount,
  fields,
  flag,
  foundBehaviour,
  hash,
  id,
  ids,
  list,
  maybe,
  number,
  short,
  text,
  whole,
} from './parts.ts'

const verdict = v.picklist(['right', 'wrong'])

export const setup = exactly<CallSetup>()(
  fields({
    scenario: id,
    hash,
    engine: short,
    mode: v.picklist(['guided', 'practice', 'exam']),
    me: maybe(short),
    seed: whole,
    allowanceMs: amount,
    pauseScale: v.pipe(number, v.minValue(0), v.maxValue(10)),
  }),
)

const heard = exactly<Heard>()(
  fields({
    text,
    behaviours: list(foundBehaviour),
    facts: list(fields({ id, verdict, said: text })),
    phrases: ids,
    asks: ids,
    readBack: maybe(verdict),
    named: maybe(verdict),
    understood: flag,
    unreadQuestion: maybe(v.literal(true)),
    ms: amount,
    from: v.picklist(['choice', 'typed']),
    choice: maybe(id),
  }),
)

/** What each input carries, by type. */
export const INPUTS = {
  answer: fields({ type: v.literal('answer') }),
  say: fields({ type: v.literal('say'), heard }),
  hold: fields({ type: v.literal('hold') }),
  resume: fields({ type: v.literal('resume') }),
  mute: fields({ type: v.literal('mute') }),
  unmute: fields({ type: v.literal('unmute') }),
  hangUp: fields({ type: v.literal('hangUp') }),
  note: fields({ type: v.literal('note'), field: id, value: text }),
  lookUp: fields({ type: v.literal('lookUp'), fact: id }),
  name: fields({ type: v.literal('name'), callerType: id, sign: maybe(id) }),
  pause: fields({ type: v.literal('pause'), why: v.picklist(['asleep', 'hidden', 'reopened']) }),
  continue: fields({ type: v.literal('continue'), gapMs: amount }),
  captions: fields({
    type: v.literal('captions'),
    on: flag,
    why: v.picklist(['trainee', 'accommodation', 'no-audio']),
  }),
  file: fields({ type: v.literal('file'), how: v.picklist(['finished', 'abandoned']) }),
} as const

const { answer, say, hold, resume, mute, unmute, hangUp, note, lookUp, name, pause, captions, file } = INPUTS
export const input = exactly<CallInput>()(
  v.variant('type', [
    answer,
    say,
    hold,
    resume,
    mute,
    unmute,
    hangUp,
    note,
    lookUp,
    name,
    pause,
    INPUTS.continue,
    captions,
    file,
  ]),
)
