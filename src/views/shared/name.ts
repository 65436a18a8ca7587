import { isProfileName, PROFILE_NAME_MAX } from '../../contracts/attempt.ts'

/** What somebody typed as their name, as it can be kept: trimmed, without controls and direction marks; may be empty. */
export const cleanName = (typed: string): string => {
  const name = typed.replace(/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/gu, '').trim()
  return isProfileName(name) ? name : name.slice(0, PROFILE_NAME_MAX).trim()
}
