/** Whether this tab has the attempt to itself. */
export type Hold = { readonly held: true; readonly release: () => void } | { readonly held: false }

const LOCK = 'third-ring.attempt.'
/** How long a tab that is just closing is waited for, ms; also how long the other tabs are given to object. */
const WAIT_MS = 300

/**
 * Takes the attempt for this tab until `release` or the tab's end. Where Web Locks are missing (pages without TLS,
 * old browsers) the tabs ask each other; where they cannot even do that, there is nobody to share with.
 */
export function holdAttempt(id: string): Promise<Hold> {
  if (globalThis.navigator?.locks) return holdByLock(navigator.locks, LOCK + id)
  if ('BroadcastChannel' in globalThis) return holdByAsking(LOCK + id)
  return Promise.resolve({ held: true, release: () => undefined })
}

function holdByLock(locks: LockManager, name: string): Promise<Hold> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), WAIT_MS)
  return new Promise((resolve, reject) => {
    const held = () => {
      clearTimeout(timer)
      return new Promise<void>((release) => resolve({ held: true, release }))
    }
    locks.request(name, { signal: patience.signal }, held).catch((error: unknown) => {
      clearTimeout(timer)
      if (patience.signal.aborted) resolve({ held: false })
      else reject(error instanceof Error ? error : new Error(String(error)))
    })
  })
}

type Message = { readonly says: 'may I' | 'mine'; readonly rank: number }

/** Asks whether another tab has it, and keeps answering once it is ours. Of two that ask at once, the lower rank wins. */
function holdByAsking(name: string): Promise<Hold> {
  const channel = new BroadcastChannel(name)
  const rank = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
  const say = (says: Message['says']) => channel.postMessage({ says, rank } satisfies Message)
  return new Promise((resolve) => {
    let ours = false
    const settle = (hold: Hold) => {
      clearTimeout(timer)
      if (!hold.held) channel.close()
      resolve(hold)
    }
    const timer = setTimeout(() => {
      ours = true
      settle({ held: true, release: () => channel.close() })
    }, WAIT_MS)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (data.says === 'may I') return ours || rank < data.rank ? say('mine') : settle({ held: false })
      if (!ours) settle({ held: false })
    }
    say('may I')
  })
}
