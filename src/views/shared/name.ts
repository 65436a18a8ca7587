import { isProfileName, PROFILE_NAME_MAX } from '../../contracts/attempt.ts'

/** What somebody typed as their name, as it can be kept: trimmed, without signs that no name needs; may be empty. */
export const cleanName = (typed: string): string => {
  const name = typed.replace(/[<>\p{C}]/gu, '').trim()
  return isProfileName(name) ? name : name.slice(0, PROFILE_NAME_MAX).trim()
}
