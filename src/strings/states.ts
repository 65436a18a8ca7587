import { en } from './en/states.ts'
import { words } from './words.ts'
import { zh } from './zh/states.ts'

/** Words of what may go wrong on any page, and of what was kept. */
export const t = words(zh, en)
