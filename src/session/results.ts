import type { House } from '../contracts/catalog.ts'
import type { Attempt, AttemptFile } from '../contracts/attempt.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Evidence, Scorecard } from '../contracts/score.ts'
import { correctorOf, correctors } from '../scoring/correct.ts'
import { score } from '../scoring/score.ts'
import { bySkill } from '../scoring/skills.ts'

type Result = NonNullable<Attempt['result']>

/** The score of stored events as it was before anybody corrected a label. */
export const originalScoreOf = ({ scenario, events }: AttemptFile, house: House): Scorecard =>
  score(events, scenario, house.standard, house.rubric)

/** The score of stored events with the labels as trainers corrected them; always derived, never read from anywhere. */
export const scoreOf = (file: AttemptFile, house: House): Scorecard =>
  score(correctorOf(file, house.standard)(file.events), file.scenario, house.standard, house.rubric)

/** The talk clock at a cited event, which the tape and the transcript show, too, ms. */
export const talkAt = ({ seq, atMs }: Evidence, events: readonly CallEvent[]): number =>
  events.find((one) => one.seq === seq)?.talkMs ?? atMs

/** Did captions come back in an exam? */
const captionsReturned = ({ attempt, events }: AttemptFile): boolean =>
  attempt.setup.mode === 'exam' && events.some((event) => event.type === 'in.captions' && event.input.on)

/** What lists need of a score, kept with the attempt. */
export function resultOf(file: AttemptFile, house: House): Result {
  const card = scoreOf(file, house)
  const by = correctors(file)
  const original = by.length > 0 ? originalScoreOf(file, house) : undefined
  return {
    percent: card.percent,
    passed: card.passed,
    critical: card.critical.map((one) => one.id),
    rubric: card.rubric.version,
    talkMs: card.talkMs,
    captionsReturned: captionsReturned(file),
    skills: Object.fromEntries(bySkill(card, house.rubric).map(({ id, points, of }) => [id, { points, of }])),
    ...(original ? { corrected: { percent: original.percent, passed: original.passed, by } } : {}),
  }
}
