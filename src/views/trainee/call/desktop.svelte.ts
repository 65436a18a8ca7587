import type { CallSession } from '../../../session/call-session.svelte.ts'

/** A second press within this time hangs up on somebody who is still talking, ms. */
const SURE_MS = 2000

/** What lies on the desk during a call: which sheet is up, own words or choices, a hang-up half pressed. */
export class Desktop {
  sheet = $state<'record' | 'house' | undefined>()
  own = $state(false)
  /** Own words, not said yet. */
  words = $state('')
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
}
