import { en } from './en/ring.ts'
import { words } from './words.ts'
import { zh } from './zh/ring.ts'

/** Words of the frame around a call: the ring, the bar, and what may go wrong; the first that are fetched. */
export const t = words(zh, en)
