import { shows } from '../../contracts/events.ts'
import { citeTurn, spansOfBehaviours } from '../evidence.ts'
import { broken, met, checkKind } from '../kind.ts'
import type { Observed } from '../observe.ts'
import { behaviour, fields, flag, orElse, positive, some } from '../reader.ts'
import type { Turn } from '../../log/turns.ts'

const parse = fields({
  /** An utterance with any of these is a fault. */
  shows: some(behaviour),
  /** Broken by so many such utterances. */
  atLeast: orElse(positive, 1),
  /** … or by a single one after which the caller hung up. */
  orLeft: orElse(flag, false),
  /** The part of the points that each of them costs. */
  each: orElse(positive, 1),
})

/** The last thing the trainee said before the caller hung up. */
const beforeLeaving = ({ calls }: Observed): readonly Turn[] =>
  calls.flatMap(({ ended, turns }) => (ended?.by === 'caller' ? turns.slice(-1) : []))

/** Utterances that show a fault. Met as long as there are none, so it can only take points away, never earn them. */
export const faults = checkKind({
  id: 'faults',
  parse,
  find(observed, args) {
    const faulty = observed.turns.filter(({ said }) => args.shows.some((id) => shows(said.input.heard, id)))
    const left = args.orLeft && beforeLeaving(observed).some((turn) => faulty.includes(turn))
    if (faulty.length === 0 || (faulty.length < args.atLeast && !left)) return met([])
    const evidence = faulty.map((turn) => {
      const shown = args.shows.find((id) => shows(turn.said.input.heard, id))
      return citeTurn(turn, spansOfBehaviours(turn, args.shows), shown)
    })
    return broken(evidence, faulty[0]?.said.seq, 1 - Math.min(1, faulty.length * args.each))
  },
})
