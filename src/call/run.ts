import type { CallEvent, CallInput, EventBody } from '../contracts/events.ts'
import type { RowId } from '../contracts/scenario.ts'
import type { Evidence } from '../contracts/standard.ts'
import type { CallerEvent } from './caller/machine.ts'
import type { CallerNews } from './caller/turn.ts'
import { openMusts, seeded } from './caller/world.ts'
import { stepsReached } from './flow.ts'
import { lineMachine, type LineNews } from './line.ts'
import type { CallParts } from './call.ts'
import { send, signal } from './send.ts'
import { lineState, type CallState, type Timer, type TimerId } from './state.ts'

/** A 450 Hz ring sounds for one second in every five: ring n begins at (n−1) × 5 s. */
export const RING_EVERY_MS = 5000
const PAUSE_MS = { first: 350, spread: 300, between: 250 }
/** A caller who is cut short by their own temper hangs up this long after the last word. */
const SLAM_MS = 300

type LineSignal = 'RING' | 'ANSWER' | 'GIVE_UP' | 'HOLD' | 'RESUME' | 'MUTE' | 'UNMUTE' | 'HANG_UP' | 'CALLER_LEFT'

/** One step in the making: routes messages between the three machines and writes the log. */
export class Run {
  readonly events: CallEvent[] = []

  /** Its own copy, changed in place until the step is done. */
  readonly state: { -readonly [K in keyof CallState]: CallState[K] }

  constructor(
    private readonly parts: CallParts,
    from: CallState,
  ) {
    this.state = { ...from }
  }

  log(body: EventBody) {
    const { seq, atMs, talkMs, line } = this.state
    this.events.push({ seq, atMs, talkMs, call: Math.max(1, line.context.call), ...body })
    this.state.seq = seq + 1
    this.show([`event:${body.type}`])
  }

  private set(part: Partial<CallState>) {
    Object.assign(this.state, part)
  }

  private schedule(id: TimerId, inMs: number) {
    this.cancel(id)
    this.state.timers = [...this.state.timers, { id, atMs: this.state.atMs + inMs }]
  }

  private cancel(...ids: TimerId[]) {
    const { timers } = this.state
    if (timers.some((timer) => ids.includes(timer.id)))
      this.state.timers = timers.filter((timer) => !ids.includes(timer.id))
  }

  /** Lets evidence reach steps of the flow. */
  private show(evidence: readonly string[]) {
    const fresh = evidence.filter((one) => !this.state.evidence.includes(one))
    if (fresh.length === 0) return
    this.state.evidence = [...this.state.evidence, ...fresh]
    const { steps, flow } = this.parts
    for (const step of stepsReached(steps, this.state.flow.context.reached, fresh as Evidence[])) {
      const { next, news } = signal(flow, this.state.flow, `REACHED.${step.id}`)
      this.state.flow = next
      for (const { step: id, outOfOrder } of news) this.log({ type: 'flow.reached', step: id, outOfOrder })
    }
  }

  // ── line ──

  signal(type: LineSignal) {
    const { next, news } = signal(lineMachine, this.state.line, type)
    this.state.line = next
    for (const one of news) this.onLine(one)
  }

  private onLine(news: LineNews) {
    if (news.type === 'rang') {
      this.log({ type: 'line.rang', ring: news.ring })
      this.schedule('ring', RING_EVERY_MS)
    } else if (news.type === 'answered') this.onAnswered(news.ring)
    else if (news.type === 'missed') {
      this.log({ type: 'line.missed', rings: news.rings })
      this.onEnded('caller')
    } else if (news.type === 'held') this.onHeld()
    else if (news.type === 'resumed') this.onResumed()
    else this.onEnded(news.by)
  }

  private onAnswered(ring: number) {
    const rang = this.state.timers.find((timer) => timer.id === 'ring')
    this.cancel('ring')
    const waitedMs = (ring - 1) * RING_EVERY_MS + (rang ? RING_EVERY_MS - (rang.atMs - this.state.atMs) : 0)
    this.state.answeredAt = ring
    this.log({ type: 'line.answered', ring, waitedMs })
    this.tell({ type: 'CONNECTED', call: this.state.line.context.call })
    this.awaitTrainee()
  }

