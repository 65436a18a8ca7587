import { en } from './en/people.ts'
import { words } from './words.ts'
import { zh } from './zh/people.ts'

/** Words of changing who sits at the desk. */
export const t = words(zh, en)
