import type { AudioPort, AudioState } from '../contracts/audio.ts'

const NOTHING = { stop: () => undefined }

/** The same port without a loudspeaker: for devices that have none, and for tests. Every line says that it was not heard. */
export function silentAudio(state: AudioState = 'unavailable'): AudioPort {
  const why = state === 'locked' ? 'locked' : 'unavailable'
  return {
    state: () => state,
    onState: () => () => undefined,
    unlock: () => Promise.resolve(state),
    preload: () => undefined,
    playLine: () => ({ ...NOTHING, started: Promise.resolve({ played: false, why }) }),
    lineLevel: () => 0,
    tone: () => NOTHING,
    openLine: () => NOTHING,
    setTelephone: () => undefined,
    setVolume: () => undefined,
    setMuted: () => undefined,
    dispose: () => undefined,
  }
}
