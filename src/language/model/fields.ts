import type { Language } from '../../contracts/language.ts'
import { EN_FIELDS } from '../en/fields.ts'
import { ZH_FIELDS } from '../zh/fields.ts'

/** Words that mean alike, by what they mean; between words stands a space (zh-CN) or an upright stroke (en). */
export type Fields = Readonly<Record<string, string>>

interface Lexicon {
  readonly fields: ReadonlyMap<string, readonly string[]>
  /** Signs (zh-CN) or words (en) of the longest word that begins with one. */
  readonly longest: ReadonlyMap<string, number>
}

/** Signs (zh-CN) or words (en) of a word. */
const unitsOf = (word: string, glue: string) => (glue === '' ? [...word] : word.split(glue))

function lexiconOf(fields: Fields, between: string, glue: string): Lexicon {
  const found = new Map<string, string[]>()
  const longest = new Map<string, number>()
  for (const [field, words] of Object.entries(fields))
    for (const word of words.split(between)) {
      found.set(word, [...(found.get(word) ?? []), field])
      const units = unitsOf(word, glue)
      const first = units[0] ?? ''
      longest.set(first, Math.max(units.length, longest.get(first) ?? 0))
    }
  return { fields: found, longest }
}

const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  'zh-CN': lexiconOf(ZH_FIELDS, ' ', ''),
  en: lexiconOf(EN_FIELDS, '|', ' '),
}

const NUMBER: readonly string[] = ['0']

/**
 * The fields of an utterance's words, in their order; a word may lie in several, a number in one of its own, and of
 * words that begin at one place the longest counts. `units`: signs (zh-CN) or words (en), numbers written 0.
 */
export function fieldsOf(units: readonly string[], language: Language): (readonly string[])[] {
  const { fields, longest } = LEXICONS[language]
  const glue = language === 'en' ? ' ' : ''
  const found: (readonly string[])[] = []
  for (let at = 0; at < units.length;) {
    const first = units[at] as string
    let length = Math.min(longest.get(first) ?? 1, units.length - at)
    while (length > 1 && !fields.has(units.slice(at, at + length).join(glue))) length--
    const own =
      fields.get(length === 1 ? first : units.slice(at, at + length).join(glue)) ?? (first === '0' ? NUMBER : undefined)
    if (own) found.push(own)
    at += length
  }
  return found
}
