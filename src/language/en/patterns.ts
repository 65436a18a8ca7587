import { compile } from '../rules/rule.ts'
import { ANSWERING } from './answering.ts'
import { CLOSING } from './closing.ts'
import { COMMITTING } from './committing.ts'
import { FAULTS } from './faults.ts'
import { HOLDING } from './holding.ts'
import { KNOWING } from './knowing.ts'
import { LISTENING } from './listening.ts'
import { NAMING } from './naming.ts'
import { OPENING } from './opening.ts'
import { REACHING } from './reaching.ts'
import { SUBSTANCE } from './substance.ts'
import { EN } from './words.ts'

/** Everything that is recognised, family by family. */
export const EN_PATTERNS = compile(
  [
    ...OPENING,
    ...NAMING,
    ...REACHING,
    ...KNOWING,
    ...LISTENING,
    ...ANSWERING,
    ...COMMITTING,
    ...HOLDING,
    ...CLOSING,
    ...FAULTS,
    ...SUBSTANCE,
  ],
  EN,
)
