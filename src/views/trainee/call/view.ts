import type { CallSession } from '../../../session/call-session.svelte.ts'
import { pick } from '../../../strings/locale.svelte.ts'
import { t } from '../../../strings/call.ts'
import type { RailStep } from '../../shared/Rail.svelte'
import { spokenIn } from './talk.ts'

/** What the talk shows at this moment, in the words of the interface. */
export function viewOf(session: CallSession, captions: boolean, gloss: boolean) {
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
    after: spoken.slice(lastCaller + 1),
    youSaid: spoken.findLast((one) => one.who === 'trainee')?.text,
    steps: session.flow.map(({ step, reached, current, owed }): RailStep => ({
      id: step.id,
      title: pick(step.title),
      state: current ? 'current' : reached ? 'reached' : 'coming',
      note: current && owed.length > 0 ? t.owed({ what: owed.map((debt) => pick(debt.title)).join('、') }) : undefined,
    })),
    hint: hintOf(session),
    filled: { done: filled, of: session.standard.record.length },
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