  private onHeld() {
    const explained = this.state.caller.context.holdExplained
    this.cutOff()
    this.state.heldSinceMs = this.state.atMs
    this.cancel('silence')
    this.log({ type: 'line.held' })
    const bears = this.parts.world.scenario.caller.holdMs
    this.schedule('holdLong', explained ? bears.reason : bears.bare)
    if (!explained) this.happen('hold-bare')
  }

  private onResumed() {
    const heldMs = this.state.atMs - (this.state.heldSinceMs ?? this.state.atMs)
    this.cancel('holdLong')
    this.log({ type: 'line.resumed', heldMs })
    this.set({ heldSinceMs: undefined, talkMs: this.state.talkMs + heldMs })
    this.goOn()
  }

  private onEnded(by: 'caller' | 'trainee') {
    this.cutOff()
    const { context } = this.state.caller
    const there = this.state.caller.matches('there')
    const agendaOpen = there ? openMusts(this.parts.world, context).map((item) => item.id) : []
    this.set({ timers: [], parting: undefined, heldSinceMs: undefined })
    this.log({ type: 'line.ended', by, agendaOpen, saidGoodbye: there && context.traineeSaidGoodbye })
    this.tell({ type: by === 'caller' ? 'LEFT' : 'CUT_OFF' })
    const again = this.parts.world.scenario.caller.ringsAgainMs
    if (again !== undefined && this.state.line.context.call < 2) this.schedule('ringAgain', again)
    else this.state.over = true
  }

  // ── caller ──

  private tell(event: CallerEvent) {
    const { next, news } = send(this.parts.caller, this.state.caller, event)
    this.state.caller = next
    for (const one of news) this.onCaller(one)
  }

  private onCaller(news: CallerNews) {
    if (news.type === 'speak') this.state.queue = [...this.state.queue, { line: news.line, cue: news.cue }]
    else if (news.type === 'part') this.state.parting = news.how
    else this.log(news)
  }

  private happen(row: RowId) {
    this.tell({ type: 'HAPPENED', row, lastLine: this.state.lastSaid })
    this.goOn()
  }

  /** What follows once nothing more is to be said now: the next line, the leave-taking, or waiting for the trainee. */
  private goOn() {
    const { state } = this
    if (state.speaking || state.timers.some((timer) => timer.id === 'speak' || timer.id === 'leave')) return
    const line = lineState(state)
    if (line === 'idle' || line === 'ringing') return
    if (line === 'held' && state.parting) return this.schedule('leave', SLAM_MS)
    if (line === 'held') return
    if (state.queue.length > 0) return this.schedule('speak', this.pauseMs())
    if (state.parting)
      return this.schedule('leave', state.parting === 'now' ? SLAM_MS : this.parts.world.scenario.caller.leavesAfterMs)
    this.awaitTrainee()
  }

  private pauseMs() {
    const { setup, seq } = this.state
    const spread = seeded(this.parts.world.seed, `pause${seq}`, PAUSE_MS.spread)
    return Math.round((PAUSE_MS.first + spread) * setup.pauseScale)
  }

  private awaitTrainee() {
    const { silences, setup } = this.state
    const ms = this.parts.world.scenario.caller.silenceMs
    const due = silences === 0 ? setup.allowanceMs + ms[0] : (ms[silences] ?? 0) - (ms[silences - 1] ?? 0)
    if (silences < 3) this.schedule('silence', due)
  }

  private cutOff() {
    const { speaking, atMs, talkMs } = this.state
    if (speaking) {
      const leftMs = Math.max(0, speaking.endsMs - atMs)
      this.set({ speaking: undefined, talkMs: talkMs + (atMs - speaking.sinceMs) })
      this.log({ type: 'caller.silenced', line: speaking.line, leftMs })
    }
    this.state.queue = []
    this.cancel('speak', 'lineEnd')
  }

  // ── time ──

  private nextDue(): Timer | undefined {
    let next: Timer | undefined
    for (const timer of this.state.timers) if (!next || timer.atMs < next.atMs) next = timer
    return next
  }

  private bringAbout(due: Timer) {
    this.state.atMs = Math.max(this.state.atMs, due.atMs)
    this.cancel(due.id)
    this.onTimer(due)
  }

  /** Brings about everything due up to `toMs`, in order. */
  advance(toMs: number) {
    for (let due = this.nextDue(); due && due.atMs <= toMs; due = this.nextDue()) this.bringAbout(due)
    this.state.atMs = Math.max(this.state.atMs, toMs)
  }

