import { cite, citeTurn, spansOfWords } from '../evidence.ts'
import { broken, lastChance, met, notApplicable, checkKind } from '../kind.ts'
import { type Course, type Observed } from '../observe.ts'
import { fields, flag, orElse } from '../reader.ts'

const parse = fields({
  /** At the first asking, without a wrong figure; else: before the end. */
  atOnce: orElse(flag, false),
})

/** Did a wrong fact of this item go out in that call? */
function wasWrong({ turns }: Observed, { item, call }: Course): boolean {
  const wanted = item.wants.facts ?? []
  return turns.some(
    ({ said }) =>
      said.call === call && said.input.heard.facts.some((fact) => fact.verdict === 'wrong' && wanted.includes(fact.id)),
  )
}

function isAnswered(observed: Observed, course: Course, atOnce: boolean): boolean {
  if (course.settled?.how !== 'answered') return false
  return !atOnce || (course.asked.length <= 1 && !wasWrong(observed, course))
}

/** The utterance that settled an item, its facts marked. */
function answerOf(observed: Observed, { item, settled }: Course) {
  const turn = settled && observed.turnAt.get(settled.seq)
  if (!turn) return []
  const { text, facts } = turn.said.input.heard
  const own = facts.filter((fact) => item.wants.facts?.includes(fact.id))
  return [
    citeTurn(
      turn,
      own.flatMap((fact) => spansOfWords(text, fact.said)),
    ),
  ]
}

/** The first utterance after the item was asked: there it could have been answered. */
function firstReply({ turns }: Observed, { asked }: Course) {
  const since = asked[0]?.seq
  return since === undefined ? undefined : turns.find(({ said }) => said.seq > since)
}

/**
 * The caller's questions were answered: all that were asked, and the musts that the call never got to. What part of
 * them was answered counts; what was not is cited first. A caller who wants nothing gives no occasion.
 */
export const answered = checkKind({
  id: 'answered',
  parse,
  find(observed, { atOnce }) {
    const { agenda } = observed
    if (agenda.length === 0)
      return observed.scenario.agenda.length === 0 ? notApplicable : broken([], lastChance(observed))
    const open = agenda.filter((course) => !isAnswered(observed, course, atOnce))
    const first = open[0]
    const given = agenda.filter((course) => !open.includes(course)).flatMap((course) => answerOf(observed, course))
    if (!first) return met(given)
    const lost = open.flatMap((course) => {
      const turn = firstReply(observed, course)
      return turn ? [citeTurn(turn, [])] : course.asked.slice(0, 1).map(cite)
    })
    const share = (agenda.length - open.length) / agenda.length
    return broken([...lost, ...given], firstReply(observed, first)?.said.seq ?? lastChance(observed), share)
  },
})
