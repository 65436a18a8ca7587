import { en } from './en/settings.ts'
import { words } from './words.ts'
import { zh } from './zh/settings.ts'

export const t = words(zh, en)
