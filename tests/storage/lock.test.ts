import { afterEach, describe, expect, it, vi } from 'vitest'
import { holdAttempt } from '../../src/storage/lock.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Web Locks as one browser has them: one holder a name, the others wait in line or give up. */
class Locks {
  private tails = new Map<string, Promise<unknown>>()
  request(name: string, { signal }: { signal: AbortSignal }, held: () => Promise<void>): Promise<void> {
    const before = this.tails.get(name) ?? Promise.resolve()
    const gaveUp = new Promise<never>((_, reject) =>
      signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError'))),
    )
    const turn = Promise.race([before, gaveUp])
    const mine = turn.then(held)
    this.tails.set(
      name,
      before.then(() => mine.catch(() => undefined)),
    )
    return mine
  }
}

/** Channels of the same name hear each other, at once. */
class Channel {
  static open: Channel[] = []
  onmessage: ((message: { data: unknown }) => void) | undefined
  constructor(readonly name: string) {
    Channel.open.push(this)
  }
  postMessage(data: unknown) {
    for (const other of Channel.open) if (other !== this && other.name === this.name) other.onmessage?.({ data })
  }
  close() {
    Channel.open = Channel.open.filter((one) => one !== this)
  }
}

const WAYS = [
  ['with Web Locks', () => vi.stubGlobal('navigator', { locks: new Locks() })],
  [
    'by asking the other tabs',
    () => {
      Channel.open = []
      vi.stubGlobal('navigator', {})
      vi.stubGlobal('BroadcastChannel', Channel)
    },
  ],
] as const

describe.each(WAYS)('holding an attempt %s', (_way, prepare) => {
  const hold = async (id: string) => {
    const holding = holdAttempt(id)
    await vi.advanceTimersByTimeAsync(1000)
    return holding
  }

  it('is given to one tab, and to the next once that one let go', async () => {
    vi.useFakeTimers()
    prepare()
    const first = await hold('a1')
    expect(first.held).toBe(true)
    expect(await hold('a1')).toEqual({ held: false })
    expect((await hold('a2')).held).toBe(true)
    if (first.held) first.release()
    expect((await hold('a1')).held).toBe(true)
  })

  it('is given to one of two tabs that ask at the same moment', async () => {
    vi.useFakeTimers()
    prepare()
    const both = [holdAttempt('a1'), holdAttempt('a1')]
    await vi.advanceTimersByTimeAsync(1000)
    expect((await Promise.all(both)).filter((one) => one.held)).toHaveLength(1)
  })
})

it('is simply given where tabs cannot hear of each other', async () => {
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('BroadcastChannel', undefined)
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  expect((await holdAttempt('a1')).held).toBe(true)
})
