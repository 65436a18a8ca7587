import type { CallEvent } from './events.ts'

/** Deep equality of plain data; the order of keys does not count. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b || Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = new Map(Object.entries(b))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}

/** How another log of the same attempt stands to ours. `shorter` and `longer` agree as far as both go. */
export type LogRelation = 'same' | 'shorter' | 'longer' | 'other'

/** `longer`: theirs goes on where ours ends. */
export function compareLogs(ours: readonly CallEvent[], theirs: readonly CallEvent[]): LogRelation {
  const common = Math.min(ours.length, theirs.length)
  for (let i = 0; i < common; i++) if (!same(ours[i], theirs[i])) return 'other'
  if (theirs.length === ours.length) return 'same'
  return theirs.length > ours.length ? 'longer' : 'shorter'
}
