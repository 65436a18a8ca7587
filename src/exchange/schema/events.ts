import * as v from 'valibot'
import type { CallEvent, EventType } from '../../contracts/events.ts'
import { ROWS } from '../../contracts/scenario.ts'
import { exactly } from './exactly.ts'
import { INPUTS, input, setup } from './inputs.ts'
import { amount, count, fields, flag, id, ids, short, text, whole, words } from './parts.ts'

const base = { seq: count, atMs: amount, talkMs: amount, call: count }
const event = <T extends EventType, E extends v.ObjectEntries>(type: T, body: E) =>
  fields({ ...base, type: v.literal(type), ...body })

const ring = count
const mood = v.pipe(count, v.maxValue(5))

/** Every event of a log, by its type. */
export const callEvent = exactly<CallEvent>()(
  v.variant('type', [
    event('attempt.started', { setup }),
    event('in.answer', { input: INPUTS.answer }),
    event('in.say', { input: INPUTS.say }),
    event('in.hold', { input: INPUTS.hold }),
    event('in.resume', { input: INPUTS.resume }),
    event('in.mute', { input: INPUTS.mute }),
    event('in.unmute', { input: INPUTS.unmute }),
    event('in.hangUp', { input: INPUTS.hangUp }),
    event('in.note', { input: INPUTS.note, after: flag }),
    event('in.lookUp', { input: INPUTS.lookUp }),
    event('in.name', { input: INPUTS.name }),
    event('in.pause', { input: INPUTS.pause }),
    event('in.continue', { input: INPUTS.continue }),
    event('in.captions', { input: INPUTS.captions }),
    event('in.file', { input: INPUTS.file }),
    event('not-accepted', { input, state: short }),
    event('line.rang', { ring }),
    event('line.answered', { ring, waitedMs: amount }),
    event('line.missed', { rings: count }),
    event('line.held', {}),
    event('line.resumed', { heldMs: amount }),
    event('line.ended', { by: v.picklist(['caller', 'trainee']), agendaOpen: ids, saidGoodbye: flag }),
    event('caller.said', { line: id, text, ms: amount, cue: short }),
    event('caller.silenced', { line: id, leftMs: amount }),
    event('caller.felt', {
      row: v.picklist(ROWS),
      nth: count,
      patience: mood,
      trust: mood,
      dPatience: whole,
      dTrust: whole,
    }),
    event('caller.told', { slot: id, show: text, words }),
    event('caller.refused', { slot: id, plainly: flag }),
    event('agenda.asked', { item: id, again: count }),
    event('agenda.settled', { item: id, how: v.picklist(['answered', 'promised', 'let-go']) }),
    event('stage.entered', { stage: v.picklist(['opening', 'talking', 'closing', 'leaving']) }),
    event('flow.reached', { step: id, outOfOrder: flag }),
  ]),
)
