/** A cell of the heat map: share of the points, and how many calls it is worked out from. */
export interface Heat {
  readonly percent: number
  readonly calls: number
}

/** The line below which a cell is hatched; and the edges of the five steps. Ours, shown as ours. */
export const HEAT_LINE = 70
export const HEAT_STEPS = [0, 60, 70, 80, 90] as const

/** Which of the five steps of lightness, from 1. */
export const heatStep = (percent: number): 1 | 2 | 3 | 4 | 5 => {
  const above = HEAT_STEPS.filter((edge) => percent >= edge).length
  return Math.min(5, Math.max(1, above)) as 1 | 2 | 3 | 4 | 5
}
