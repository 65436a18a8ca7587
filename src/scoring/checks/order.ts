import type { CallEvent } from '../../contracts/events.ts'
import { cite } from '../evidence.ts'
import { broken, lastChance, met, notApplicable, checkKind } from '../kind.ts'
import { logged, type Observed } from '../observe.ts'
import { matching } from '../match.ts'
import { pattern } from '../pattern.ts'
import { fields, flowStep, orElse, slot, some } from '../reader.ts'

const entry = fields({
  /** Steps of the house's flow, in any order among themselves. */
  steps: orElse(some(flowStep), []),
  /** Or an utterance like this. */
  turn: orElse(pattern, undefined),
  /** Left out where the caller does not answer when asked for this slot. */
  answers: orElse(slot, undefined),
})
type Entry = ReturnType<typeof entry>

const parse = fields({
  /** Each list is an order of its own. */
  sequences: some(some(entry)),
})

/** When each thing of an entry first came about; undefined: never. What came of one utterance came with it. */
function firstTimes(observed: Observed, { steps, turn }: Entry): readonly (CallEvent | undefined)[] {
  const reached = steps.map((step) => {
    const event = logged(observed, 'flow.reached').find((one) => one.step === step)
    return event && (observed.turnAt.get(event.seq)?.said ?? event)
  })
  return turn ? [...reached, matching(turn, observed)[0]?.turn.said] : reached
}

/** Entries first came about in this order, all of them; or the first event out of place. */
function isInOrder(entries: readonly (readonly (CallEvent | undefined)[])[]): { ok: boolean; at?: CallEvent } {
  let latest = -1
  for (const events of entries) {
    const seqs = events.map((event) => event?.seq)
    const early = events.find((event) => event !== undefined && event.seq < latest)
    if (early || seqs.includes(undefined)) return { ok: false, ...(early ? { at: early } : {}) }
    latest = Math.max(latest, ...seqs.filter((seq) => seq !== undefined))
  }
  return { ok: true }
}

/** Things came about in the order that the house wants, and none was left out. One thing alone has no order. */
export const order = checkKind({
  id: 'order',
  parse,
  find(observed, { sequences }) {
    const able = ({ answers }: Entry) =>
      answers === undefined || observed.scenario.answers.some((one) => one.slot === answers)
    const found = sequences
      .map((sequence) => sequence.filter(able).map((one) => firstTimes(observed, one)))
      .filter((sequence) => sequence.length > 1)
    if (found.length === 0) return notApplicable
    const wrong = found.map(isInOrder).find(({ ok }) => !ok)
    if (!wrong) return met(found.flat(2).flatMap((event) => (event ? [cite(event)] : [])))
    return broken(wrong.at ? [cite(wrong.at)] : [], wrong.at?.seq ?? lastChance(observed))
  },
})