  /** Brings about what is due until `done`, or until nothing is. */
  until(done: (state: CallState) => boolean) {
    for (let due = this.nextDue(); due && !done(this.state); due = this.nextDue()) this.bringAbout(due)
  }

  private onTimer({ id }: Timer) {
    if (id === 'ring') {
      const { patienceRings } = this.parts.world.scenario.caller
      this.signal(this.state.line.context.ring >= patienceRings ? 'GIVE_UP' : 'RING')
    } else if (id === 'speak') this.beginLine()
    else if (id === 'lineEnd') this.endLine()
    else if (id === 'silence') {
      const row = (['silence-1', 'silence-2', 'silence-3'] as const)[this.state.silences] ?? 'silence-3'
      this.state.silences += 1
      this.happen(row)
    } else if (id === 'holdLong') {
      this.schedule('holdLong', this.parts.world.scenario.caller.holdMs.bare)
      this.happen('hold-long')
    } else if (id === 'leave') this.signal('CALLER_LEFT')
    else this.ringAgain()
  }

  private ringAgain() {
    this.set({ talkMs: 0, answeredAt: 0, silences: 0, evidence: [], flow: this.parts.flowAtStart, lastSaid: null })
    this.signal('RING')
  }

  private beginLine() {
    const [next, ...queue] = this.state.queue
    if (!next) return
    const { text, ms } = this.parts.lineOf(next.line)
    const { atMs } = this.state
    this.set({ queue, speaking: { ...next, sinceMs: atMs, endsMs: atMs + ms }, lastSaid: next.line })
    this.log({ type: 'caller.said', line: next.line, text, ms, cue: next.cue })
    this.schedule('lineEnd', ms)
  }

  private endLine() {
    const { speaking, talkMs } = this.state
    if (!speaking) return
    this.set({ speaking: undefined, talkMs: talkMs + speaking.endsMs - speaking.sinceMs })
    if (this.state.queue.length > 0) this.schedule('speak', Math.round(PAUSE_MS.between * this.state.setup.pauseScale))
    else this.goOn()
  }

  // ── inputs ──

  /** Applies one input; what the call has no use for now is logged as not accepted. */
  apply(input: CallInput) {
    if (!this.accepts(input)) return this.log({ type: 'not-accepted', input, state: lineState(this.state) })
    this.take(input)
  }

  private accepts({ type }: CallInput): boolean {
    const line = lineState(this.state)
    if (this.state.filed) return false
    if (type === 'answer') return line === 'ringing'
    if (type === 'say') return line === 'open' && this.state.parting !== 'now'
    if (type === 'hold') return line === 'open' || line === 'muted'
    if (type === 'resume') return line === 'held'
    if (type === 'mute') return line === 'open'
    if (type === 'unmute') return line === 'muted'
    if (type === 'hangUp') return line === 'open' || line === 'held' || line === 'muted'
    if (type === 'name') return this.state.over
    return true
  }

  private take(input: CallInput) {
    if (input.type === 'say') return this.say(input)
    if (input.type === 'note') return this.log({ type: 'in.note', input, after: this.state.over })
    this.log({ type: `in.${input.type}`, input } as EventBody)
    if (input.type === 'file') this.set({ filed: true, over: true, timers: [] })
    const signal = SIGNALS[input.type]
    if (signal) this.signal(signal)
    if (input.type === 'unmute') this.goOn()
  }

  private say(input: Extract<CallInput, { type: 'say' }>) {
    const { speaking, atMs, answeredAt } = this.state
    const cutMs = speaking ? speaking.endsMs - atMs : 0
    const leaving = this.state.parting !== undefined
    if (!leaving) this.cutOff()
    this.cancel('silence')
    this.state.silences = 0
    this.log({ type: 'in.say', input })
    this.state.talkMs += input.heard.ms
    this.show(input.heard.behaviours.map((one) => one.id))
    this.tell({ type: 'HEARD', heard: input.heard, how: { ring: answeredAt, cutMs, lastLine: this.state.lastSaid } })
    this.goOn()
  }
}

const SIGNALS: Partial<Record<CallInput['type'], LineSignal>> = {
  answer: 'ANSWER', hold: 'HOLD', resume: 'RESUME', mute: 'MUTE', unmute: 'UNMUTE', hangUp: 'HANG_UP',
} // prettier-ignore
