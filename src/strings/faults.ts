import type { FaultPhrase, FaultText } from '../contracts/desk.ts'
import { en } from './en/faults.ts'
import { words } from './words.ts'
import { zh } from './zh/faults.ts'

const phrases = words(zh, en) satisfies Record<FaultPhrase, unknown>

/** What stands, or should stand, at a place of a file, in the language of the interface. */
export const faultText = (said: FaultText): string => {
  if (typeof said === 'string') return said
  const word = phrases[said.phrase]
  return typeof word === 'string' ? word : word({ n: said.n ?? 0, text: said.text ?? '' })
}
