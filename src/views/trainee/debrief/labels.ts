import { standing, type Correction } from '../../../contracts/correction.ts'
import type { EventOf } from '../../../contracts/events.ts'
import type { Behaviour, FoundBehaviour } from '../../../contracts/language.ts'
import { behaviourName } from '../../../strings/behaviours.ts'
import { t } from '../../../strings/corrections.ts'
import { t as shared } from '../../../strings/shared.ts'

/** A behaviour of an utterance: found in it, or spoken of since. */
export interface LabelRow {
  readonly id: Behaviour
  /** As it was found; undefined: it was not. */
  readonly found: FoundBehaviour | undefined
  /** It counts for the score as things stand. */
  readonly counts: boolean
  /** The trainer's word that differs from what was found. */
  readonly corrected: Correction | undefined
  /** The trainee's word that differs from what was found. */
  readonly meant: Correction | undefined
}

type Said = EventOf<'in.say'>

/** What was found in an utterance, then what people added, in the order in which they did. */
export function labelRows({ seq, input }: Said, corrections: readonly Correction[]): readonly LabelRow[] {
  const found = new Map(input.heard.behaviours.map((one) => [one.id, one]))
  const trainer = standing(corrections, seq, 'trainer')
  const trainee = standing(corrections, seq, 'trainee')
  const differing = (word: Correction | undefined) =>
    word && word.shown !== found.has(word.behaviour) ? word : undefined
  return [...new Set([...found.keys(), ...trainer.keys(), ...trainee.keys()])].map((id) => {
    const corrected = differing(trainer.get(id))
    return {
      id,
      found: found.get(id),
      counts: corrected ? corrected.shown : found.has(id),
      corrected,
      meant: differing(trainee.get(id)),
    }
  })
}

/** Who said it, as a reader knows them. */
export const whoOf = ({ by }: Pick<Correction, 'by'>): string => t.named({ role: shared[by.role], name: by.name })

/** What a correction says, in words. */
export function wordsOf({ behaviour, shown, by }: Correction): string {
  const name = behaviourName(behaviour)
  if (by.role === 'trainer') return shown ? t.wasAdded({ name }) : t.wasTaken({ name })
  return shown ? t.wasMeant({ name }) : t.wasNotMeant({ name })
}
