import type { Clock } from '../contracts/clock.ts'

/** The browser's clocks. */
export const browserClock: Clock = {
  now: () => performance.now(),
  today: () => Date.now(),
  wake: (inMs, then) => {
    const id = setTimeout(then, Math.max(0, inMs))
    return () => clearTimeout(id)
  },
}
