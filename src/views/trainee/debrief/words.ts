import type { Bilingual } from '../../../contracts/language.ts'
import type { CheckResult, CheckSpec, Evidence, Rubric, Scorecard } from '../../../contracts/score.ts'
import type { Span } from '../../../contracts/language.ts'
import { fillIn } from '../../../session/words.ts'
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
export const momentOf = (result: CheckResult): Evidence | undefined => result.evidence[0]

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
