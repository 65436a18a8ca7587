import type { CallSession } from '../../../session/call-session.svelte.ts'
import { pick } from '../../../strings/locale.svelte.ts'
import { t } from '../../../strings/call.ts'
import type { RailStep } from '../../shared/Rail.svelte'
import { spokenIn } from './talk.ts'

interface Shown {
  readonly captions: boolean
  readonly gloss: boolean
  /** Words stand in the box that have not been said. */
  readonly typing: boolean
}

/** What the talk shows at this moment, in the words of the interface. */
export function viewOf(session: CallSession, { captions, gloss, typing }: Shown) {
  const { scenario, memory } = session
  const spoken = spokenIn(session.events, session.callNumber)
  const lastCaller = spoken.findLastIndex((one) => one.who === 'caller')
  const asked = spoken.slice(0, lastCaller + 1).findLastIndex((one) => one.who === 'trainee')
  const alreadySaid = new Set(spoken.flatMap((one) => (one.who === 'trainee' ? [one.text] : [])))
  const filled = session.standard.record.filter((field) => session.record[field.id]).length
  return {
    name: pick(memory.told.includes('name') ? scenario.persona.name : scenario.persona.unknown),
    moment: momentOf(session, typing),
    /** The caller's words since the trainee's last turn that was answered; absent: captions are off. */
    said: captions
      ? spoken.slice(asked + 1, lastCaller + 1).map(({ seq, text, line }) => ({
          seq,
          text,
          gloss: gloss ? scenario.lines[line ?? '']?.gloss : undefined,
        }))
      : undefined,
    spoken,
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
    replies: session.choices.map(({ id, text, gloss: other }) => ({
      id,
      text,
      gloss: gloss ? other : undefined,
      note: alreadySaid.has(text) ? t.saidBefore : undefined,
    })),
    patience: patienceOf(session),
    filled: { done: filled, of: session.standard.record.length },
  }
}

/** Whose turn it is, and what the caller is doing; words are in `strings/call.ts`. */
export type Moment = 'speaking' | 'starting' | 'yours' | 'typing' | 'waiting' | 'parting' | 'held' | 'muted'

function momentOf(session: CallSession, typing: boolean): Moment {
  if (session.line === 'held' || session.line === 'muted') return session.line
  if (session.speaking) return 'speaking'
  if (session.parting) return 'parting'
  if (!session.quiet) return 'starting'
  if (session.overdue) return 'waiting'
  return typing ? 'typing' : 'yours'
}

/** How long the caller waits for words, as far as it is theirs to wait. */
function patienceOf({ silences, overdue, bearsMs, parting, attempt }: CallSession): string {
  const s = attempt.setup.allowanceMs / 1000
  if (parting || silences > 2) return ''
  if (silences > 0) return t.hangsUpSoon({ s: Math.round(bearsMs / 1000) })
  return overdue ? t.asksSoon({ s }) : t.noRush({ s })
}

function hintOf({ flow }: CallSession): string {
  const current = flow.find((one) => one.current)
  const next =
    current && current.owed.length > 0 ? current : (flow.find((one) => !one.reached && one.owed.length > 0) ?? current)
  return next ? pick(next.step.hint) : ''
}
