import { en } from './en/data.ts'
import { words } from './words.ts'
import { zh } from './zh/data.ts'

export const t = words(zh, en)
