import type { Rubric, Scorecard } from '../contracts/score.ts'

/** What a card holds for one skill of the manager's page. `of: 0`: the call gave no occasion for it. */
export interface SkillPoints {
  readonly id: string
  readonly points: number
  readonly of: number
}

/** The points of a card by skill; deductions count where their check is listed, never below 0. */
export function bySkill(
  { checks }: Pick<Scorecard, 'checks'>,
  { skills }: Pick<Rubric, 'skills'>,
): readonly SkillPoints[] {
  return skills.map((skill) => {
    const own = checks.filter((check) => skill.checks.includes(check.id))
    const sum = (pick: 'points' | 'of') => own.reduce((total, check) => total + check[pick], 0)
    return { id: skill.id, points: Math.max(0, sum('points')), of: sum('of') }
  })
}
