import { en } from './en/corrections.ts'
import { words } from './words.ts'
import { zh } from './zh/corrections.ts'

/** Words of corrected labels: at an utterance, on a score, in lists and for the trainer. */
export const t = words(zh, en)
