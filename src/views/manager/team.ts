import type { Profile } from '../../contracts/attempt.ts'
import type { AttemptEntry, StandardEntry } from '../../contracts/desk.ts'
import { HEAT_LINE, type Heat } from '../shared/heat.ts'
import { attemptsOf, heatOf } from '../shared/results.ts'

/** Fewer finished calls than this show no trend. */
export const TREND_FROM = 5
const BEGUN_UNDER = 3

/** Where somebody stands: a critical error in the last five calls comes before everything else. */
export type Standing =
  { readonly kind: 'critical' | 'lacking'; readonly n: number } | { readonly kind: 'begun' | 'clear' }

export interface Member {
  readonly id: string
  readonly name: string
  readonly calls: number
  readonly cells: readonly (Heat | undefined)[]
  readonly standing: Standing
  /** Index of the weakest skill among `cells`. */
  readonly weakest: number | undefined
}

/** Those that count: a call that broke off has no score. */
export const finished = (entries: readonly AttemptEntry[]) =>
  entries.filter(({ attempt }) => attempt.status === 'finished')

const standingOf = (done: readonly AttemptEntry[], cells: Member['cells']): Standing => {
  const criticals = done.slice(0, TREND_FROM).reduce((n, { attempt }) => n + (attempt.result?.critical.length ?? 0), 0)
  if (criticals > 0) return { kind: 'critical', n: criticals }
  if (done.length < BEGUN_UNDER) return { kind: 'begun' }
  const lacking = cells.filter((cell) => cell === undefined || cell.percent < HEAT_LINE).length
  return lacking > 0 ? { kind: 'lacking', n: lacking } : { kind: 'clear' }
}

const weakestOf = (cells: Member['cells']): number | undefined => {
  const practised = cells.flatMap((cell, i) => (cell ? [{ i, percent: cell.percent }] : []))
  return practised.sort((a, b) => a.percent - b.percent)[0]?.i
}

/** Everybody who has finished a call in this house, in the order in which they came to the device. */
export const teamOf = (
  house: StandardEntry,
  profiles: readonly Profile[],
  entries: readonly AttemptEntry[],
  unnamed: string,
): Member[] =>
  profiles.flatMap((profile) => {
    const done = finished(attemptsOf(entries, profile.id, house.id))
    if (done.length === 0) return []
    const cells = house.skills.map((skill) => heatOf(done, skill.id))
    const member = { id: profile.id, name: profile.name || unnamed, calls: done.length, cells }
    return [{ ...member, standing: standingOf(done, cells), weakest: weakestOf(cells) }]
  })

/** Percents of the finished calls, oldest first; undefined while there are too few to show a trend. */
export const trendOf = (entries: readonly AttemptEntry[]): number[] | undefined => {
  const percents = finished(entries).flatMap(({ attempt }) => attempt.result?.percent ?? [])
  return percents.length < TREND_FROM ? undefined : percents.slice(0, 12).reverse()
}
