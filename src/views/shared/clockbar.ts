/** Where the parts of a call clock lie, in per cent of the bar; undefined: the house states no number, so no bar. */
export interface ClockParts {
  readonly elapsed: number
  readonly goal?: readonly [from: number, to: number]
  readonly limit?: number
  readonly over: boolean
}

/** `elapsedMs` against the house's target and limit, both in seconds on the talk clock. */
export const clockParts = (
  elapsedMs: number,
  targetS?: readonly [from: number, to: number],
  limitS?: number,
): ClockParts | undefined => {
  const end = limitS ?? targetS?.[1]
  if (end === undefined) return undefined
  const share = (seconds: number) => Math.min(100, (seconds / end) * 100)
  return {
    elapsed: share(elapsedMs / 1000),
    over: elapsedMs > end * 1000,
    ...(targetS && { goal: [share(targetS[0]), share(targetS[1])] as const }),
    ...(limitS !== undefined && { limit: 100 }),
  }
}
