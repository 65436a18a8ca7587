import { en } from './en/call.ts'
import { words } from './words.ts'
import { zh } from './zh/call.ts'

/** Words of a running call: ringing, talking, and what follows hanging up. */
export const t = words(zh, en)
