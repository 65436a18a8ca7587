import type { Clock } from '../contracts/clock.ts'

/** A gap longer than this is a sleeping machine or a hidden tab, never the trainee's silence (ms). */
export const GAP_MS = 5000

/**
 * The desk clock of one attempt: real time since it began, pauses left out. It goes on from `startMs` when an attempt
 * is resumed.
 */
export class DeskClock {
  private base: number
  private pausedAt: number | undefined

  constructor(
    private readonly clock: Clock,
    startMs: number,
  ) {
    this.base = clock.now() - startMs
  }

  now(): number {
    return (this.pausedAt ?? this.clock.now()) - this.base
  }

  get paused(): boolean {
    return this.pausedAt !== undefined
  }

  /** Stops; `agoMs` reaches back to when the gap began. */
  pause(agoMs = 0) {
    this.pausedAt ??= this.clock.now() - agoMs
  }

  /** Goes on where it stopped; the length of the gap, ms. */
  goOn(): number {
    if (this.pausedAt === undefined) return 0
    const gap = this.clock.now() - this.pausedAt
    this.base += gap
    this.pausedAt = undefined
    return Math.round(gap)
  }
}
