import { shows } from '../../contracts/events.ts'
import { FACT_KINDS, type Behaviour } from '../../contracts/language.ts'
import type { Evidence } from '../../contracts/score.ts'
import type { Turn } from '../../log/turns.ts'
import { citeTurn, spansOfBehaviours, spansOfWords } from '../evidence.ts'
import { broken, lastChance, met, notApplicable, checkKind } from '../kind.ts'
import type { Observed } from '../observe.ts'
import { match } from '../match.ts'
import { pattern, type Pattern } from '../pattern.ts'
import { behaviour, fields, flag, oneOf, orElse, positive, some } from '../reader.ts'

const parse = fields({
  /** So many facts of the sheet have to be said right; absent: none has to. */
  right: orElse(positive, 0),
  /** Which kinds of fact count as wrong; absent: all. */
  kinds: orElse(some(oneOf(...FACT_KINDS)), FACT_KINDS),
  /** Behaviours that count as wrong too. */
  shows: orElse(some(behaviour), []),
  /** Wrong only when not put right before the end. */
  standing: orElse(flag, false),
  /** What puts such a behaviour right afterwards. */
  amendedBy: orElse(some(pattern), []),
})
type With = ReturnType<typeof parse>

type Cited = readonly Evidence[]

/** Facts said in an utterance with this verdict, of the kinds that count. */
function factsIn(turn: Turn, verdict: 'right' | 'wrong', { kinds }: With, { scenario }: Observed) {
  const counts = (id: string) => kinds.some((kind) => scenario.sheet.find((fact) => fact.id === id)?.kind === kind)
  return turn.said.input.heard.facts.filter((fact) => fact.verdict === verdict && counts(fact.id))
}

function wrongFacts(turn: Turn, later: readonly Turn[], args: With, observed: Observed): Cited {
  const putRight = (id: string) =>
    later.some((one) => factsIn(one, 'right', args, observed).some((fact) => fact.id === id))
  const wrong = factsIn(turn, 'wrong', args, observed).filter((fact) => !(args.standing && putRight(fact.id)))
  if (wrong.length === 0) return []
  return [
    citeTurn(
      turn,
      wrong.flatMap((fact) => spansOfWords(turn.said.input.heard.text, fact.said)),
    ),
  ]
}

function wrongWays(turn: Turn, later: readonly Turn[], args: With, observed: Observed): Cited {
  const shown: Behaviour | undefined = args.shows.find((id) => shows(turn.said.input.heard, id))
  const amends = (one: Turn) =>
    args.amendedBy.some((pattern: Pattern) => match(pattern, one, observed).fits === 'fully')
  if (shown === undefined || (args.standing && later.some(amends))) return []
  return [citeTurn(turn, spansOfBehaviours(turn, args.shows), shown)]
}

/** What was said agrees with the house sheet. A caller who wants no facts gives no occasion to say some. */
export const sheet = checkKind({
  id: 'sheet',
  parse,
  find(observed, args) {
    const { turns, scenario } = observed
    if (args.right > 0 && !scenario.agenda.some((item) => item.wants.facts?.length)) return notApplicable
    const wrong = turns.flatMap((turn, index) => {
      const later = turns.slice(index + 1)
      return [...wrongFacts(turn, later, args, observed), ...wrongWays(turn, later, args, observed)]
    })
    if (wrong[0]) return broken(wrong, wrong[0].seq)
    const right = turns.filter((turn) => factsIn(turn, 'right', args, observed).length > 0)
    const said = new Set(right.flatMap((turn) => factsIn(turn, 'right', args, observed).map((fact) => fact.id)))
    if (said.size < args.right) return broken([], lastChance(observed))
    return met(
      right.map((turn) =>
        citeTurn(
          turn,
          factsIn(turn, 'right', args, observed).flatMap((fact) => spansOfWords(turn.said.input.heard.text, fact.said)),
        ),
      ),
    )
  },
})
