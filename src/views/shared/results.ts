import type { AttemptEntry, ScenarioEntry, StandardEntry } from '../../contracts/desk.ts'
import type { Attempt } from '../../contracts/attempt.ts'
import type { Heat } from './heat.ts'

/** How an attempt ended, as a list shows it. `short`: points missing to the pass mark. */
export type Verdict =
  { readonly kind: 'running' | 'abandoned' | 'passed' | 'critical' } | { readonly kind: 'short'; readonly by: number }

export const verdictOf = ({ status, result }: Attempt, pass: number): Verdict => {
  if (status === 'running') return { kind: 'running' }
  if (status === 'abandoned' || !result) return { kind: 'abandoned' }
  if (result.critical.length > 0) return { kind: 'critical' }
  return result.passed ? { kind: 'passed' } : { kind: 'short', by: Math.max(1, pass - result.percent) }
}

/** The best finished attempt of a scenario: a pass before any other, then by points. */
export const bestOf = (entries: readonly AttemptEntry[], scenario: string): Attempt | undefined =>
  entries
    .map((entry) => entry.attempt)
    .filter((attempt) => attempt.setup.scenario === scenario && attempt.status === 'finished' && attempt.result)
    .sort((a, b) => Number(b.result?.passed) - Number(a.result?.passed) || percent(b) - percent(a))[0]

const percent = (attempt: Attempt): number => attempt.result?.percent ?? 0

export interface Stop {
  readonly scenario: ScenarioEntry
  readonly state: 'passed' | 'next' | 'tried' | 'ahead'
  readonly best: Attempt | undefined
}

/**
 * The line of a house: its scenarios in order with what was reached. `next` is the first one not passed; when all are
 * passed, the one with the fewest points.
 */
export const stopsOf = (scenarios: readonly ScenarioEntry[], entries: readonly AttemptEntry[]): Stop[] => {
  const bests = scenarios.map((scenario) => ({ scenario, best: bestOf(entries, scenario.id) }))
  const open = bests.find(({ best }) => !best?.result?.passed)
  const next = open ?? [...bests].sort((a, b) => percentOf(a.best) - percentOf(b.best))[0]
  return bests.map((stop) => ({ ...stop, state: stateOf(stop.best, stop === next) }))
}

const percentOf = (attempt: Attempt | undefined): number => (attempt ? percent(attempt) : 0)
const stateOf = (best: Attempt | undefined, isNext: boolean): Stop['state'] =>
  isNext ? 'next' : best?.result?.passed ? 'passed' : best ? 'tried' : 'ahead'

/** A skill is judged by the last so many finished calls in which it could be shown. */
const RECENT = 5

/** Share of a skill's points over the recent calls; undefined: never practised. Entries are newest first. */
export const heatOf = (entries: readonly AttemptEntry[], skill: string): Heat | undefined => {
  const shares = entries
    .filter((entry) => entry.attempt.status === 'finished')
    .flatMap((entry) => entry.skills[skill] ?? [])
    .filter((share) => share.of > 0)
    .slice(0, RECENT)
  const of = shares.reduce((sum, share) => sum + share.of, 0)
  const points = shares.reduce((sum, share) => sum + Math.max(0, share.points), 0)
  return of > 0 ? { percent: Math.floor((points / of) * 100), calls: shares.length } : undefined
}

/** Three stages of a skill: under way, nearly there, there. */
export const stageOf = (heat: Heat | undefined): 0 | 1 | 2 | 3 =>
  heat === undefined ? 0 : heat.percent >= 90 ? 3 : heat.percent >= 70 ? 2 : 1

/** Skills below the line, weakest first. */
export const weakSkills = (
  house: StandardEntry,
  entries: readonly AttemptEntry[],
  line: number,
): { skill: StandardEntry['skills'][number]; heat: Heat }[] =>
  house.skills
    .flatMap((skill) => {
      const heat = heatOf(entries, skill.id)
      return heat && heat.percent < line ? [{ skill, heat }] : []
    })
    .sort((a, b) => a.heat.percent - b.heat.percent)

/** Attempts of one person in one house, newest first as given. */
export const attemptsOf = (
  entries: readonly AttemptEntry[],
  profile: string | undefined,
  standard?: string,
): AttemptEntry[] =>
  entries.filter(
    ({ attempt }) => attempt.profile === profile && (standard === undefined || attempt.standard === standard),
  )
