import { en } from './en/manager.ts'
import { words } from './words.ts'
import { zh } from './zh/manager.ts'

export const t = words(zh, en)
