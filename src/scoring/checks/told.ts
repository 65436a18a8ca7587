import { cite } from '../evidence.ts'
import { broken, lastChance, met, checkKind } from '../kind.ts'
import { logged, toldOf } from '../observe.ts'
import { fields, slot } from '../reader.ts'

const parse = fields({ slot })

/** The caller told this slot. Broken, the refusals are cited. */
export const told = checkKind({
  id: 'told',
  parse,
  find(observed, { slot }) {
    const given = toldOf(observed, slot)
    if (given.length > 0) return met(given.map(cite))
    const refusals = logged(observed, 'caller.refused').filter((event) => event.slot === slot)
    const asking = observed.turns.filter(({ said }) => said.input.heard.asks.includes(slot)).at(-1)
    return broken(refusals.map(cite), asking?.said.seq ?? lastChance(observed))
  },
})
