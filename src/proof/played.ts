import type { CallEvent } from '../contracts/events.ts'
import type { Played, TranscriptLine } from '../contracts/proof.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Rubric, Scorecard } from '../contracts/score.ts'
import type { Standard } from '../contracts/standard.ts'
import { score } from '../scoring/score.ts'

/** What was said and what became of the line, in order. */
export function transcriptOf(events: readonly CallEvent[]): readonly TranscriptLine[] {
  return events.flatMap((event): TranscriptLine[] => {
    const at = { atMs: event.atMs }
    if (event.type === 'caller.said') return [{ ...at, who: 'caller', text: event.text }]
    if (event.type === 'in.say') {
      const behaviours = event.input.heard.behaviours.map((one) => one.id)
      return [{ ...at, who: 'trainee', text: event.input.heard.text, behaviours }]
    }
    const text = lineText(event)
    return text === undefined ? [] : [{ ...at, who: 'line', text }]
  })
}

function lineText(event: CallEvent): string | undefined {
  if (event.type === 'line.rang') return `ring ${event.ring}`
  if (event.type === 'line.answered') return `answered at ring ${event.ring}`
  if (event.type === 'line.missed') return 'missed'
  if (event.type === 'line.held') return 'on hold'
  if (event.type === 'line.resumed') return `off hold after ${Math.round(event.heldMs / 1000)} s`
  if (event.type === 'line.ended') return `ended by the ${event.by}`
  return undefined
}

/** The call record as it stands at the end, by field. */
export function recordOf(events: readonly CallEvent[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    events.flatMap((event) => (event.type === 'in.note' ? [[event.input.field, event.input.value]] : [])),
  )
}

/** A played call with its score, as `scenario -- play` prints it. */
export function playedAs(
  events: readonly CallEvent[],
  scenario: Scenario,
  standard: Standard,
  rubric: Rubric,
): { readonly played: Played; readonly card: Scorecard } {
  const card = score(events, scenario, standard, rubric)
  const played = {
    scenario: scenario.id,
    hash: scenario.hash,
    endedBy: card.endedBy,
    passed: card.passed,
    score: card.score,
    max: card.max,
    critical: card.critical.map((one) => one.id),
    checks: card.checks.map(({ id, rule, state, points, of, evidence }) => ({
      id, rule, state, points, of, evidence: evidence.map(({ atMs, text }) => ({ atMs, text })),
    })), // prettier-ignore
    transcript: transcriptOf(events),
    record: recordOf(events),
  }
  return { played, card }
}
