/** The one source of time: real in the app, by hand in tests. */
export interface Clock {
  /** Monotonic, ms. */
  now(): number
  /** Wall clock, ms since the epoch. */
  today(): number
  /** Calls back once, not before `inMs`; returns how to call it off. */
  wake(inMs: number, then: () => void): () => void
}
