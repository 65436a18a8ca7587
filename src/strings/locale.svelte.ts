import type { Bilingual, Language } from '../contracts/language.ts'

/** The one language of the interface. Everything that shows words reads it, so that a change redraws at once. */
class Locale {
  current = $state<Language>('zh-CN')
}
export const locale = new Locale()

/** The text in the language of the interface. */
export const pick = (text: Bilingual): string => text[locale.current]

/** The other of the two languages. */
export const other = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en')
