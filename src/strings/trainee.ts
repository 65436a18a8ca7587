import { en } from './en/trainee.ts'
import { words } from './words.ts'
import { zh } from './zh/trainee.ts'

/** Words of the trainee's pages before and after a call. */
export const t = words(zh, en)
