import { flushSync } from 'svelte'
import { describe, expect, it } from 'vitest'
import { replay } from '../../src/proof/replay.ts'
import { CallSession } from '../../src/session/call-session.svelte.ts'
import { hearingBy } from '../../src/session/hearing.ts'
import { HandClock } from '../support/hand-clock.ts'
import { tinyScenario, tinyStandard } from '../support/tiny.ts'
import { answered, understand } from './support/call.ts'

/** The trainee's words, as the caller heard them. */
const saidIn = ({ events }: CallSession) =>
  events.flatMap((event) => (event.type === 'in.say' ? [event.input.heard.text] : []))

describe('a call on the screen', () => {
  it('rings by the clock, is answered, and hears and stores every event as it happens', async () => {
    const { session, stored, heardEvents } = await answered()
    flushSync()
    expect(session.line).toBe('open')
    expect(await stored()).toEqual(session.events)
    expect(heardEvents).toEqual(session.events)
    expect(session.acknowledged).toBe(session.events.at(-1)?.seq)
  })

  it('lets the caller answer typed words without waiting for the next beat of the screen', async () => {
    const { session, clock } = await answered()
    session.say('hello')
    clock.pass(700)
    flushSync()
    expect(session.caption?.line).toBe('q-price')
    expect(session.speaking?.line).toBe('q-price')
  })

  it('keeps words typed while the caller speaks and says them when the caller has finished', async () => {
    const { session, clock } = await answered()
    session.say('hello')
    clock.pass(800)
    session.say('13850')
    expect(session.waiting).toBe('13850')
    clock.pass(1500)
    expect(session.waiting).toBeUndefined()
    expect(saidIn(session)).toEqual(['hello', '13850'])
    expect(session.events.some((event) => event.type === 'caller.silenced')).toBe(false)
  })

  it('hears what is said between the caller’s last words and their putting down', async () => {
    const { session, clock } = await answered()
    session.say('rude')
    clock.pass(800)
    session.say('rude')
    session.say('rude')
    clock.pass(800)
    session.say('hello')
    expect(session.parting).toBeUndefined()
    clock.pass(1000)
    expect(session.parting).toBe('after')
    expect(session.waiting).toBeUndefined()
    expect(saidIn(session)).toEqual(['rude', 'rude', 'hello'])
  })

  it('cuts in when the same words are sent again', async () => {
    const { session, clock } = await answered()
    session.say('hello')
    clock.pass(800)
    session.say('13850')
    session.say('13850')
    expect(session.events.some((event) => event.type === 'caller.silenced')).toBe(true)
  })

  it('reads a gap of more than five seconds as sleep: a logged pause, never a silence', async () => {
    const { session, clock } = await answered()
    session.say('hello')
    clock.pass(3000)
    const before = session.atMs
    clock.sleep(3_600_000)
    const pause = session.events.find((event) => event.type === 'in.pause')
    const on = session.events.find((event) => event.type === 'in.continue')
    expect(pause?.type === 'in.pause' && pause.input.why).toBe('asleep')
    expect(on?.type === 'in.continue' && on.input.gapMs).toBeGreaterThan(3_590_000)
    expect(session.atMs - before).toBeLessThan(1000)
    expect(session.events.some((event) => event.type === 'caller.felt' && event.row.startsWith('silence'))).toBe(false)
  })

  it('pauses while the page is hidden for more than five seconds and goes on when it is seen again', async () => {
    const { session, clock } = await answered()
    session.setHidden(true)
    clock.pass(6000)
    expect(session.paused).toBe('hidden')
    const at = session.atMs
    clock.pass(60_000)
    expect(session.atMs).toBe(at)
    session.setHidden(false)
    expect(session.paused).toBeUndefined()
  })

  it('is taken up after the page was killed where it stopped, with no event lost, doubled or missing', async () => {
    const { session, clock, store, stored } = await answered()
    session.say('hello')
    clock.pass(5000)
    const events = await stored()
    const replayed = replay(events, tinyScenario, tinyStandard)
    if (!replayed.ok) throw new Error(replayed.why)
    const later = new HandClock()
    const again = new CallSession(
      session.attempt,
      tinyScenario,
      tinyStandard,
      { clock: later, store, hear: () => {}, hearing: () => Promise.resolve(hearingBy(understand)) },
      { ...replayed.step, fresh: false },
    )
    again.catchUp(events.length)
    expect(again.paused).toBe('reopened')
    later.pass(30_000)
    again.goOn()
    again.say('13850')
    await again.recorder.flush()
    const all = (await store.read('a1'))?.events ?? []
    expect(all.map((event) => event.seq)).toEqual(all.map((_, index) => index))
    expect(all.slice(0, events.length)).toEqual(events)
    expect(replay(all, tinyScenario, tinyStandard).ok).toBe(true)
  })

  it('says so when the store is full, keeps what is not stored, and stores it once there is room', async () => {
    const { session, clock, store, stored } = await answered()
    await session.recorder.flush()
    const append = store.append.bind(store)
    const { StoreError } = await import('../../src/contracts/storage.ts')
    store.append = () => Promise.reject(new StoreError('full', 'no room'))
    session.say('hello')
    clock.pass(1000)
    await session.recorder.flush()
    expect(session.storeProblem).toBe('full')
    store.append = append
    clock.pass(40_000)
    expect(await stored()).toEqual(session.events)
    expect(session.storeProblem).toBeUndefined()
  })
})
