import { shows } from '../../contracts/events.ts'
import { cite } from '../evidence.ts'
import { broken, met, checkKind } from '../kind.ts'
import type { Observed, ObservedCall } from '../observe.ts'
import { fields } from '../reader.ts'

const parse = fields({})

/** Questions of the caller that nobody had answered when the line went: musts, and whatever was asked last. */
function stillAsked({ agenda }: Observed, { call, ended, turns }: ObservedCall): readonly string[] {
  const open = agenda
    .filter((one) => one.call === call && one.asked.length > 0 && !one.settled)
    .map((one) => one.item.id)
  const tookLeave = turns.some(({ said }) => shows(said.input.heard, 'goodbye'))
  return [...(ended?.agendaOpen ?? []), ...(tookLeave ? [] : open)]
}

/** The trainee hung up on a caller who still had a question: a must at any time, any other one without a goodbye. */
export const cutOff = checkKind({
  id: 'cut-off',
  parse,
  find(observed) {
    const call = observed.calls.find((one) => one.ended?.by === 'trainee' && stillAsked(observed, one).length > 0)
    if (!call?.ended) return met([])
    const asked = observed.agenda
      .find((one) => one.call === call.call && one.asked.length > 0 && !one.settled)
      ?.asked.at(-1)
    return broken([...(asked ? [cite(asked)] : []), cite(call.ended)], call.turns.at(-1)?.said.seq ?? call.ended.seq)
  },
})
