/** One measured figure; `limit` is what the product promises, in the same unit. */
export interface Measure {
  readonly value: number
  readonly unit: 'ms' | 'KB'
  readonly limit: number
}
export type Measures = Readonly<Record<string, Measure>>

/** The value below which a share `p` (0–1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1))] ?? Number.NaN
}

export const median = (samples: readonly number[]) => percentile(samples, 0.5)
