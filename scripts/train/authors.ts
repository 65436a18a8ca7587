import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Language } from '../../src/contracts/language.ts'
import { ROOT } from '../lib/run.mjs'

const FOLDER = join(ROOT, 'tests', 'language', 'authors')

/** How a language is called in the names of files. */
export const SHORT: Readonly<Record<Language, string>> = { 'zh-CN': 'zh', en: 'en' }

/** The files of labelled utterances that a language's model is learnt from, one for each author. */
export const authorsOf = (language: Language): string[] => {
  const names = readdirSync(FOLDER).filter((name) => name.startsWith(`${SHORT[language]}-`))
  return names.sort().map((name) => join(FOLDER, name))
}

/** Tells utterances from others: SHA-256 over the files, first 16 hex digits. */
export function fingerprint(language: Language): string {
  const hash = createHash('sha256')
  for (const file of authorsOf(language)) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
