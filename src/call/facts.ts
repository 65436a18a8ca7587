import type { FoundFact, Language } from '../contracts/language.ts'
import type { Fact } from '../contracts/scenario.ts'
import { contradicts, couldStandFor } from './figures.ts'

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

/** Right before wrong words that are denied, and so not said: 不是精装, "not line 3". */
const DENIAL: Readonly<Record<Language, RegExp>> = {
  'zh-CN': /(?:不|不是|没|没有)$/,
  en: /(?:\bnot|\bno|n['’]t)(?: an?| the)? $/,
}

/** The first of the fact's wrong words that was said and not denied. */
function wrongWord(fact: Fact, text: string, language: Language): string | undefined {
  return fact.wrongWords[language].find((word) => {
    const at = text.indexOf(word.toLowerCase())
    return at >= 0 && !DENIAL[language].test(text.slice(0, at))
  })
}

function inWords(fact: Fact, text: string, language: Language): SaidFact | undefined {
  const groups = fact.words[language]
  const wrong = wrongWord(fact, text, language)
  if (groups.length > 0 && nearby(text, groups)) {
    const said = groups.map((group) => anyOf(text, group) ?? '').join(' ')
    return { id: fact.id, verdict: 'right', said }
  }
  return wrong === undefined ? undefined : { id: fact.id, verdict: 'wrong', said: wrong }
}

/** What a figure is judged on: the words, the values in them, the sheet, and what the caller has just asked for. */
interface Ground {
  readonly raw: string
  readonly text: string
  readonly found: readonly FoundFact[]
  readonly sheet: readonly Fact[]
  readonly wanted: readonly Fact[]
  readonly language: Language
}

const sameSpan = (one: FoundFact, other: FoundFact) => one.span[0] === other.span[0] && one.span[1] === other.span[1]

/** A day of which the year isn't told is that day of any year. */
const agree = ({ kind, value }: FoundFact, stated: string) =>
  value === stated ||
  (kind === 'date' && [value, stated].some((one) => one.startsWith('--')) && value.slice(-6) === stated.slice(-6))

/** Said of many things while the caller waits: meant for a fact only beside its own words. */
const OF_MANY: readonly Fact['kind'][] = ['date', 'duration', 'address', 'name']

/** A figure that can only be meant for this fact, and that no entry of the sheet has. */
function strayFor(fact: Fact, values: readonly FoundFact[], { sheet, wanted, raw, language }: Ground, told: boolean) {
  if (OF_MANY.includes(fact.kind) && !told) return undefined
  const isWanted = wanted.includes(fact)
  const meantForAnother = !isWanted && wanted.some((one) => one.kind === fact.kind)
  if (meantForAnother || !(isWanted || fact.kind === 'money')) return undefined
  const known = sheet.flatMap((one) => one.values)
  const agrees = (one: FoundFact) => known.includes(one.value) || !contradicts(one, fact, raw, language)
  return values.find((one) => one.kind === fact.kind && !values.some((other) => sameSpan(one, other) && agrees(other)))
}

function inValues(fact: Fact, ground: Ground): SaidFact | undefined {
  const { raw, text, found, wanted, language } = ground
  const told = fact.words[language].length > 0 && nearby(text, fact.words[language])
  if (!told && !wanted.includes(fact)) return undefined
  const said = (one: FoundFact, verdict: 'right' | 'wrong') => ({ id: fact.id, verdict, said: raw.slice(...one.span) })
  const values = found.filter((one) => fits(one, fact.kind) && couldStandFor(one, fact, raw, language))
  const right = values.find((one) => fact.values.some((value) => agree(one, value)))
  if (right) return said(right, 'right')
  const wrong = wrongWord(fact, text, language)
  if (wrong !== undefined) return { id: fact.id, verdict: 'wrong', said: wrong }
  const stray = strayFor(fact, values, ground, told)
  return stray && said(stray, 'wrong')
}

/**
 * Compares what was said with the house sheet. A value counts for a fact when its own words stand by, or when the
 * caller has just asked for it (`wanted`); a value that could stand for a fact and that no entry of the sheet has is
 * wrong for the fact it was meant for.
 */
export function compareWithSheet(
  raw: string,
  found: readonly FoundFact[],
  sheet: readonly Fact[],
  wanted: readonly string[],
  language: Language,
): SaidFact[] {
  const text = raw.toLowerCase()
  const ground: Ground = {
    raw, text, found, sheet, wanted: sheet.filter((fact) => wanted.includes(fact.id)), language,
  } // prettier-ignore
  return sheet.flatMap((fact) => {
    const one = fact.kind === 'text' ? inWords(fact, text, language) : inValues(fact, ground)
    return one ? [one] : []
  })
}
