import { createCall, type Call, type Step } from '../call/call.ts'
import { choiceSetFor, shuffled } from '../call/choices.ts'
import { owedBy } from '../call/flow.ts'
import { dueAt, isQuiet, lineState, type CallState } from '../call/state.ts'
import type { Attempt } from '../contracts/attempt.ts'
import type { Clock } from '../contracts/clock.ts'
import type { CallEvent, CallInput, PauseReason } from '../contracts/events.ts'
import type { Choice, Scenario } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import type { Store, StoreProblem } from '../contracts/storage.ts'
import { DeskClock, GAP_MS } from './desk-clock.ts'
import type { Hearing } from './hearing.ts'
import { Recorder } from './recorder.ts'

/** How often the screen's clocks move and gaps are looked for, ms. */
const BEAT_MS = 250

export interface CallPorts {
  readonly clock: Clock
  readonly store: Store
  /** Follows the call by ear: rings, lines, tones. */
  readonly hear: (event: CallEvent) => void
  /** Fetches what understands the trainee; called while the phone rings. */
  readonly hearing: () => Promise<Hearing>
}

/** Where a session takes a call up: its events so far are stored. `fresh`: they have only just happened. */
export interface Start extends Step {
  readonly fresh: boolean
}

/**
 * One call on the screen: steps the pure machines by the injected clock, writes every event as it happens, and shows
 * the state to the views. Holds no decision about the call itself.
 */
export class CallSession {
  readonly call: Call
  readonly recorder: Recorder
  private readonly desk: DeskClock
  private state = $state.raw() as CallState
  private cancelBeat = () => {}
  private lastBeat: number
  private hiddenSince: number | undefined
  private hearing: Hearing | undefined
  private learning: Promise<void> | undefined
  /** Words that came before there was anything to understand them with. */
  private unheard: (() => void) | undefined

  events = $state.raw<readonly CallEvent[]>([])
  /** Desk clock as shown, ms. */
  atMs = $state(0)
  /** Words that will be said as soon as the caller has finished. */
  waiting = $state<string | undefined>()
  paused = $state<PauseReason | undefined>()
  acknowledged = $state(-1)
  storeProblem = $state<StoreProblem | undefined>()

  constructor(
    readonly attempt: Attempt,
    readonly scenario: Scenario,
    readonly standard: Standard,
    private readonly ports: CallPorts,
    from: Start,
  ) {
    this.call = createCall(scenario, standard, attempt.setup)
    this.state = from.state
    this.events = from.events
    this.atMs = from.state.atMs
    this.desk = new DeskClock(ports.clock, from.state.atMs)
    this.lastBeat = ports.clock.now()
    this.recorder = new Recorder(
      ports.store,
      attempt.id,
      (seq) => (this.acknowledged = seq),
      (problem) => (this.storeProblem = problem),
    )
    if (from.fresh) for (const event of from.events) ports.hear(event)
    this.learn()
    this.beat()
  }

  // ── what the screen shows ──

  readonly line = $derived.by(() => lineState(this.state))
  readonly ring = $derived.by(() => this.state.line.context.ring)
  readonly callNumber = $derived.by(() => Math.max(1, this.state.line.context.call))
  readonly over = $derived.by(() => this.state.over)
  /** Since the present ring began, ms. */
  readonly sinceRingMs = $derived.by(
    () => this.atMs - (this.events.findLast((event) => event.type === 'line.rang')?.atMs ?? 0),
  )
  private readonly captionInput = $derived.by(() => this.events.findLast((event) => event.type === 'in.captions'))
  /** Captions were asked for or came back in this call. */
  readonly captionsOn = $derived.by(() => this.captionInput?.input.on === true)
  readonly captionsBack = $derived.by(() => this.captionInput?.input.why === 'no-audio')
  readonly filed = $derived.by(() => this.state.filed)
  readonly quiet = $derived.by(() => isQuiet(this.state))
  readonly speaking = $derived.by(() => this.state.speaking)
  /** The caller has said their last words: `after`: what the trainee says now is still heard; `now`: they put down. */
  readonly parting = $derived.by(() => {
    const { parting, speaking, queue } = this.state
    return speaking || queue.length > 0 ? undefined : parting
  })
  private readonly mayTalk = $derived.by(() => this.quiet || this.parting === 'after')
  /** How many silences in a row the caller has remarked on. */
  readonly silences = $derived.by(() => this.state.silences)
  /** Nobody has spoken for longer than the caller waits for somebody who types or chooses. */
  readonly overdue = $derived.by(() => {
    const { silences, timers } = this.state
    const due = timers.find((timer) => timer.id === 'silence')?.atMs
    return silences > 0 || (due !== undefined && due - this.atMs <= this.scenario.caller.silenceMs[0])
  })
  /** From the caller's last remark on the silence until they put down for it, ms. */
  readonly bearsMs = $derived.by(() => {
    const { silenceMs } = this.scenario.caller
    return silenceMs[2] - (silenceMs[Math.min(this.state.silences, 2) - 1] ?? 0)
  })
  readonly memory = $derived.by(() => this.state.caller.context)
  readonly heldForMs = $derived.by(() =>
    this.state.heldSinceMs === undefined ? 0 : this.atMs - this.state.heldSinceMs,
  )
  /** Talk clock, the line being said included, ms. */
  readonly talkMs = $derived.by(() => {
    const { speaking, talkMs } = this.state
    return (
      talkMs + (speaking ? Math.max(0, Math.min(this.atMs, speaking.endsMs) - speaking.sinceMs) : 0) + this.heldForMs
    )
  })
  readonly caption = $derived.by(() => {
    const said = this.events.findLast((event) => event.type === 'caller.said')
    return said?.type === 'caller.said' && said.call === this.callNumber ? said : undefined
  })
  readonly choiceSet = $derived.by(() => (this.line === 'open' ? choiceSetFor(this.call, this.state) : undefined))
  readonly choices = $derived.by(() => (this.choiceSet ? shuffled(this.choiceSet, this.state) : []))
  readonly record = $derived.by(
    () =>
      Object.fromEntries(
        this.events.flatMap((event) => (event.type === 'in.note' ? [[event.input.field, event.input.value]] : [])),
      ) as Readonly<Record<string, string>>,
  )
  /** The documented steps: reached or not, current, and what each still owes. */
  readonly flow = $derived.by(() => {
    const { reached } = this.state.flow.context
    const evidence = new Set(this.state.evidence)
    return this.standard.flow.map((step) => ({
      step,
      reached: reached.includes(step.id),
      current: String(this.state.flow.value) === step.id,
      owed: owedBy(step, evidence),
    }))
  })

