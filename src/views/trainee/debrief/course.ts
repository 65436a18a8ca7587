import type { CallEvent } from '../../../contracts/events.ts'
import type { CallerType, Scenario } from '../../../contracts/scenario.ts'
import { pick } from '../../../strings/locale.svelte.ts'
import { t } from '../../../strings/debrief.ts'
import { formatClock } from '../../../strings/format.ts'
import type { MoodCause } from '../../shared/MoodCurve.svelte'
import type { MoodPoint } from '../../shared/moodcurve.ts'
import type { TapePart } from '../../shared/tape.ts'

/** A stretch of the tape and the event it shows. */
export interface Part extends TapePart {
  readonly seq: number
}

/** A call laid out in the time it took to ring and to talk: choosing and typing take no room on the tape. */
export interface Course {
  readonly parts: readonly Part[]
  readonly endMs: number
  /** Where each event lies on the tape, ms. */
  readonly at: ReadonlyMap<number, number>
  readonly mood: readonly MoodPoint[]
  readonly causes: readonly MoodCause[]
}

/** Room on the tape for a silence that the caller remarked on, ms. */
const SILENCE_MS = 2500
const RING_MS = 5000

/** Lays one call of an attempt out as a tape. */
export function courseOf(events: readonly CallEvent[], call: number, scenario: Scenario, caller: CallerType): Course {
  const parts: Part[] = []
  const at = new Map<number, number>()
  const mood: MoodPoint[] = [{ atMs: 0, ...scenario.caller.mood }]
  const causes: MoodCause[] = []
  let now = 0
  let speaking: { id: string; fromMs: number; seq: number; text: string } | undefined
  const put = (part: Omit<Part, 'id' | 'fromMs' | 'toMs'>, ms: number) => {
    parts.push({ ...part, id: String(part.seq), fromMs: now, toMs: now + ms })
    now += ms
  }
  for (const event of events) {
    if (event.call !== call) continue
    const { seq } = event
    at.set(seq, now)
    if (event.type === 'line.rang')
      put({ seq, lane: 'line', kind: 'ring', label: t.ringAt({ n: event.ring }) }, RING_MS)
    else if (event.type === 'line.answered') {
      const last = parts.pop()
      if (last) parts.push({ ...last, toMs: Math.max(last.fromMs + 600, event.waitedMs) })
      now = parts.at(-1)?.toMs ?? now
      at.set(seq, now)
    } else if (event.type === 'caller.said') {
      speaking = { id: event.line, fromMs: now, seq, text: event.text }
      put({ seq, lane: 'caller', kind: 'talk', label: `${formatClock(event.talkMs)} ${event.text}` }, event.ms)
    } else if (event.type === 'caller.silenced' && speaking) {
      const last = parts.pop()
      if (last) parts.push({ ...last, toMs: Math.max(last.fromMs + 200, last.toMs - event.leftMs) })
      now = parts.at(-1)?.toMs ?? now
    } else if (event.type === 'in.say') {
      const { text, ms } = event.input.heard
      put({ seq, lane: 'trainee', kind: 'talk', label: `${formatClock(event.talkMs)} ${t.yourWords} “${text}”` }, ms)
    } else if (event.type === 'line.resumed')
      put({ seq, lane: 'line', kind: 'hold', label: t.heldFor({ s: Math.round(event.heldMs / 1000) }) }, event.heldMs)
    else if (event.type === 'caller.felt') {
      if (event.row.startsWith('silence')) put({ seq, lane: 'line', kind: 'silence', label: t.silent }, SILENCE_MS)
      const { patience, trust, dPatience, dTrust } = event
      if (dPatience === 0 && dTrust === 0) continue
      mood.push({ atMs: now, patience, trust })
      const cause = caller.rows.find((row) => row.id === event.row)?.cause
      const by = [dPatience, dTrust].filter((d) => d !== 0).map((d) => (d > 0 ? `+${d}` : `−${-d}`))
      causes.push({
        id: String(seq),
        atMs: now,
        talkMs: event.talkMs,
        moved: [...(dPatience ? ['patience' as const] : []), ...(dTrust ? ['trust' as const] : [])],
        text: `${cause ? pick(cause) : event.row} ${by.join(' ')}`,
        good: dPatience + dTrust > 0,
      })
    }
  }
  return { parts, endMs: now, at, mood, causes }
}
