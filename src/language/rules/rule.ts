import type { Behaviour } from '../../contracts/language.ts'

/**
 * One way of showing a behaviour, as data. Patterns are regular expressions in which `{name}` is a list of the
 * language's vocabulary, `~` a short gap and `~~` a longer one, both within a clause. The first that finds, wins nothing:
 * all that find are evidence.
 */
export interface Rule {
  readonly id: Behaviour
  /** The words that show it; one of them is enough. */
  readonly find: readonly string[]
  /** The sentence must be a question (true), or the clause must not be one (false). */
  readonly asks?: boolean
  /** Nothing of this in the same clause. */
  readonly unless?: string
  /** Something of this in the same clause. */
  readonly beside?: string
  /** Nothing of this in the whole utterance. */
  readonly nowhere?: string
  /** Something of this in the whole utterance; looked for first, so it spares a costly search as well. */
  readonly somewhere?: string
  /** The caller's line before has this; `^$` where there was none. */
  readonly after?: string
  /** The caller's line before has nothing of this. */
  readonly afterNot?: string
  /** How sure these words make it, 0–1; 0.9 where not given. */
  readonly confidence?: number
}

/** Vocabulary by name: a list of words, or a pattern made of further lists. */
export type Words = Readonly<Record<string, string>>

/** How a language's patterns are written out. */
export interface Notation {
  readonly words: Words
  readonly gap: string
  readonly longGap: string
  /** Puts the edges of words around a pattern, where a language has them. */
  readonly edges: (pattern: string) => string
}

export interface Pattern {
  readonly id: Behaviour
  readonly find: RegExp
  readonly asks: boolean | undefined
  readonly unless: RegExp | undefined
  readonly beside: RegExp | undefined
  readonly nowhere: RegExp | undefined
  readonly somewhere: RegExp | undefined
  readonly after: RegExp | undefined
  readonly afterNot: RegExp | undefined
  readonly confidence: number
}

/** No repeat of a pattern goes on for longer: the time to read a text grows with its length and nothing else. */
const LONGEST_REPEAT = 24

const bounded = (pattern: string) =>
  pattern
    .replace(/(?<!\\)\+/g, `{1,${LONGEST_REPEAT}}`)
    .replace(/(?<!\\)\*/g, `{0,${LONGEST_REPEAT}}`)
    .replace(/\{(\d+),\}/g, `{$1,${LONGEST_REPEAT}}`)

const SLOT = /\{([a-z][A-Za-z]*)\}/g

/** Writes a pattern out, every repeat bounded. @throws Error for a list that the language doesn't have. */
export function expand(pattern: string, { words, gap, longGap }: Notation): string {
  let text = pattern
  for (let depth = 0; depth < 4 && text.search(SLOT) >= 0; depth++)
    text = text.replace(SLOT, (_, name: string) => {
      const list = words[name]
      if (list === undefined) throw new Error(`no vocabulary called "${name}"`)
      return `(?:${list})`
    })
  return bounded(text.replaceAll('~~', longGap).replaceAll('~', gap))
}

export function compile(rules: readonly Rule[], notation: Notation): readonly Pattern[] {
  const guard = (pattern: string | undefined) =>
    pattern === undefined ? undefined : new RegExp(notation.edges(expand(pattern, notation)))
  return rules.map((rule) => ({
    id: rule.id,
    find: new RegExp(notation.edges(rule.find.map((one) => expand(one, notation)).join('|')), 'g'),
    asks: rule.asks,
    unless: guard(rule.unless),
    beside: guard(rule.beside),
    nowhere: guard(rule.nowhere),
    somewhere: guard(rule.somewhere),
    after: guard(rule.after),
    afterNot: guard(rule.afterNot),
    confidence: rule.confidence ?? 0.9,
  }))
}
