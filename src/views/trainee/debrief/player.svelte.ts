import type { AudioPort } from '../../../contracts/audio.ts'
import type { CallEvent } from '../../../contracts/events.ts'
import type { Scenario } from '../../../contracts/scenario.ts'
import type { Part } from './course.ts'

/** Plays a tape: the caller's recordings are heard, everything else takes its time in silence. */
export class Player {
  playing = $state(false)
  private timer: ReturnType<typeof setTimeout> | undefined
  private line = { stop: () => {} }

  constructor(
    private readonly audio: AudioPort,
    private readonly scenario: Scenario,
    private readonly events: readonly CallEvent[],
    private readonly parts: readonly Part[],
    private readonly onPart: (seq: number) => void,
  ) {}

  toggle(from: number | undefined) {
    if (this.playing) return this.stop()
    void this.audio.unlock()
    this.playing = true
    this.step(
      Math.max(
        0,
        this.parts.findIndex((part) => part.seq === from),
      ),
    )
  }

  stop() {
    clearTimeout(this.timer)
    this.line.stop()
    this.playing = false
  }

  private step(index: number) {
    const part = this.parts[index]
    if (!part) return this.stop()
    this.onPart(part.seq)
    const event = this.events.find((one) => one.seq === part.seq)
    const path = event?.type === 'caller.said' ? this.scenario.lines[event.line]?.audio : undefined
    if (path !== undefined) this.line = this.audio.playLine(path)
    this.timer = setTimeout(() => this.step(index + 1), part.toMs - part.fromMs)
  }
}
