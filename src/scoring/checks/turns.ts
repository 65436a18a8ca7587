import type { Evidence } from '../../contracts/score.ts'
import { broken, lastChance, met, checkKind, type Finding } from '../kind.ts'
import type { Observed, ObservedCall } from '../observe.ts'
import { match, matching, type Match } from '../match.ts'
import { inPlace, pattern, type Pattern } from '../pattern.ts'
import { fields, flag, orElse, positive, some } from '../reader.ts'

const parse = fields({
  /** What an utterance has to be like; of several, any. */
  turn: some(pattern),
  /** What some other utterance has to be like as well, each of them. */
  and: orElse(some(pattern), []),
  /** In so many utterances. */
  atLeast: orElse(positive, 1),
  /** In at least this part of the utterances after the opening. */
  share: orElse(positive, undefined),
  /** In every call that was picked up. */
  everyCall: orElse(flag, false),
  /** No later than the first utterance like this; in the same one counts. */
  notAfter: orElse(pattern, undefined),
})
type With = ReturnType<typeof parse>

const bestOf = (patterns: readonly Pattern[], observed: Observed, call?: ObservedCall): readonly Match[] =>
  (call?.turns ?? observed.turns).flatMap((turn) => {
    const found = patterns.map((one) => match(one, turn, observed))
    const best = found.find(({ fits }) => fits === 'fully') ?? found.find(({ fits }) => fits === 'partly')
    return best ? [best] : []
  })

/** How many utterances it takes. Answers can't be given more often than there is something to answer. */
function needed({ atLeast, share, turn }: With, { turns, agenda }: Observed): number {
  const open = turns.filter((one) => !one.opening).length
  const wanted = Math.max(atLeast, share === undefined ? 0 : Math.ceil(share * open))
  return turn.every((one) => one.gives) ? Math.min(wanted, Math.max(1, agenda.length)) : wanted
}

/** What is missing is cited by the utterance that came nearest, the last of several. */
function missing(patterns: readonly Pattern[], found: readonly Match[], observed: Observed): Finding {
  const most = Math.max(...found.map(({ parts }) => parts))
  const near = found.findLast(({ fits, parts }) => fits === 'partly' && parts === most)
  const chance = lastChance(observed, (turn) => patterns.some((one) => inPlace(one, turn, observed)))
  return broken(near ? [near.evidence()] : [], near?.turn.said.seq ?? chance)
}

function inOneCall(args: With, observed: Observed, call?: ObservedCall): Finding {
  const found = bestOf(args.turn, observed, call)
  const fully = found.filter(({ fits }) => fits === 'fully')
  const limit = args.notAfter ? matching(args.notAfter, observed, call?.turns)[0]?.turn.index : undefined
  const inTime = fully.filter(({ turn }) => limit === undefined || turn.index <= limit)
  if (inTime.length >= needed(args, observed)) return met(inTime.map(({ evidence }) => evidence()))
  const late = fully.filter((one) => !inTime.includes(one)).map(({ evidence }) => evidence())
  if (late.length > 0) return broken(late, observed.turns[limit ?? 0]?.said.seq)
  if (fully.length > 0)
    return broken(
      fully.map(({ evidence }) => evidence()),
      lastChance(observed),
    )
  return missing(args.turn, found, observed)
}

function alsoShown(args: With, observed: Observed): Finding {
  const findings = args.and.map((one) => {
    const found = bestOf([one], observed)
    const fully = found.filter(({ fits }) => fits === 'fully')
    return fully.length > 0 ? met(fully.map(({ evidence }) => evidence())) : missing([one], found, observed)
  })
  return together(findings)
}

/** All have to be met; the evidence of those that are not comes first. */
function together(findings: readonly Finding[]): Finding {
  const lost = findings.filter(({ state }) => state === 'broken')
  const evidence = (lost.length > 0 ? lost : findings).flatMap((one) => one.evidence)
  return lost[0] ? broken(once(evidence), lost[0].retryAt) : met(once(evidence))
}

const once = (evidence: readonly Evidence[]) =>
  evidence.filter((one, index) => evidence.findIndex((other) => other.seq === one.seq) === index)

/** Utterances of the trainee that are like a pattern. Met where there are enough of them. */
export const turns = checkKind({
  id: 'turns',
  parse,
  find(observed, args) {
    const answered = observed.calls.filter((call) => call.answered)
    const calls = args.everyCall && answered.length > 0 ? answered : [undefined]
    return together([
      ...calls.map((call) => inOneCall(args, observed, call)),
      ...(args.and.length > 0 ? [alsoShown(args, observed)] : []),
    ])
  },
})
