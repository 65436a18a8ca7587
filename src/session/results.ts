import type { House } from '../contracts/catalog.ts'
import type { Attempt, AttemptFile } from '../contracts/attempt.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Evidence, Rubric, Scorecard } from '../contracts/score.ts'
import { score } from '../scoring/score.ts'
import { bySkill } from '../scoring/skills.ts'

type Result = NonNullable<Attempt['result']>

/** The score of stored events; always derived, never read from anywhere. */
export const scoreOf = ({ scenario, events }: AttemptFile, house: House): Scorecard =>
  score(events, scenario, house.standard, house.rubric)

/** The talk clock at a cited event, which the tape and the transcript show, too, ms. */
export const talkAt = ({ seq, atMs }: Evidence, events: readonly CallEvent[]): number =>
  events.find((one) => one.seq === seq)?.talkMs ?? atMs

/** Did captions come back in an exam? */
export const captionsReturned = ({ attempt, events }: Pick<AttemptFile, 'attempt' | 'events'>): boolean =>
  attempt.setup.mode === 'exam' && events.some((event) => event.type === 'in.captions' && event.input.on)

/** What lists need of a score, kept with the attempt. */
export function resultOf(card: Scorecard, rubric: Rubric, withCaptions: boolean): Result {
  return {
    percent: card.percent,
    passed: card.passed,
    critical: card.critical.map((one) => one.id),
    rubric: card.rubric.version,
    talkMs: card.talkMs,
    captionsReturned: withCaptions,
    skills: Object.fromEntries(bySkill(card, rubric).map(({ id, points, of }) => [id, { points, of }])),
  }
}
