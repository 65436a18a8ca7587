export interface MoodPoint {
  readonly atMs: number
  readonly patience: number
  readonly trust: number
}

/** The field on which the curve is drawn: x in thousandths of the call, y 0–50 with 5 at the top. */
export const MOOD_FIELD = { width: 1000, height: 56 }

const y = (value: number): number => 53 - value * 10

export type Mood = 'patience' | 'trust'

/**
 * A step line on a field `endMs` wide: the value holds until it changes. Points in order of time; starts at 0 and goes on
 * to `untilMs`.
 */
export const stepPath = (points: readonly MoodPoint[], of: Mood, endMs: number, untilMs = endMs): string => {
  const x = (ms: number) => ((ms / Math.max(1, endMs)) * MOOD_FIELD.width).toFixed(1)
  const [first, ...rest] = points
  if (!first) return ''
  const steps = rest.map((point) => `H${x(point.atMs)}V${y(point[of])}`)
  return `M${x(first.atMs)} ${y(first[of])}${steps.join('')}H${x(untilMs)}`
}
