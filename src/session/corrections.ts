import type { AttemptFile, Profile } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import { correctsAs, joined, type Correction, type Said } from '../contracts/correction.ts'
import { resultOf } from './results.ts'

/** Signs a correction; undefined where this profile may not make one. */
export function signed(
  said: Said,
  { attempt }: Pick<AttemptFile, 'attempt'>,
  profile: Profile | undefined,
  { id, at }: Pick<Correction, 'id' | 'at'>,
): Correction | undefined {
  const role = correctsAs(profile, attempt)
  return role && { ...said, id, at, by: { name: profile?.name ?? '', role } }
}

/** An attempt with one correction more, and the result that follows. */
export function withCorrection(file: AttemptFile, correction: Correction, house: House): AttemptFile {
  const next = { ...file, corrections: joined(file.corrections ?? [], [correction]) }
  if (file.attempt.status !== 'finished') return next
  return { ...next, attempt: { ...file.attempt, result: resultOf(next, house) } }
}
