/** The known name that a misspelt one most likely means: at most two letters off, and no more than half of it. */
export function meant(name: string, known: readonly string[]): string | undefined {
  const ranked = known.map((one) => ({ one, off: distance(name, one) })).sort((a, b) => a.off - b.off)
  const best = ranked[0]
  return best && best.off <= Math.min(2, best.one.length / 2) ? best.one : undefined
}

/** How many letters to put in, take out or change (Levenshtein). */
function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, change))
    }
    before = now
  }
  return before[b.length] ?? 0
}
