/** A stretch of the call as the tape shows it. */
export interface TapePart {
  readonly id: string
  readonly lane: 'caller' | 'trainee' | 'line'
  readonly kind: 'talk' | 'ring' | 'hold' | 'silence'
  readonly fromMs: number
  readonly toMs: number
  /** Read out and shown when it is picked: "2:17 您：……". */
  readonly label: string
}

export const TAPE_FIELD = { width: 1000, lane: 26 }
const LANES = { caller: 0, trainee: 1, line: 0 } as const
const BAR = 4.2

/** Heights that look like a voice and are always the same for the same part. */
const height = (seed: number, i: number): number => {
  const wave = Math.abs(Math.sin(seed * 0.7 + i * 1.9) * Math.sin(i * 0.6 + seed))
  return 3 + wave * 9
}

/** Upright strokes for a stretch of talk, `x` in thousandths of `endMs`. */
export const voice = (part: TapePart, endMs: number): string => {
  const x = (ms: number) => (ms / Math.max(1, endMs)) * TAPE_FIELD.width
  const from = x(part.fromMs)
  const bars = Math.max(1, Math.floor((x(part.toMs) - from) / BAR))
  const middle = LANES[part.lane] * TAPE_FIELD.lane + TAPE_FIELD.lane / 2
  return Array.from({ length: bars }, (_, i) => {
    const tall = height(part.fromMs / 1000, i)
    return `M${(from + (i + 0.5) * BAR).toFixed(1)} ${(middle - tall / 2).toFixed(1)}v${tall.toFixed(1)}`
  }).join('')
}
