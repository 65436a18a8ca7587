import { afterEach, describe, expect, test, vi } from 'vitest'
import { browserAudio } from '../../src/audio/browser.ts'
import { silentAudio } from '../../src/audio/silent.ts'
import type { AudioState } from '../../src/contracts/audio.ts'

const param = () => ({ value: 0, setTargetAtTime: () => undefined })

/** As much of a context as the desk is wired from. */
class FakeContext {
  state = 'suspended'
  currentTime = 0
  sampleRate = 8000
  destination = {}
  onstatechange: (() => void) | undefined
  resume() {
    this.state = 'running'
    return Promise.resolve()
  }
  close() {
    this.state = 'closed'
    return Promise.resolve()
  }
  node() {
    const node = {
      gain: param(),
      frequency: param(),
      Q: param(),
      threshold: param(),
      ratio: param(),
      attack: param(),
      release: param(),
    }
    return { ...node, connect: <T>(to: T) => to }
  }
  createGain = () => this.node()
  createAnalyser = () => this.node()
  createBiquadFilter = () => this.node()
  createDynamicsCompressor = () => this.node()
}

function browserWith(Context: unknown, clicked: boolean) {
  vi.stubGlobal('AudioContext', Context)
  vi.stubGlobal('navigator', { userActivation: { hasBeenActive: clicked } })
  const audio = browserAudio({ base: 'audio/' })
  const states: AudioState[] = []
  audio.onState((state) => states.push(state))
  return { audio, states }
}

afterEach(() => vi.unstubAllGlobals())

describe('where no sound can be made, the port says so and nothing throws', () => {
  test('a browser without Web Audio is unavailable from the start', async () => {
    const { audio } = browserWith(undefined, true)
    expect(audio.state()).toBe('unavailable')
    expect(await audio.unlock()).toBe('unavailable')
    expect(await audio.playLine('a/b.mp3').started).toEqual({ played: false, why: 'unavailable' })
    audio.tone('ring').stop()
    audio.openLine('office').stop()
    expect(audio.lineLevel()).toBe(0)
  })

  test('before a click it stays locked and makes no context', async () => {
    const made = vi.fn()
    const { audio, states } = browserWith(made, false)
    expect(await audio.unlock()).toBe('locked')
    expect(await audio.playLine('a/b.mp3').started).toEqual({ played: false, why: 'locked' })
    expect(made).not.toHaveBeenCalled()
    expect(states).toEqual([])
  })

  test('a context that cannot be made leaves it unavailable', async () => {
    const broken = class {
      constructor() {
        throw new Error('no device')
      }
    }
    const { audio, states } = browserWith(broken, true)
    expect(await audio.unlock()).toBe('unavailable')
    expect(states).toEqual(['unavailable'])
  })

  test('a context that never starts after a click leaves it unavailable', async () => {
    vi.useFakeTimers()
    const { audio } = browserWith(
      class extends FakeContext {
        override resume = () => new Promise<void>(() => undefined)
      },
      true,
    )
    const state = audio.unlock()
    await vi.advanceTimersByTimeAsync(1000)
    expect(await state).toBe('unavailable')
    vi.useRealTimers()
  })

  test('a loudspeaker taken away is locked, and ready again when given back', async () => {
    let context: FakeContext | undefined
    const Watched = class extends FakeContext {
      constructor() {
        super()
        context = this // eslint-disable-line @typescript-eslint/no-this-alias
      }
    }
    const { audio, states } = browserWith(Watched, true)
    expect(await audio.unlock()).toBe('ready')
    for (const state of ['interrupted', 'running']) {
      Object.assign(context ?? {}, { state })
      context?.onstatechange?.()
    }
    expect(states).toEqual(['ready', 'locked', 'ready'])
  })

  test('the silent port answers every line with the reason', async () => {
    expect(await silentAudio().playLine('a/b.mp3').started).toEqual({ played: false, why: 'unavailable' })
    expect(await silentAudio('locked').playLine('a/b.mp3').started).toEqual({ played: false, why: 'locked' })
  })
})
