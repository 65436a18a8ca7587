/** Rows of a sparse matrix: for each example the columns that are not zero, and their values. */
export interface Rows {
  readonly columns: readonly Int32Array[]
  readonly values: readonly Float64Array[]
  readonly width: number
}

/** Numbers from 0 to below 2³², the same for the same seed. */
export function dice(seed: number): () => number {
  let state = seed >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state
  }
}

const ROUNDS = 60
/** Stops when no example's gradient is off by more. */
const ENOUGH = 0.05

/**
 * A linear support vector machine with squared hinge loss, by dual coordinate descent (Hsieh et al. 2008). Returns the
 * weights of the columns and, last, the bias; rows of which nothing is known (undefined) are passed over. Only additions and multiplications: every machine gets the same bits.
 * `cost`: what an error costs against large weights.
 */
export function trainSvm(
  { columns, values, width }: Rows,
  shown: readonly (boolean | undefined)[],
  cost: number,
): Float64Array {
  const weights = new Float64Array(width + 1)
  const alpha = new Float64Array(columns.length)
  const slack = 1 / (2 * cost)
  const norms = values.map((own) => own.reduce((sum, value) => sum + value * value, 1 + slack))
  const order = columns.flatMap((_, row) => (shown[row] === undefined ? [] : [row]))
  const roll = dice(1)
  for (let round = 0; round < ROUNDS; round++) {
    let worst = 0
    for (let last = order.length - 1; last > 0; last--) {
      const other = roll() % (last + 1)
      const held = order[last] as number
      order[last] = order[other] as number
      order[other] = held
    }
    for (const row of order) worst = Math.max(worst, step(row))
    if (worst < ENOUGH) break
  }
  return weights

  function step(row: number): number {
    const own = columns[row] as Int32Array
    const by = values[row] as Float64Array
    const sign = shown[row] ? 1 : -1
    const before = alpha[row] as number
    let sum = weights[width] as number
    for (let at = 0; at < own.length; at++) sum += (weights[own[at] as number] as number) * (by[at] as number)
    const gradient = sign * sum - 1 + before * slack
    if (before === 0 && gradient >= 0) return 0
    const after = Math.max(0, before - gradient / (norms[row] as number))
    const change = (after - before) * sign
    if (change === 0) return 0
    alpha[row] = after
    for (let at = 0; at < own.length; at++)
      weights[own[at] as number] = (weights[own[at] as number] as number) + change * (by[at] as number)
    weights[width] = (weights[width] as number) + change
    return Math.abs(gradient)
  }
}
