import type { Translated } from '../words.ts'
import type { zh } from '../zh/shell.ts'

export const en: Translated<typeof zh> = {
  skip: 'Skip to content',
  mainNav: 'Main',
  tabBar: 'Tab bar',
  roles: 'Role',
  settings: 'Settings',
  language: 'Interface language',
  today: 'Today',
  lines: 'Calls',
  records: 'Attempts',
  readiness: 'Readiness',
  data: 'Files',
  scenarios: 'Scenarios',
  deskLoading: 'Fetching your records',
}
