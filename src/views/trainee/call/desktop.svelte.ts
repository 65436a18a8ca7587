import type { CallSession } from '../../../session/call-session.svelte.ts'
import { pick } from '../../../strings/locale.svelte.ts'
import { t } from '../../../strings/call.ts'
import type { RailStep } from '../../shared/Rail.svelte'
import { spokenIn } from './talk.ts'

/** A second press within this time hangs up on somebody who is still talking, ms. */
const SURE_MS = 2000

/** What lies on the desk during a call: which sheet is up, own words or choices, a hang-up half pressed. */
export class Desktop {
  sheet = $state<'record' | 'house' | undefined>()
  own = $state(false)
  warning = $state(false)
  sayBox = $state<{ focus: () => void } | undefined>()

  toggleOwn() {
    this.own = !this.own
    if (this.own) queueMicrotask(() => this.sayBox?.focus())
  }

  mute(session: CallSession) {
    session.apply({ type: session.line === 'muted' ? 'unmute' : 'mute' })
  }

  hold(session: CallSession) {
    session.apply({ type: session.line === 'held' ? 'resume' : 'hold' })
  }

  choose(session: CallSession, id: string) {
    const choice = session.choices.find((one) => one.id === id)
    if (choice) session.choose(choice)
  }

  /** Hangs up; while the caller is talking only when pressed twice. */
  hangUp(session: CallSession) {
    if (!session.speaking || this.warning) {
      this.warning = false
      return session.apply({ type: 'hangUp' })
    }
    this.warning = true
    setTimeout(() => (this.warning = false), SURE_MS)
  }

  /** What the talk shows at this moment, in the words of the interface. */
  viewOf(session: CallSession, captions: boolean, gloss: boolean) {
    const { scenario, memory, caption, line } = session
    const spoken = spokenIn(session.events, session.callNumber)
    const line0 = caption ? scenario.lines[caption.line] : undefined
    const lastCaller = spoken.findLastIndex((one) => one.who === 'caller')
    const filled = session.standard.record.filter((field) => session.record[field.id]).length
    return {
      name: pick(memory.told.includes('name') ? scenario.persona.name : scenario.persona.unknown),
      state: stateOf(session, line),
      caption:
        captions && line0
          ? { text: line0.text, gloss: gloss ? line0.gloss : undefined }
          : captions
            ? { text: '……' }
            : undefined,
      before: spoken.slice(0, Math.max(0, lastCaller)),
      youSaid: spoken.findLast((one) => one.who === 'trainee')?.text,
      steps: session.flow.map(({ step, reached, current, owed }): RailStep => ({
        id: step.id,
        title: pick(step.title),
        state: current ? 'current' : reached ? 'reached' : 'coming',
        note:
          current && owed.length > 0 ? t.owed({ what: owed.map((debt) => pick(debt.title)).join('、') }) : undefined,
      })),
      hint: hintOf(session),
      filled: { done: filled, of: session.standard.record.length },
    }
  }
}

function stateOf(session: CallSession, line: CallSession['line']) {
  if (line === 'idle' || line === 'ringing') return 'gone' as const
  if (line === 'held' || line === 'muted') return line
  return session.speaking ? ('speaking' as const) : ('listening' as const)
}

function hintOf({ flow }: CallSession): string {
  const current = flow.find((one) => one.current)
  const next =
    current && current.owed.length > 0 ? current : (flow.find((one) => !one.reached && one.owed.length > 0) ?? current)
  return next ? pick(next.step.hint) : ''
}
