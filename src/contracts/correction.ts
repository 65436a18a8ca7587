import type { Attempt, Profile } from './attempt.ts'
import type { Behaviour } from './language.ts'

/** Longest note of a correction, in UTF-16 units. */
export const NOTE_MAX = 200

/**
 * What a person says of one behaviour in one utterance. A trainer's word corrects the label, and the score with it; a
 * trainee's tells what was meant, and moves nothing. Never changed and never deleted by itself: of several about the
 * same behaviour the last one stands, so taking one back is saying the opposite.
 */
export interface Correction {
  readonly id: string
  /** The utterance, by its place in the log. */
  readonly seq: number
  readonly behaviour: Behaviour
  /** Trainer: the words show it, or don't. Trainee: it was meant, or wasn't. */
  readonly shown: boolean
  /** Wall clock, ms since the epoch. */
  readonly at: number
  readonly by: { readonly name: string; readonly role: 'trainee' | 'trainer' }
  readonly note?: string
}

/** A correction before it is signed. */
export type Said = Pick<Correction, 'seq' | 'behaviour' | 'shown' | 'note'>

/** As whom a profile may say something of an attempt's labels: trainers of any, trainees of their own, nobody else. */
export function correctsAs(
  profile: Profile | undefined,
  attempt: Pick<Attempt, 'profile'>,
): Correction['by']['role'] | undefined {
  if (profile?.role === 'trainer') return 'trainer'
  return profile?.role === 'trainee' && profile.id === attempt.profile ? 'trainee' : undefined
}

/** In the order in which they were said. */
export const inOrder = (corrections: readonly Correction[]): readonly Correction[] =>
  [...corrections].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))

/** All of both, each once. */
export const joined = (ours: readonly Correction[], theirs: readonly Correction[]): readonly Correction[] =>
  inOrder([...new Map([...theirs, ...ours].map((one) => [one.id, one])).values()])

/** What trainers, or the trainee, say of an utterance in the end: the last word on each behaviour. */
export const standing = (
  corrections: readonly Correction[],
  seq: number,
  role: Correction['by']['role'],
): ReadonlyMap<Behaviour, Correction> =>
  new Map(
    inOrder(corrections)
      .filter((one) => one.seq === seq && one.by.role === role)
      .map((one) => [one.behaviour, one]),
  )
