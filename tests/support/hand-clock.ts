import type { Clock } from '../../src/contracts/clock.ts'

/** A clock that moves only by hand; whatever was to wake up meanwhile does, in order. */
export class HandClock implements Clock {
  private ms = 1000
  private alarms: { at: number; then: () => void }[] = []

  now = () => this.ms
  today = () => Date.UTC(2026, 10, 24, 9) + this.ms

  wake(inMs: number, then: () => void) {
    const alarm = { at: this.ms + inMs, then }
    this.alarms.push(alarm)
    return () => {
      this.alarms = this.alarms.filter((one) => one !== alarm)
    }
  }

  pass(ms: number) {
    const end = this.ms + ms
    for (;;) {
      const next = [...this.alarms].sort((a, b) => a.at - b.at)[0]
      if (!next || next.at > end) break
      this.alarms = this.alarms.filter((one) => one !== next)
      this.ms = Math.max(this.ms, next.at)
      next.then()
    }
    this.ms = end
  }

  /** The machine sleeps: time goes by and nothing wakes up until it is over. */
  sleep(ms: number) {
    this.ms += ms
    this.pass(0)
  }
}
