import { en } from './en/shared.ts'
import { words } from './words.ts'
import { zh } from './zh/shared.ts'

/** Words of the shared components: roles, marks, rings, clocks. */
export const t = words(zh, en)
