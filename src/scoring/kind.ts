import type { CheckState, Evidence } from '../contracts/score.ts'
import type { Turn } from '../log/turns.ts'
import type { Observed } from './observe.ts'
import type { Parse, Vocabulary } from './reader.ts'

/** What one check found in one log. */
export interface Finding {
  readonly state: CheckState
  /** The part that was shown, 0–1: met is 1; broken is less (of a list, so much of it). */
  readonly share: number
  readonly evidence: readonly Evidence[]
  /** Event at which a retry would begin. */
  readonly retryAt?: number
}

/** One way of looking at a log, by data. Each has a file in `checks/`. */
export interface CheckKind {
  readonly id: string
  /** Reads the check's arguments and gives back how it looks at a log: pure. @throws BadArguments */
  readonly read: (raw: unknown, path: string, names: Vocabulary) => (observed: Observed) => Finding
}

/** A kind from the parser of its arguments and from what it finds by them. */
export const checkKind = <With>(kind: {
  readonly id: string
  readonly parse: Parse<With>
  readonly find: (observed: Observed, args: With) => Finding
}): CheckKind => ({
  id: kind.id,
  read: (raw, path, names) => {
    const args = kind.parse(raw, path, names)
    return (observed) => kind.find(observed, args)
  },
})

export const met = (evidence: readonly Evidence[]): Finding => ({ state: 'met', share: 1, evidence })

export const broken = (evidence: readonly Evidence[], retryAt?: number, share = 0): Finding => ({
  state: 'broken',
  share,
  evidence,
  ...(retryAt === undefined ? {} : { retryAt }),
})

export const notApplicable: Finding = { state: 'not_applicable', share: 0, evidence: [] }

const saysGoodbye = ({ said }: Turn) => said.input.heard.behaviours.some(({ id }) => id === 'goodbye')

/**
 * The last moment at which something that was left out could have been said: the last utterance for which `could`
 * holds, before the goodbyes if there is one, else the pick-up, else the first ring.
 */
export function lastChance(
  { turns, calls, events }: Observed,
  could: (turn: Turn) => boolean = () => true,
): number | undefined {
  const fit = turns.filter(could)
  const able = fit.length > 0 ? fit : turns
  const turn = able.findLast((one) => !saysGoodbye(one)) ?? able.at(-1)
  const answered = calls.findLast((call) => call.answered)?.answered
  return turn?.said.seq ?? answered?.seq ?? events[0]?.seq
}

/** Where what is done after the call begins: the end of the last one, else where the log stops. */
export const afterwards = ({ calls, events }: Observed): number | undefined =>
  calls.findLast(({ ended }) => ended)?.ended?.seq ?? events.at(-1)?.seq
