import type { Scenario } from './scenario.ts'
import type { Slot } from './standard.ts'

/** Case and the shape of apostrophes don't matter to words that are looked for. */
export const plain = (text: string) => text.toLowerCase().replaceAll('’', "'")

/** Does a text name a slot, by the words of the house or of this caller's answer? `text`: as it was said. */
export function namedIn(text: string, { language, answers }: Scenario): (slot: Slot) => boolean {
  const where = plain(text)
  const own = new Map(answers.map((answer) => [answer.slot, answer.words ?? []]))
  return ({ id, words }) =>
    [...(words?.[language] ?? []), ...(own.get(id) ?? [])].some((word) => where.includes(plain(word)))
}

/** What is asked for of the slots that were asked by their behaviours: those that are named, else the general one. */
export const askedOf = (slots: readonly Slot[], isNamed: (slot: Slot) => boolean): readonly Slot[] =>
  slots.filter((slot) => {
    const kin = slots.filter((other) => other.askedBy === slot.askedBy)
    return kin.some(isNamed) ? isNamed(slot) : slot.words === undefined
  })
