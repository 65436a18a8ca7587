import { en } from './en/debrief.ts'
import { words } from './words.ts'
import { zh } from './zh/debrief.ts'

/** Words of the debrief and of the fork. */
export const t = words(zh, en)
