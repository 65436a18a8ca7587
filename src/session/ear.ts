import type { AudioPort, PlayingLine, Sound } from '../contracts/audio.ts'
import type { Settings } from '../contracts/attempt.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'

/** How long the busy tone sounds after the caller has put down, ms. */
const BUSY_MS = 2500

const SILENCE: Sound = { stop: () => {} }

/** Follows a call's events by ear. `onUnheard` is told when a line could not be heard, so that its caption can stand in. */
export class Ear {
  private ring = SILENCE
  private hold = SILENCE
  private surroundings = SILENCE
  private line: PlayingLine | undefined

  constructor(
    private readonly audio: AudioPort,
    private readonly scenario: Scenario,
    private readonly settings: () => Settings,
    private readonly onUnheard: (line: string) => void,
  ) {
    audio.preload(this.firstLines())
  }

  /** What may be said first: agenda openings and the replies to silence; the rest is fetched as the talk goes on. */
  private firstLines(): string[] {
    const { agenda, says } = this.scenario
    const ids = [
      ...agenda.slice(0, 2).flatMap((item) => item.ask),
      ...(says['silence-1'] ?? []),
      ...(says['blunt-opening'] ?? []),
    ]
    return this.pathsOf(ids)
  }

  private pathsOf(ids: readonly string[]): string[] {
    return ids.flatMap((id) => this.scenario.lines[id]?.audio ?? [])
  }

  hear(event: CallEvent) {
    if (event.type === 'line.rang') {
      this.ring.stop()
      if (this.settings().ringSounds) this.ring = this.audio.tone('ring')
    } else if (event.type === 'line.answered') this.pickUp()
    else if (event.type === 'caller.said') this.say(event.line)
    else if (event.type === 'caller.silenced') this.line?.stop()
    else if (event.type === 'line.held') this.hold = this.audio.tone('hold')
    else if (event.type === 'line.resumed') this.hold.stop()
    else if (event.type === 'line.ended') this.putDown(event.by)
    else if (event.type === 'in.pause') this.silence()
  }

  private pickUp() {
    this.ring.stop()
    this.audio.tone('pick-up')
    const { background } = this.scenario.persona
    this.surroundings = this.audio.openLine(this.settings().background ? background : 'none')
    this.audio.preload(this.pathsOf(Object.keys(this.scenario.lines)))
  }

  private say(id: string) {
    const path = this.scenario.lines[id]?.audio
    if (path === undefined) return this.onUnheard(id)
    this.line = this.audio.playLine(path)
    void this.line.started.then((start) => {
      if (!start.played && start.why !== 'stopped') this.onUnheard(id)
    })
  }

  private putDown(by: 'caller' | 'trainee') {
    this.silence()
    this.audio.tone('hang-up')
    if (by === 'trainee') return
    this.hold = this.audio.tone('busy')
    setTimeout(() => this.hold.stop(), BUSY_MS)
  }

  /** Ends every sound of the call. */
  silence() {
    this.line?.stop()
    for (const sound of [this.ring, this.hold, this.surroundings]) sound.stop()
  }
}
