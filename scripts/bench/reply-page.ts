/** A page that holds calls with the caller's pause set to zero and notes when each reply is heard. Built for the bench only. */
import { Howler } from 'howler'
import { browserAudio } from '../../src/audio/browser.ts'
import { createCall } from '../../src/call/call.ts'
import type { Attempt } from '../../src/contracts/attempt.ts'
import type { House } from '../../src/contracts/catalog.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import { understand } from '../../src/language/understand.ts'
import { CallSession } from '../../src/session/call-session.svelte.ts'
import { browserClock } from '../../src/session/clock.ts'
import { DEFAULT_SETTINGS } from '../../src/session/desk.svelte.ts'
import { Ear } from '../../src/session/ear.ts'
import { hearingBy } from '../../src/session/hearing.ts'
import { setupFor } from '../../src/session/running.svelte.ts'
import { openStore } from '../../src/storage/open-store.ts'

interface Task {
  readonly house: House
  readonly scenario: Scenario
  readonly words: readonly string[]
  readonly replies: number
}

const audio = browserAudio({ base: './audio/' })
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
/** Loudness of the line above which somebody hears it, of 0–1. */
const AUDIBLE = 0.01

/** From the end of the wiring to the loudspeaker, ms; howler plays through the product's own context. */
const outputMs = () => ((Howler.ctx as AudioContext | null)?.outputLatency ?? 0) * 1000

/** Ends as soon as the line is loud; false when it stays silent. */
async function audible(): Promise<boolean> {
  for (const end = performance.now() + 3000; performance.now() < end; await wait(1))
    if (audio.lineLevel() > AUDIBLE) return true
  return false
}

async function ring({ house, scenario }: Task) {
  const { store } = await openStore()
  const attempt: Attempt = {
    id: crypto.randomUUID(),
    profile: 'bench',
    setup: { ...setupFor(scenario, 'practice', DEFAULT_SETTINGS), pauseScale: 0 },
    standard: house.standard.id,
    startedAt: Date.now(),
    status: 'running',
  }
  const first = createCall(scenario, house.standard, attempt.setup).begin()
  await store.beginAttempt(attempt, scenario, first.events)
  const ear = new Ear(
    audio,
    scenario,
    () => ({ ...DEFAULT_SETTINGS, background: false }),
    () => {},
  )
  const hear = (event: CallEvent) => ear.hear(event)
  const ports = { clock: browserClock, store, hear, hearing: () => Promise.resolve(hearingBy(understand)) }
  return { ear, session: new CallSession(attempt, scenario, house.standard, ports, { ...first, fresh: true }) }
}

/** One call, word by word; the time from each answer to the sound of the reply, ms. */
async function hold(task: Task): Promise<number[]> {
  const { ear, session } = await ring(task)
  const heard: number[] = []
  session.apply({ type: 'answer' })
  for (const words of task.words) {
    while (!session.quiet && session.line === 'open') await wait(20)
    ear.silence() // the line before is longer than the talk leaves it
    await wait(400)
    if (session.line !== 'open') break
    const before = session.events.length
    const from = performance.now()
    session.say(words)
    const sounds = await audible()
    const took = performance.now() - from + outputMs()
    if (sounds && session.events.slice(before).some((event) => event.type === 'caller.said')) heard.push(took)
  }
  if (!session.over) session.apply({ type: 'hangUp' })
  session.dispose()
  return heard
}

async function run(task: Task) {
  await audio.unlock()
  const heard: number[] = []
  for (let calls = 0; heard.length < task.replies && calls < task.replies; calls++) heard.push(...(await hold(task)))
  Object.assign(globalThis, { heard: heard.slice(0, task.replies) })
}

const start = async () => run((await (await fetch('./task.json')).json()) as Task)
document.querySelector('button')?.addEventListener('click', () => void start())
