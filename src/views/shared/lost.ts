import type { Bilingual } from '../../contracts/language.ts'
import type { Evidence, Rubric, Scorecard } from '../../contracts/score.ts'
import { t } from '../../strings/debrief.ts'

export interface LostPoints {
  readonly id: string
  readonly title: Bilingual
  readonly rule: string
  /** `0 / 8`, `−3`, `!`. */
  readonly points: string
  readonly evidence: Evidence | undefined
  readonly critical: boolean
  readonly missing: number
}

/** What a citation says to a reader: words as they are, an end or a ring by name, no other code. */
export const shownOf = ({ text }: Evidence): string | undefined => {
  const [type, figure] = /^([a-z-]+\.[a-zA-Z]+)(?::(.*))?$/.exec(text)?.slice(1) ?? []
  if (type === 'line.rang' || type === 'line.answered') return t.ringAt({ n: Number(figure) })
  if (type === 'line.ended') return figure === 'caller' ? t.theyEnded : t.youEnded
  return type ? undefined : text && `“${text}”`
}

/** Critical errors, then what was lost, dearest first; checks of `skill` before the others. */
export const lostIn = (card: Scorecard, rubric: Rubric, skill: string | undefined): LostPoints[] => {
  const specs = new Map(rubric.sections.flatMap((section) => section.checks.map((spec) => [spec.id, spec])))
  const mine = new Set(rubric.skills.find((entry) => entry.id === skill)?.checks)
  const criticals = card.critical.map((result): LostPoints => {
    const spec = rubric.criticals.find((entry) => entry.id === result.id)
    const named = { title: spec?.title ?? { 'zh-CN': result.id, en: result.id }, rule: spec?.rules[0] ?? '' }
    return { ...named, id: result.id, points: '!', evidence: result.evidence[0], critical: true, missing: 0 }
  })
  const lost = card.checks
    .filter((check) => check.state === 'broken')
    .map((check): LostPoints => ({
      id: check.id,
      title: specs.get(check.id)?.title ?? { 'zh-CN': check.id, en: check.id },
      rule: check.rule,
      points: check.deducts ? String(check.points).replace('-', '−') : `${check.points} / ${check.of}`,
      evidence: check.evidence[0],
      critical: false,
      missing: check.deducts ? -check.points : check.of - check.points,
    }))
    .sort((a, b) => Number(mine.has(b.id)) - Number(mine.has(a.id)) || b.missing - a.missing)
  return [...criticals, ...lost]
}
