import { cite } from '../evidence.ts'
import { afterwards, broken, met, checkKind } from '../kind.ts'
import { logged } from '../observe.ts'
import { fields, positive } from '../reader.ts'

const parse = fields({
  /** The part of the points for the right type with a line that tells nothing. */
  withoutSign: positive,
})

/**
 * After the call the trainee named the caller type and the line that told it. A guess about a caller who never showed
 * a sign on this path earns nothing.
 */
export const namedType = checkKind({
  id: 'named-type',
  parse,
  find(observed, { withoutSign }) {
    const { scenario } = observed
    const named = logged(observed, 'in.name').at(-1)
    const signs = logged(observed, 'caller.said').filter((event) => scenario.lines[event.line]?.sign)
    const right = named?.input.callerType === scenario.callerType && signs.length > 0
    const sign = signs.find((event) => event.line === named?.input.sign)
    if (named && right && sign) return met([cite(named), cite(sign)])
    const evidence = [...(named ? [cite(named)] : []), ...signs.slice(0, 1).map(cite)]
    return broken(evidence, named?.seq ?? afterwards(observed), right ? withoutSign : 0)
  },
})
