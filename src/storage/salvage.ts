import type { CallEvent } from '../contracts/events.ts'
import type { DamagedRecord } from '../contracts/storage.ts'
import type { Database } from './database.ts'
import { isEvent } from './records.ts'

/** A stored value with its key, or why it could not be read. */
export type Found =
  { readonly key: IDBValidKey; readonly value: unknown } | { readonly key: IDBValidKey; readonly why: string }

type Salvaged = 'profiles' | 'attempts' | 'events' | 'corrections'

/** Everything in a store or a range of it. Where reading all at once fails, each record is tried by itself. */
export async function readAll(db: Database, store: Salvaged, range?: IDBKeyRange): Promise<Found[]> {
  const keys: IDBValidKey[] = await db.getAllKeys(store, range)
  try {
    const values: unknown[] = await db.getAll(store, range)
    if (values.length === keys.length) return keys.map((key, index) => ({ key, value: values[index] }))
  } catch {
    // one unreadable record makes the whole request fail
  }
  const found: Found[] = []
  for (const key of keys) found.push(await readOne(db, store, key))
  return found
}

async function readOne(db: Database, store: Salvaged, key: IDBValidKey): Promise<Found> {
  try {
    return { key, value: await db.get(store, key as never) }
  } catch (error) {
    return { key, why: error instanceof Error ? error.message : 'unreadable' }
  }
}

/** The records that are what they should be, and the names of those that are not. */
export function sift<T>(
  store: DamagedRecord['store'],
  found: readonly Found[],
  isSound: (value: unknown) => value is T,
): { readonly sound: readonly T[]; readonly damaged: readonly DamagedRecord[] } {
  const sound: T[] = []
  const damaged: DamagedRecord[] = []
  for (const record of found) {
    if ('value' in record && isSound(record.value)) sound.push(record.value)
    else
      damaged.push({ store, key: String(record.key), why: 'why' in record ? record.why : 'not of the expected shape' })
  }
  return { sound, damaged }
}

/** The log up to the first gap or damaged event; keys are [attempt, seq]. */
export function siftLog(
  attempt: string,
  found: readonly Found[],
): { readonly events: readonly CallEvent[]; readonly damaged: readonly DamagedRecord[] } {
  const events: CallEvent[] = []
  const cut = (seq: number, why: string) => ({
    events,
    damaged: [{ store: 'events' as const, key: `${attempt}/${seq}`, why: `${why}; what follows is left out` }],
  })
  for (const record of found) {
    const due = events.length
    const seq = (record.key as [string, number])[1]
    if (seq !== due) return cut(due, `missing, the log goes on at ${seq}`)
    if ('why' in record) return cut(seq, record.why)
    if (!isEvent(record.value) || record.value.seq !== seq) return cut(seq, 'not of the expected shape')
    events.push(record.value)
  }
  return { events, damaged: [] }
}
