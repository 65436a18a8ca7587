import type { Span } from '../../contracts/language.ts'

/** Text rewritten for reading, and where each of its characters stood in the text as given. */
export interface Readable {
  readonly text: string
  /** `at[i]` is the UTF-16 offset of character `i` in the original; one more entry holds the original's length. */
  readonly at: readonly number[]
}

/** The span of the original that a half-open range of the readable text came from. */
export function originalSpan({ at }: Readable, from: number, to: number): Span {
  const start = at[from] ?? 0
  const end = at[to] ?? at.at(-1) ?? 0
  return [start, Math.max(start, end)]
}

/** A run of a text and what stands in its place. */
export interface Edit {
  readonly from: number
  readonly found: string
  readonly now: string
}

/** What `pattern` (global) finds in a text, and what it becomes. */
export const editsOf = (text: string, pattern: RegExp, by: (found: string) => string): readonly Edit[] =>
  [...text.matchAll(pattern)].map((match) => ({ from: match.index, found: match[0], now: by(match[0]) }))

/** Makes edits, in the order of the text; the characters of a replacement share the span of what they replace. */
export function rewrite(source: Readable, edits: readonly Edit[]): Readable {
  const pieces: string[] = []
  const at: number[] = []
  let done = 0
  const keep = (to: number) => {
    pieces.push(source.text.slice(done, to))
    for (let i = done; i < to; i++) at.push(source.at[i] ?? 0)
    done = to
  }
  for (const { from, found, now } of edits) {
    if (now === found) continue
    keep(from)
    pieces.push(now)
    for (let i = 0; i < now.length; i++) at.push(source.at[from + Math.min(i, found.length - 1)] ?? 0)
    done = from + found.length
  }
  if (done === 0) return source
  keep(source.text.length)
  at.push(source.at.at(-1) ?? 0)
  return { text: pieces.join(''), at }
}
