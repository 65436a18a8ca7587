import { en } from './en/shell.ts'
import { words } from './words.ts'
import { zh } from './zh/shell.ts'

/** Words of the bars, of going from page to page, and of what concerns every page. */
export const t = words(zh, en)
