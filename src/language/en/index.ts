import { knowing } from './knowing.ts'
import { opening } from './opening.ts'
import { talk } from './talk.ts'

/** Everything that is recognised in English. */
export const en = [...opening, ...knowing, ...talk]
