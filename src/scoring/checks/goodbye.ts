import { shows } from '../../contracts/events.ts'
import { cite, citeTurn, spansOfBehaviours } from '../evidence.ts'
import { broken, lastChance, met, checkKind } from '../kind.ts'
import type { ObservedCall } from '../observe.ts'
import { fields } from '../reader.ts'

const parse = fields({})

const goodbyes = ({ turns }: ObservedCall) => turns.filter(({ said }) => shows(said.input.heard, 'goodbye'))

/** Said goodbye, and left nothing open that the caller had to know. */
const isClosed = (call: ObservedCall) =>
  goodbyes(call).length > 0 && call.ended !== undefined && call.ended.agendaOpen.length === 0

/** Every call ended with a goodbye that came when the caller had what they rang for. */
export const goodbye = checkKind({
  id: 'goodbye',
  parse,
  find(observed) {
    const { calls } = observed
    const said = calls
      .flatMap((call) => goodbyes(call))
      .map((turn) => citeTurn(turn, spansOfBehaviours(turn, ['goodbye']), 'goodbye'))
    const open = calls.find((call) => !isClosed(call))
    if (calls.length > 0 && !open) return met(said)
    const evidence = open?.ended ? [cite(open.ended)] : []
    return broken(evidence, open?.turns.at(-1)?.said.seq ?? lastChance(observed))
  },
})
