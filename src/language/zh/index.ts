import { answering } from './answering.ts'
import { closing } from './closing.ts'
import { faults } from './faults.ts'
import { holding } from './holding.ts'
import { knowing } from './knowing.ts'
import { listening } from './listening.ts'
import { opening } from './opening.ts'

/** Everything that is recognised in Mandarin. */
export const zh = [...opening, ...knowing, ...listening, ...answering, ...holding, ...closing, ...faults]
