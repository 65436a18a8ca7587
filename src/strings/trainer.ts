import { en } from './en/trainer.ts'
import { words } from './words.ts'
import { zh } from './zh/trainer.ts'

export const t = words(zh, en)
