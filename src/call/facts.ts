import type { FoundFact, Language } from '../contracts/language.ts'
import type { Fact } from '../contracts/scenario.ts'

/** A fact of the house sheet as it was said. */
export interface SaidFact {
  readonly id: string
  readonly verdict: 'right' | 'wrong'
  /** The words that said it. */
  readonly said: string
}

const has = (text: string, word: string) => text.includes(word.toLowerCase())
const anyOf = (text: string, words: readonly string[]) => words.find((word) => has(text, word))
/** Every group has one of its words in the text; a fact without groups needs none. */
const nearby = (text: string, groups: readonly (readonly string[])[]) =>
  groups.every((group) => anyOf(text, group) !== undefined)

/** Money is often said as a bare number, and the other way round. */
const fits = (found: FoundFact, kind: Fact['kind']) =>
  found.kind === kind || (kind === 'money' && found.kind === 'number')

function inWords(fact: Fact, text: string, language: Language): SaidFact | undefined {
  const groups = fact.words[language]
  const wrong = anyOf(text, fact.wrongWords[language])
  if (groups.length > 0 && nearby(text, groups)) {
    const said = groups.map((group) => anyOf(text, group) ?? '').join(' ')
    return { id: fact.id, verdict: 'right', said }
  }
  return wrong === undefined ? undefined : { id: fact.id, verdict: 'wrong', said: wrong }
}

function inValues(
  fact: Fact,
  text: string,
  found: readonly FoundFact[],
  sheet: readonly Fact[],
  wanted: boolean,
  raw: string,
  language: Language,
) {
  const said = (one: FoundFact, verdict: 'right' | 'wrong') => ({ id: fact.id, verdict, said: raw.slice(...one.span) })
  const close = nearby(text, fact.words[language])
  const told = close && fact.words[language].length > 0
  if (!told && !wanted) return undefined
  const values = found.filter((one) => fits(one, fact.kind))
  const right = values.find((one) => fact.values.includes(one.value))
  if (right) return said(right, 'right')
  const wrong = anyOf(text, fact.wrongWords[language])
  if (wrong !== undefined) return { id: fact.id, verdict: 'wrong' as const, said: wrong }
  const others = sheet.filter((one) => one.id !== fact.id).flatMap((one) => one.values)
  const stray = values.find((one) => one.kind === fact.kind && !others.includes(one.value))
  return stray && (wanted || fact.kind === 'money') ? said(stray, 'wrong') : undefined
}

/**
 * Compares what was said with the house sheet. A value counts for a fact when its own words stand by, or when the
 * caller has just asked for it (`wanted`); a value that no entry of the sheet has is wrong for the fact it was meant for.
 */
export function compareWithSheet(
  raw: string,
  found: readonly FoundFact[],
  sheet: readonly Fact[],
  wanted: readonly string[],
  language: Language,
): SaidFact[] {
  const text = raw.toLowerCase()
  return sheet.flatMap((fact) => {
    const one =
      fact.kind === 'text'
        ? inWords(fact, text, language)
        : inValues(fact, text, found, sheet, wanted.includes(fact.id), raw, language)
    return one ? [one] : []
  })
}