  // ── what the trainee does ──

  apply(input: CallInput) {
    this.keep(this.call.apply(this.state, input, this.now()))
    this.beat()
  }

  /** Says typed words now, or as soon as the caller has finished; said again meanwhile, it cuts in. */
  say(text: string) {
    const words = text.trim()
    if (!words || this.line !== 'open') return
    if (this.mayTalk || this.waiting === words) return this.speak(words)
    this.waiting = words
  }

  choose(choice: Choice) {
    const set = this.choiceSet
    if (!set) return
    if (!this.hearing) return this.learn(() => this.choose(choice))
    this.apply({ type: 'say', heard: this.hearing.chosen(this.call, this.state, set.id, choice) })
  }

  private speak(words: string) {
    if (!this.hearing) return this.learn(() => this.say(words))
    this.waiting = undefined
    this.apply({ type: 'say', heard: this.hearing.typed(this.call, this.state, words) })
  }

  /** Fetches what understands the trainee and then goes on with `then`; where it can't be had, the next beat tries again. */
  private learn(then?: () => void) {
    this.unheard = then ?? this.unheard
    const learnt = (hearing: Hearing) => {
      this.hearing = hearing
      const unheard = this.unheard
      this.unheard = undefined
      unheard?.()
    }
    this.learning ??= this.ports
      .hearing()
      .then(learnt, () => {})
      .finally(() => (this.learning = undefined))
  }

  /** Stops the clocks: sleep, hidden tab, or the trainee went away; `agoMs` reaches back to when it began. */
  pause(why: PauseReason, agoMs = 0) {
    if (this.paused || this.over) return
    this.desk.pause(Math.min(agoMs, this.desk.now() - this.state.atMs))
    this.paused = why
    this.apply({ type: 'pause', why })
  }

  goOn() {
    if (!this.paused) return
    const gapMs = this.desk.goOn()
    this.paused = undefined
    this.lastBeat = this.ports.clock.now()
    this.apply({ type: 'continue', gapMs })
  }

  /** After a replay: stores what followed from the last stored input but was not stored before the page went. */
  catchUp(stored: number) {
    this.recorder.add(this.events.slice(stored))
    this.pause('reopened')
  }

  setHidden(hidden: boolean) {
    this.hiddenSince = hidden ? this.ports.clock.now() : undefined
    if (!hidden && this.paused === 'hidden') this.goOn()
  }

  dispose() {
    this.cancelBeat()
  }

  // ── time ──

  private now() {
    return Math.max(this.state.atMs, Math.round(this.desk.now()))
  }

  private beat() {
    this.cancelBeat()
    const real = this.ports.clock.now()
    const gap = real - this.lastBeat
    if (gap > GAP_MS && !this.desk.paused) {
      this.pause('asleep', gap)
      this.goOn()
    }
    this.lastBeat = real
    if (this.hiddenSince !== undefined && real - this.hiddenSince > GAP_MS)
      this.pause('hidden', real - this.hiddenSince)
    if (!this.desk.paused) this.run()
    const due = dueAt(this.state)
    const wait = due === undefined || this.desk.paused ? BEAT_MS : Math.min(BEAT_MS, due - this.desk.now())
    if (!this.filed) this.cancelBeat = this.ports.clock.wake(wait, () => this.beat())
  }

  private run() {
    if (!this.desk.paused) this.keep(this.call.advance(this.state, this.now()))
    this.atMs = this.state.atMs
    if (this.unheard) this.learn()
    if (this.waiting !== undefined && this.mayTalk && this.line === 'open') this.speak(this.waiting)
  }

  private keep({ state, events }: Step) {
    this.state = state
    if (events.length === 0) return
    this.events = [...this.events, ...events]
    this.recorder.add(events)
    for (const event of events) this.ports.hear(event)
  }
}
