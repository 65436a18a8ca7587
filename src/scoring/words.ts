import type { Language } from '../contracts/language.ts'

/** What the placeholders of a rubric's words stand for. */
export interface Names {
  /** As the house names itself at the opening. */
  readonly house: string
  /** The trainee; absent: unknown. */
  readonly me?: string
  /** The caller's name as one addresses them; absent: not told on this path. */
  readonly name?: string
}

const NOBODY: Readonly<Record<Language, { me: string; caller: string }>> = {
  'zh-CN': { me: '小王', caller: '对方' },
  en: { me: 'Alex', caller: 'the caller' },
}

/** Sentences begin with a capital, also where a placeholder stands first. */
const capitals = (text: string) =>
  text.replace(/(^|[.?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Fills the placeholders of a rubric's words and sentences; an unknown name leaves no gap. */
export function fillIn(text: string, language: Language, { house, me, name }: Names): string {
  const nobody = NOBODY[language]
  const filled = text
    .replaceAll('{house}', house)
    .replaceAll('{me}', me ?? nobody.me)
    .replaceAll('{caller}', name ?? nobody.caller)
    .replaceAll(name === undefined ? /\{name\}[，,]? ?/g : /\{name\}/g, name ?? '')
  return language === 'en' ? capitals(filled) : filled
}
