import type { StoreError } from '../contracts/storage.ts'
import { type Store } from '../contracts/storage.ts'
import { IdbStore } from './idb-store.ts'
import { toStoreError } from './problems.ts'

/** The store, and why it is in memory only where it is. */
export interface OpenedStore {
  readonly store: Store
  readonly problem?: StoreError
}

/**
 * Opens what this device keeps; where the browser keeps nothing (private windows, no room), a store in memory with
 * `lasting: false`. Rejects with `StoreError` 'blocked' while another tab holds another version: what is kept is
 * there, and must not look lost.
 */
export async function openStore(): Promise<OpenedStore> {
  const store = new IdbStore()
  try {
    await store.open()
    return { store }
  } catch (error) {
    const problem = toStoreError(error)
    if (problem.problem === 'blocked') throw problem
    const { MemoryStore } = await import('./memory-store.ts')
    return { store: new MemoryStore(), problem }
  }
}
