/** One measured figure. */
export interface Measure {
  readonly value: number
  readonly unit: 'ms' | 'µs' | 'KB' | '×'
  /** What the product promises, in the same unit. */
  readonly limit?: number
  /** nlp.js in the same run, in the same unit. */
  readonly peer?: number
  /** Ours of theirs. */
  readonly ratio?: number
}
export type Measures = Readonly<Record<string, Measure>>

/** The value below which a share `p` (0–1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

export const median = (samples: readonly number[]) => percentile(samples, 0.5)
