import type { Guard } from '../../contracts/scenario.ts'
import type { ScenarioFile } from '../schema/scenario.ts'
import type { Path } from '../source.ts'
import type { LintContext } from '../lint.ts'
import type { Report } from './report.ts'

interface Known {
  readonly facts: ReadonlySet<string>
  readonly items: ReadonlySet<string>
  readonly slots: ReadonlySet<string>
  /** Slots of questions and of the call record. */
  readonly tellable: ReadonlySet<string>
}

/** Names that lead nowhere or twice to the same place: types, traits, facts, slots, agenda items. */
export function lintNames(file: ScenarioFile, context: LintContext, report: Report) {
  const { standard, callers, sheet } = context
  const slots = new Set(standard.slots.map((slot) => slot.id))
  const known = {
    facts: new Set([...sheet, ...file.sheet].map((fact) => fact.id)),
    items: new Set(file.agenda.map((item) => item.id)),
    slots,
    tellable: new Set([...slots, ...standard.record.flatMap((field) => field.slot ?? [])]),
  }
  report.name(['standard'], 'standard', file.standard, [standard.id])
  report.name(['caller', 'type'], 'caller type', file.caller.type, callers.types.map(idOf))
  file.caller.traits.forEach((trait, i) =>
    report.name(['caller', 'traits', i], 'trait', trait, callers.traits.map(idOf)),
  )
  lintAgenda(file, known, report)
  lintAnswers(file, known, report)
  lintChoiceNames(file, known, report)
  for (const slot of Object.keys(file.accept)) report.name(['accept', slot], 'slot', slot, known.tellable)
  report.once(['sheet'], 'fact', file.sheet.map(idOf))
}

const idOf = ({ id }: { readonly id: string }) => id

function lintAgenda(file: ScenarioFile, known: Known, report: Report) {
  report.once(['agenda'], 'agenda item', file.agenda.map(idOf))
  file.agenda.forEach((item, i) => {
    const path = ['agenda', i]
    const { facts = [], behaviours = [] } = item.wants
    if (facts.length + behaviours.length === 0)
      report.error('SCN-102', [...path, 'wants'], `nothing answers "${item.id}"`, {
        fix: 'Name the facts or the behaviours that answer it.',
      })
    facts.forEach((fact, j) =>
      report.name([...path, 'wants', 'facts', j], 'fact on the house sheet', fact, known.facts),
    )
    lintGuard(item.when, [...path, 'when'], known, report)
  })
}

const always = (guard: object | undefined) => !guard || Object.keys(guard).length === 0

function lintAnswers(file: ScenarioFile, known: Known, report: Report) {
  report.once(
    ['answers'],
    'answer for the slot',
    file.answers.map(({ slot }) => slot),
  )
  file.answers.forEach(({ slot, replies }, i) => {
    report.name(['answers', i, 'slot'], 'slot', slot, known.slots)
    const first = replies.findIndex((reply) => always(reply.when))
    replies.forEach((reply, j) => {
      const path = ['answers', i, 'replies', j]
      for (const told of Object.keys(reply.tells ?? {}))
        report.name([...path, 'tells', told], 'slot', told, known.tellable)
      lintGuard(reply.when, [...path, 'when'], known, report)
      if (first >= 0 && j > first) unreached(path, 'reply', report)
    })
    if (first < 0)
      report.error('SCN-103', ['answers', i, 'replies'], `"${slot}" may have no answer: every reply has a condition`, {
        fix: 'End with a reply without `when`.',
      })
  })
}

function lintChoiceNames(file: ScenarioFile, known: Known, report: Report) {
  report.once(['choices'], 'set of choices', file.choices.map(idOf))
  const first = file.choices.findIndex((set) => always(set.when))
  file.choices.forEach((set, i) => {
    lintGuard(set.when, ['choices', i, 'when'], known, report)
    report.once(['choices', i, 'options'], 'reply', set.options.map(idOf))
    set.options.forEach((choice, j) => {
      for (const fact of Object.keys(choice.facts))
        report.name(['choices', i, 'options', j, 'facts', fact], 'fact on the house sheet', fact, known.facts)
    })
    if (first >= 0 && i > first) unreached(['choices', i], 'set', report)
  })
}

function unreached(path: Path, what: string, report: Report) {
  report.error('SCN-109', path, `this ${what} is never reached: an earlier one has no condition`, {
    fix: 'Put the one without a condition last.',
  })
}

function lintGuard(guard: object | undefined, path: Path, { items, tellable }: Known, report: Report) {
  const { open, settled = [], unsettled = [], answered = [], told = [], untold = [] } = (guard ?? {}) as Guard
  if (open !== undefined && open !== 'none') report.name([...path, 'open'], 'agenda item', open, items)
  const lists = { settled, unsettled, answered, told, untold }
  for (const key of ['settled', 'unsettled', 'answered'] as const)
    lists[key].forEach((item, i) => report.name([...path, key, i], 'agenda item', item, items))
  for (const key of ['told', 'untold'] as const)
    lists[key].forEach((slot, i) => report.name([...path, key, i], 'slot', slot, tellable))
}
