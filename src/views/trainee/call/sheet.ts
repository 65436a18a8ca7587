import type { Fact } from '../../../contracts/scenario.ts'

const textOf = (fact: Fact) =>
  [fact.topic, fact.title, fact.show, fact.say]
    .flatMap((text) => Object.values(text))
    .join(' ')
    .toLowerCase()

/** Entries of the house sheet that hold every word of the query, in the sheet's order; all of them for no query. */
export function findInSheet(sheet: readonly Fact[], query: string): readonly Fact[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return sheet.filter((fact) => words.every((word) => textOf(fact).includes(word)))
}

/** The text in pieces, with those that match the query marked. */
export function marked(text: string, query: string): readonly { readonly text: string; readonly hit: boolean }[] {
  const word = query.trim().toLowerCase()
  const at = word ? text.toLowerCase().indexOf(word) : -1
  if (at < 0) return [{ text, hit: false }]
  const parts = [
    { text: text.slice(0, at), hit: false },
    { text: text.slice(at, at + word.length), hit: true },
    { text: text.slice(at + word.length), hit: false },
  ]
  return parts.filter((part) => part.text !== '')
}
