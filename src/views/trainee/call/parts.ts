/** Parts of a call that the ring can do without. They are fetched while the phone rings. */
export const PARTS = {
  talk: () => import('./Talk.svelte'),
  after: () => import('./AfterCall.svelte'),
  captions: () => import('./CaptionKeys.svelte'),
  paused: () => import('./Paused.svelte'),
  leave: () => import('./Leave.svelte'),
  clock: () => import('../../shared/ClockBar.svelte'),
} as const

/** How long the first ring has the network to itself, ms. */
const RING_MS = 1000

/** Fetches what comes after the ring, once the ring is there; returns how to call that off. */
export function fetchPartsLater(): () => void {
  const fetchAll = () => void Promise.allSettled(Object.values(PARTS).map((load) => load()))
  const timer = setTimeout(fetchAll, RING_MS)
  return () => clearTimeout(timer)
}
