import type { Attempt } from '../../../src/contracts/attempt.ts'
import type { CallEvent, Mode } from '../../../src/contracts/events.ts'
import type { Behaviour, Understanding } from '../../../src/contracts/language.ts'
import { createCall } from '../../../src/call/call.ts'
import { CallSession } from '../../../src/session/call-session.svelte.ts'
import { hearingBy } from '../../../src/session/hearing.ts'
import { MemoryStore } from '../../../src/storage/memory-store.ts'
import { HandClock } from '../../support/hand-clock.ts'
import { setup, tinyScenario, tinyStandard } from '../../support/tiny.ts'

const shows = (id: Behaviour, text: string) => [{ id, confidence: 1, spans: [[0, text.length]] as const }]

/** Understands `hello`, `rude` and the price. */
export const understand = (text: string): Understanding => ({
  behaviours: text === 'hello' ? shows('greet', text) : text === 'rude' ? shows('impatience', text) : [],
  facts: text.includes('13850') ? [{ kind: 'money', value: '13850', span: [0, 5] }] : [],
  understood: true,
})

/** A tiny call that rings, on a clock moved by hand. */
export async function ringing(mode: Mode = 'practice') {
  const clock = new HandClock()
  const store = new MemoryStore()
  const attempt: Attempt = {
    id: 'a1',
    profile: 'p1',
    setup: setup(tinyScenario, { mode }),
    standard: 'tiny',
    startedAt: 0,
    status: 'running',
  }
  const first = createCall(tinyScenario, tinyStandard, attempt.setup).begin()
  await store.beginAttempt(attempt, tinyScenario, first.events)
  const heardEvents: CallEvent[] = []
  const session = new CallSession(
    attempt,
    tinyScenario,
    tinyStandard,
    {
      clock,
      store,
      hear: (event) => heardEvents.push(event),
      hearing: () => Promise.resolve(hearingBy(understand)),
    },
    { ...first, fresh: true },
  )
  await Promise.resolve()
  const stored = async () => {
    await session.recorder.flush()
    return (await store.read('a1'))?.events ?? []
  }
  return { clock, store, session, stored, heardEvents }
}

/** The same, picked up on the second ring. */
export const answered = async (mode?: Mode) => {
  const desk = await ringing(mode)
  desk.clock.pass(6500)
  desk.session.apply({ type: 'answer' })
  return desk
}
