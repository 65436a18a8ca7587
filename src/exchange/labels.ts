import type { AttemptFile } from '../contracts/attempt.ts'
import { standing } from '../contracts/correction.ts'
import type { CallEvent, EventOf } from '../contracts/events.ts'
import { BEHAVIOURS, type Behaviour } from '../contracts/language.ts'

/** `corrected`: by trainers, complete; `meant`: what trainees say of some behaviours. */
export type LabelKind = 'corrected' | 'meant'

/** Labels as an evaluation reads them: all that are shown, or some with whether they are. */
type Labels = readonly Behaviour[] | Readonly<Partial<Record<Behaviour, boolean>>>

/** The caller's line just before an utterance; `''` at the opening. */
const contextOf = (events: readonly CallEvent[], { seq, call }: CallEvent): string =>
  events.filter((one) => one.type === 'caller.said').findLast((one) => one.call === call && one.seq < seq)?.text ?? ''

/** The utterance's labels as trainers left them; undefined where none of them looked at it. */
function correctedLabels({ seq, input }: EventOf<'in.say'>, { corrections = [] }: AttemptFile): Labels | undefined {
  const said = standing(corrections, seq, 'trainer')
  const found = new Set(input.heard.behaviours.map(({ id }) => id))
  return said.size === 0 ? undefined : BEHAVIOURS.filter((id) => said.get(id)?.shown ?? found.has(id))
}

/** What the trainee says was meant otherwise than it was taken. */
function meantLabels({ seq, input }: EventOf<'in.say'>, { corrections = [] }: AttemptFile): Labels | undefined {
  const found = new Set(input.heard.behaviours.map(({ id }) => id))
  const differing = [...standing(corrections, seq, 'trainee').values()].filter(
    ({ behaviour, shown }) => shown !== found.has(behaviour),
  )
  return differing.length === 0
    ? undefined
    : Object.fromEntries(differing.map(({ behaviour, shown }) => [behaviour, shown]))
}

/** The utterances of an attempt about which somebody said something, as lines of labelled jsonl. */
export function labelLines(file: AttemptFile, kind: LabelKind): readonly string[] {
  const { attempt, scenario, events } = file
  return events.flatMap((event) => {
    if (event.type !== 'in.say') return []
    const labels = kind === 'corrected' ? correctedLabels(event, file) : meantLabels(event, file)
    const { text } = event.input.heard
    const line = {
      id: `${attempt.id}.${event.seq}`,
      lang: scenario.language,
      context: contextOf(events, event),
      text,
      labels,
    }
    return labels ? [JSON.stringify(line)] : []
  })
}
