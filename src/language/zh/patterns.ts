import { compile } from '../rules/rule.ts'
import { ANSWERING } from './answering.ts'
import { CLOSING } from './closing.ts'
import { FAULTS } from './faults.ts'
import { HOLDING } from './holding.ts'
import { KNOWING } from './knowing.ts'
import { LISTENING } from './listening.ts'
import { OPENING } from './opening.ts'
import { ZH } from './words.ts'

export const ZH_PATTERNS = compile(
  [...OPENING, ...KNOWING, ...LISTENING, ...ANSWERING, ...HOLDING, ...CLOSING, ...FAULTS],
  ZH,
)
