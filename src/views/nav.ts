import type { Role } from '../contracts/attempt.ts'
import type { IconName } from './shared/icons.ts'
import type { Place } from './shared/routes.ts'

export interface NavItem {
  readonly place: Place
  /** Key of its word in `strings/shell.ts`. */
  readonly word: 'today' | 'lines' | 'records' | 'readiness' | 'data' | 'scenarios'
  readonly icon: IconName
}

const lines: NavItem = { place: { name: 'lines' }, word: 'lines', icon: 'route' }
const data: NavItem = { place: { name: 'data' }, word: 'data', icon: 'out' }

/** What each role finds in the bar; the first is its home. */
export const NAV: Record<Role, readonly [NavItem, ...NavItem[]]> = {
  trainee: [
    { place: { name: 'today' }, word: 'today', icon: 'home' },
    lines,
    { place: { name: 'records' }, word: 'records', icon: 'list' },
  ],
  trainer: [{ place: { name: 'trainer' }, word: 'scenarios', icon: 'form' }, lines, data],
  manager: [{ place: { name: 'manager' }, word: 'readiness', icon: 'chart' }, data],
}
