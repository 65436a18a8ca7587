import type { RecordField } from '../../contracts/standard.ts'
import { cite } from '../evidence.ts'
import { afterwards, broken, met, notApplicable, checkKind } from '../kind.ts'
import { canTell, logged, toldOf, type Observed } from '../observe.ts'
import { recordResults } from '../record.ts'
import { fields, flag, orElse, positive, recordField, slot, some } from '../reader.ts'

const parse = fields({
  /** Only these fields; absent: all that the caller's words fill. */
  fields: orElse(some(recordField), undefined),
  /** Written while the call was going on. */
  during: orElse(flag, false),
  /** Enough when this part of them is right. */
  share: orElse(positive, 1),
  /** Counts only once the caller has told this. */
  onceTold: orElse(slot, undefined),
})
type With = ReturnType<typeof parse>

const notesOf = (observed: Observed, field: string) =>
  logged(observed, 'in.note').filter((event) => event.input.field === field)

/** Fields that count: those that the check names, or all that stand for something the caller could tell. */
function concerned({ standard }: Observed, args: With) {
  const { record } = standard
  return record.filter((field) => (args.fields ? args.fields.includes(field.id) : field.slot !== undefined))
}

/** Is there anything that this caller can put into the record? A field without a slot is the trainee's own. */
const canFill = (observed: Observed, { slot }: RecordField) => slot === undefined || canTell(observed, slot)

/**
 * The call record against what the caller told on this path. Right and free entries count; a wrong, missing or invented
 * one does not. A caller who told nothing, because nothing was asked, leaves nothing right to write.
 */
export const record = checkKind({
  id: 'record',
  parse,
  find(observed, args) {
    const concern = concerned(observed, args)
    if (!concern.some((field) => canFill(observed, field))) return notApplicable
    const ids = concern.map((field) => field.id)
    const results = recordResults(observed).filter((one) => ids.includes(one.field) && one.verdict !== 'blank')
    const inTime = (field: string) => !args.during || notesOf(observed, field).some((event) => !event.after)
    const good = results.filter((one) => (one.verdict === 'right' || one.verdict === 'free') && inTime(one.field))
    const told = args.onceTold === undefined || toldOf(observed, args.onceTold).length > 0
    const part = told && results.length > 0 ? good.length / results.length / args.share : 0
    const cited = (verdictGood: boolean) =>
      results
        .filter((one) => good.includes(one) === verdictGood)
        .flatMap((one) => {
          const source = observed.standard.record.find((field) => field.id === one.field)?.slot
          const seen =
            notesOf(observed, one.field).at(-1) ?? (source === undefined ? undefined : toldOf(observed, source).at(-1))
          return seen ? [cite(seen)] : []
        })
    if (part >= 1) return met(cited(true))
    return broken([...cited(false), ...cited(true)], afterwards(observed), part)
  },
})
