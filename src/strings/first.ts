import { en } from './en/first.ts'
import { words } from './words.ts'
import { zh } from './zh/first.ts'

/** Words of the phone before its first ring. */
export const t = words(zh, en)
