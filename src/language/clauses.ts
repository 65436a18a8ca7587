const PAUSE = /[，,。？！?!；;\n]/

/** The longest clause that is looked at on either side of a match. */
const REACH = 60

/** The clause around a match: bounded by full stops and question marks, so that "…吗？" stays with its question. */
export function clauseAt(text: string, from: number, to: number): string {
  let start = from
  while (start > 0 && from - start < REACH && !PAUSE.test(text.charAt(start - 1))) start--
  let end = to
  while (end < text.length && end - to < REACH && !PAUSE.test(text.charAt(end))) end++
  return text.slice(start, Math.min(text.length, end + 1))
}
