import type { Standard } from '../../contracts/standard.ts'
import { cite } from '../evidence.ts'
import { broken, lastChance, met, notApplicable, checkKind } from '../kind.ts'
import type { Observed, ObservedCall } from '../observe.ts'
import { callerType, either, fields, oneOf, orElse, positive, some } from '../reader.ts'

/** A figure of the house by its name, or one of the rubric's own, in seconds. */
const seconds = either(positive, oneOf('callLimitS', 'callTargetS.from', 'callTargetS.to'))

const parse = fields({
  atMost: seconds,
  /** A floor for the longest call … */
  atLeast: orElse(seconds, undefined),
  /** … of these caller types; absent: of all. */
  floorFor: orElse(some(callerType), undefined),
})
type With = ReturnType<typeof parse>

function figure({ parameters }: Standard, named: number | string | undefined): number | undefined {
  if (typeof named === 'number') return named
  if (named === 'callLimitS') return parameters.callLimitS
  if (named === 'callTargetS.from') return parameters.callTargetS?.[0]
  return named === 'callTargetS.to' ? parameters.callTargetS?.[1] : undefined
}

/** A call that served its caller: nothing that had to be answered was left open, and something was answered. */
function wasCarried({ agenda }: Observed, { call, ended }: ObservedCall): boolean {
  const served = agenda.some((one) => one.call === call && one.settled !== undefined && one.settled.how !== 'let-go')
  return served && ended !== undefined && ended.agendaOpen.length === 0
}

/** The floor that holds for this caller, if any. */
const floorOf = (args: With, { standard, scenario }: Observed) =>
  args.floorFor === undefined || args.floorFor.includes(scenario.callerType)
    ? figure(standard, args.atLeast)
    : undefined

/**
 * Length of each call on the talk clock. Met only by calls that were carried through: hanging up early keeps no limit.
 * Where the house states no figure there is nothing to score.
 */
export const talkClock = checkKind({
  id: 'talk-clock',
  parse,
  find(observed, args) {
    const most = figure(observed.standard, args.atMost)
    const least = floorOf(args, observed) ?? 0
    if (most === undefined) return notApplicable
    const { calls } = observed
    const ends = calls.flatMap(({ ended }) => (ended ? [cite(ended)] : []))
    const long = calls.find(({ talkMs }) => talkMs > most * 1000)
    if (long) {
      const within = long.turns.filter(({ said }) => said.talkMs <= most * 1000).at(-1)
      return broken(long.ended ? [cite(long.ended)] : [], within?.said.seq)
    }
    const tooShort = Math.max(0, ...calls.map(({ talkMs }) => talkMs)) < least * 1000
    const carried = calls.length > 0 && calls.every((call) => wasCarried(observed, call))
    return carried && !tooShort ? met(ends) : broken(ends, lastChance(observed))
  },
})
