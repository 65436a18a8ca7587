import type { UtteranceContext } from '../contracts/language.ts'
import { normalise } from './text/normalise.ts'
import type { Evidence, Reading } from './rules/find.ts'

/** The own name is said as a fact or a place, not as one's own, in a clause with this. */
const ABOUT = {
  'zh-CN': /感谢|谢谢|欢迎|附近|旁边|对面|门口|怎么走|到.{0,6}站|哪|的(?:房|楼|价)|来.{0,4}看/,
  en: /thank|next to|near|opposite|find|come|visit|at the|in the|about|where/,
} as const

/** Naming the house by its own names, near the start of what is said. */
export function houseEvidence({ text, clauses }: Reading, { houseNames, language }: UtteranceContext): Evidence[] {
  const names = (houseNames ?? []).map((name) => normalise(name, language).text.trim()).filter((name) => name !== '')
  return names.flatMap((name) => {
    const from = text.indexOf(name)
    const clause = clauses.slice(0, 4).find((one) => one.from <= from && from < one.to)
    if (from < 0 || !clause || clause.asks || ABOUT[language].test(clause.text)) return []
    return [{ id: 'identify_house', from, to: from + name.length, confidence: 0.95 } satisfies Evidence]
  })
}
