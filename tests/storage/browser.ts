import { IDBFactory } from 'fake-indexeddb'
import 'fake-indexeddb/auto'
import type { Store } from '../../src/contracts/storage.ts'
import { IdbStore } from '../../src/storage/idb-store.ts'
import { MemoryStore } from '../../src/storage/memory-store.ts'

/** A browser that has never seen the app. */
export const forgetEverything = () => {
  globalThis.indexedDB = new IDBFactory()
}

/** Every implementation of the contract, for tests that hold for all of them. */
export const STORES: readonly (readonly [name: string, open: () => Store])[] = [
  ['IndexedDB', () => new IdbStore()],
  ['memory', () => new MemoryStore()],
]

/** One plain request against the database, as another program would make it. */
export function raw<R>(
  stores: readonly string[],
  work: (tx: IDBTransaction) => IDBRequest<R> | undefined,
): Promise<R | undefined> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('third-ring')
    opening.onerror = () => reject(opening.error ?? new Error('open'))
    opening.onsuccess = () => {
      const db = opening.result
      const tx = db.transaction([...stores], 'readwrite')
      const request = work(tx)
      tx.oncomplete = () => {
        db.close()
        resolve(request?.result)
      }
      tx.onabort = () => reject(tx.error ?? new Error('aborted'))
    }
  })
}
