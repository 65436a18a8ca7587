import { cite } from '../evidence.ts'
import { broken, met, notApplicable, checkKind } from '../kind.ts'
import type { ObservedCall } from '../observe.ts'
import { fields, oneOf } from '../reader.ts'

const parse = fields({ before: oneOf('answerWithinRings') })

/** The last ring at which picking up would still have been in time. */
const lastInTime = ({ rings }: ObservedCall, before: number) => rings.filter(({ ring }) => ring < before).at(-1)?.seq

/** Every call was picked up before the ring that the house names began to sound. Not stated by the house: not scored. */
export const rings = checkKind({
  id: 'rings',
  parse,
  find({ calls, standard }, args) {
    const before = standard.parameters[args.before]
    if (before === undefined) return notApplicable
    const late = calls.find(({ answered }) => !answered || answered.ring >= before)
    if (calls.length > 0 && !late) return met(calls.flatMap(({ answered }) => (answered ? [cite(answered)] : [])))
    const seen = late?.answered ?? late?.rings.at(-1)
    return broken(seen ? [cite(seen)] : [], late && lastInTime(late, before))
  },
})
