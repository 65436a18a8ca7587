import { Howl, Howler } from 'howler'
import type { LineStart, PlayingLine, WhySilent } from '../contracts/audio.ts'
import type { Desk } from './desk.ts'

/** Decoded lines kept: every line of a call, half a megabyte each, so that whatever the caller says next is there. */
const KEPT = 96
/** A line that can't begin within this time after it was called for is not worth waiting for. */
export const LATE_MS = 1500

export interface Recordings {
  preload(url: string): void
  play(url: string, onEnd: (() => void) | undefined): PlayingLine
  dispose(): void
}

interface Entry {
  readonly howl: Howl
  failed?: WhySilent
}

/** howler speaks through our desk: one context, one volume, and it never falls asleep by itself. */
function joinDesk(desk: Desk) {
  Howler.autoSuspend = false
  Howler.autoUnlock = false // it would close a context that doesn't run at 44.1 kHz
  Howler.ctx = desk.context
  Howler.masterGain = desk.voices
}

/** Loads, keeps and plays recordings. Imported only once sound is allowed: howler isn't needed for the ring. */
export function openRecordings(desk: Desk): Recordings {
  joinDesk(desk)
  const entries = new Map<string, Entry>()
  let current: PlayingLine | undefined

  function entryOf(url: string): Entry {
    const known = entries.get(url)
    if (known && !known.failed) {
      entries.delete(url)
      entries.set(url, known)
      return known
    }
    known?.howl.unload()
    const entry: Entry = { howl: new Howl({ src: [url], html5: false, preload: true, format: ['mp3'] }) }
    entry.howl.once('loaderror', (_, error) => (entry.failed = whyOf(error)))
    entries.set(url, entry)
    forgetOldest()
    return entry
  }

  function forgetOldest() {
    for (const [url, { howl }] of entries) {
      if (entries.size <= KEPT) return
      if (howl.playing()) continue
      howl.unload()
      entries.delete(url)
    }
  }

  return {
    preload: (url) => void entryOf(url),
    play(url, onEnd) {
      current?.stop()
      current = playEntry(entryOf(url), onEnd)
      return current
    },
    dispose() {
      current?.stop()
      for (const { howl } of entries.values()) howl.unload()
      entries.clear()
    },
  }
}

function playEntry({ howl }: Entry, onEnd: (() => void) | undefined): PlayingLine {
  let settle: (start: LineStart) => void = () => undefined
  const started = new Promise<LineStart>((resolve) => (settle = resolve))
  const id = howl.play()
  const silent = (why: WhySilent) => {
    clearTimeout(late)
    howl.off('loaderror', onError)
    howl.stop(id)
    settle({ played: false, why })
  }
  const onError = (_: number, error: unknown) => silent(whyOf(error))
  const late = setTimeout(() => silent('late'), LATE_MS)
  howl.once('loaderror', onError)
  howl.once('playerror', () => silent('failed'), id)
  howl.once('play', () => (clearTimeout(late), settle({ played: true })), id)
  if (onEnd) howl.once('end', onEnd, id)
  return {
    started,
    stop() {
      howl.off('end', onEnd, id)
      silent('stopped')
    },
  }
}

/** howler tells a refused request by its message, everything else is damage. */
function whyOf(error: unknown): WhySilent {
  return /status: (404|403|410)/.test(String(error)) ? 'missing' : 'failed'
}
