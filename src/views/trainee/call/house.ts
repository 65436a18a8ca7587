import type { Language } from '../../../contracts/language.ts'
import type { Standard } from '../../../contracts/standard.ts'

/** The house's first words on a call: the document's own, or, on a call in English, what they mean. */
export function openingOf({ house, wordings }: Standard, language: Language): string {
  if (language === 'en') return `Hello, ${house.name.en}`
  const wording = wordings.find((one) => one.rule === 'SH-06' && one.use === 'say')
  return (wording?.text ?? '').replace(',', '，').replaceAll('**', house.name['zh-CN'])
}
