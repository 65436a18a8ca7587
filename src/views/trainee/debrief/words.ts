import type { House } from '../../../contracts/catalog.ts'
import type { CallEvent } from '../../../contracts/events.ts'
import type { Bilingual } from '../../../contracts/language.ts'
import type { CheckResult, CheckSpec, Evidence, Rubric, Scorecard } from '../../../contracts/score.ts'
import type { Span } from '../../../contracts/language.ts'
import { fillIn } from '../../../session/words.ts'
import { t } from '../../../strings/debrief.ts'
import { locale, pick } from '../../../strings/locale.svelte.ts'

/** The rubric's entry of a check. */
export const specOf = (rubric: Rubric, id: string): CheckSpec | undefined =>
  rubric.sections.flatMap((section) => section.checks).find((check) => check.id === id)

/** Names as they stood in this call; `name` is absent while the caller had not told it. */
export interface Cast {
  readonly house: string
  readonly me?: string
  readonly name?: string
}

/** What the coach says of a check, with names filled in. */
export function coachSays(spec: CheckSpec, result: CheckResult, cast: Cast): string {
  const words: Bilingual =
    result.state === 'met' ? spec.words.met : result.state === 'broken' ? spec.words.broken : spec.words.notApplicable
  return fillIn(pick(words), locale.current, cast)
}

/** A text in pieces, the marked spans apart. Spans that overlap are joined. */
export function pieces(
  text: string,
  spans: readonly Span[],
): readonly { readonly text: string; readonly marked: boolean }[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const out: { text: string; marked: boolean }[] = []
  let at = 0
  for (const [from, to] of sorted) {
    if (to <= at) continue
    const start = Math.max(from, at)
    if (start > at) out.push({ text: text.slice(at, start), marked: false })
    out.push({ text: text.slice(start, to), marked: true })
    at = to
  }
  if (at < text.length) out.push({ text: text.slice(at), marked: false })
  return out
}

/** Points of the checks of a section that applied, deductions included. */
export function sectionTotal(checks: readonly CheckResult[]): { readonly points: number; readonly of: number } {
  return checks.reduce((sum, check) => ({ points: sum.points + check.points, of: sum.of + check.of }), {
    points: 0,
    of: 0,
  })
}

/** The moment a point cites first. */
export const momentOf = (result: Pick<CheckResult, 'evidence'>): Evidence | undefined => result.evidence[0]

/** What a cited event shows, as a reader would say it: words in quotation marks, a ring or an end as what happened. */
export function shownOf({ seq, text }: Evidence, events: readonly CallEvent[], house: House): string | undefined {
  const at = events.findIndex((one) => one.seq === seq)
  const event = events[at]
  const quoted = (words: string) => (words ? `“${words}”` : undefined)
  switch (event?.type) {
    case 'in.say':
    case 'caller.said':
    case 'caller.told':
    case 'in.note':
      return quoted(text)
    case 'line.rang':
    case 'line.answered':
      return t.ringAt({ n: event.ring })
    case 'line.ended':
      return event.by === 'caller' ? t.theyEnded : t.youEnded
    case 'flow.reached':
      return titleOf(house.standard.flow, event.step)
    case 'in.name':
      return titleOf(house.callerTypes, event.input.callerType)
    case 'agenda.asked': {
      const question = events.slice(at).find((one) => one.type === 'caller.said')
      return question?.type === 'caller.said' ? quoted(question.text) : undefined
    }
    default:
      return undefined
  }
}

const titleOf = (all: readonly { id: string; title: Bilingual }[], id: string): string | undefined => {
  const one = all.find((entry) => entry.id === id)
  return one && pick(one.title)
}

/** Checks of a section that need words: broken first, then deductions that bit; the met ones are told in one line. */
export function grouped(card: Scorecard, section: string) {
  const checks = card.checks.filter((check) => check.section === section)
  return {
    lost: checks.filter((check) => check.state === 'broken'),
    met: checks.filter((check) => check.state === 'met'),
    away: checks.filter((check) => check.state === 'not_applicable'),
    total: sectionTotal(checks),
  }
}
