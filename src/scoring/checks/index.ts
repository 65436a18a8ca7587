import type { CheckKind } from '../kind.ts'
import { answered } from './answered.ts'
import { cutOff } from './cut-off.ts'
import { faults } from './faults.ts'
import { goodbye } from './goodbye.ts'
import { namedType } from './named-type.ts'
import { order } from './order.ts'
import { record } from './record.ts'
import { rings } from './rings.ts'
import { sheet } from './sheet.ts'
import { talkClock } from './talk-clock.ts'
import { told } from './told.ts'
import { turns } from './turns.ts'

/** Every way of looking at a log. */
export const KINDS: readonly CheckKind[] = [
  rings, talkClock, turns, faults, told, answered, sheet, order, record, namedType, goodbye, cutOff,
] // prettier-ignore

export const kindNamed = (id: string): CheckKind | undefined => KINDS.find((kind) => kind.id === id)
