import { compile } from '../rules/rule.ts'
import { ANSWERING } from './answering.ts'
import { CLOSING } from './closing.ts'
import { FAULTS } from './faults.ts'
import { HOLDING } from './holding.ts'
import { KNOWING } from './knowing.ts'
import { LISTENING } from './listening.ts'
import { OPENING } from './opening.ts'
import { EN } from './words.ts'

export const EN_PATTERNS = compile(
  [...OPENING, ...KNOWING, ...LISTENING, ...ANSWERING, ...HOLDING, ...CLOSING, ...FAULTS],
  EN,
)
