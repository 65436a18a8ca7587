import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { forceCloseDatabase, IDBDatabase, IDBObjectStore } from 'fake-indexeddb'
import { unwrap } from 'idb'
import { Connection } from '../../src/storage/database.ts'
import { IdbStore } from '../../src/storage/idb-store.ts'
import { openStore } from '../../src/storage/open-store.ts'
import { scenarioKey } from '../../src/storage/records.ts'
import { tinyScenario } from '../support/tiny.ts'
import { forgetEverything, raw } from './browser.ts'
import { attempt, correction, file, noProgress, profile, settings, wholeLog } from './samples.ts'

let store: IdbStore
beforeEach(() => {
  forgetEverything()
  store = new IdbStore()
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** How the browser itself breaks a transaction off. */
interface Abortable {
  _abort(why: string): void
}

describe('writing', () => {
  it('asks for strict durability every time', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await store.saveProfile(profile())
    await store.saveSettings(settings)
    await store.remember({ profile: 'p1' })
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1))
    await store.append('a1', wholeLog.slice(1, 2))
    await store.updateAttempt(attempt())
    await store.correct(attempt(), correction())
    await store.merge([], [file('a2')], noProgress)
    await store.deleteProfile('p1')
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toHaveLength(9)
    expect(writes.every(([, , options]) => options?.durability === 'strict')).toBe(true)
  })

  const noRoom = () => new DOMException('', 'QuotaExceededError')
  const WAYS_TO_FAIL: readonly (readonly [string, () => unknown])[] = [
    [
      'at once',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
          throw noRoom()
        }),
    ],
    [
      'on the way to the disk',
      () => {
        const { transaction } = IDBDatabase.prototype
        vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
          this: typeof IDBDatabase.prototype,
          ...how
        ) {
          const tx = transaction.apply(this, how)
          tx.objectStore('attempts').get('a1').onsuccess = () =>
            (tx as unknown as Abortable)._abort('QuotaExceededError')
          return tx
        })
      },
    ],
  ]
  it.each(WAYS_TO_FAIL)('says that there is no room when that shows %s', async (_when, fail) => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1))
    fail()
    await expect(store.append('a1', wholeLog.slice(1, 3))).rejects.toMatchObject({ problem: 'full' })
    vi.restoreAllMocks()
    expect((await store.read('a1'))?.events).toEqual(wholeLog.slice(0, 1))
    await store.append('a1', wholeLog.slice(1, 3))
  })

  it('leaves no event and no unused scenario behind a deleted profile', async () => {
    await store.merge([profile()], [file('a1'), file('a2')], noProgress)
    await store.correct(file('a1').attempt, correction())
    await store.deleteProfile('p1')
    for (const name of ['profiles', 'attempts', 'events', 'corrections', 'scenarios'])
      expect(await raw([name], (tx) => tx.objectStore(name).count())).toBe(0)
  })
})

describe('damaged records', () => {
  it('passes over what is no profile or attempt, and names it', async () => {
    await store.merge([profile()], [file('a1')], noProgress)
    await raw(['profiles'], (tx) => tx.objectStore('profiles').put({ id: 'p7', name: 5 }))
    await raw(['attempts'], (tx) => tx.objectStore('attempts').put({ attempt: { id: 'a7' } }))
    expect(await store.profiles()).toEqual([profile()])
    const { attempts, damaged } = await store.attempts()
    expect(attempts).toEqual([file('a1').attempt])
    expect(damaged.map((one) => `${one.store} ${one.key}`)).toEqual(['profiles p7', 'attempts a7'])
    await expect(store.read('a7')).rejects.toMatchObject({ problem: 'damaged' })
  })

  it('cuts a log off at the first gap and says where', async () => {
    await store.merge([], [file('a1')], noProgress)
    await raw(['events'], (tx) => tx.objectStore('events').delete(['a1', 3]))
    const read = await store.read('a1')
    expect(read?.events).toEqual(wholeLog.slice(0, 3))
    expect(read?.damaged).toMatchObject([{ store: 'events', key: 'a1/3' }])
  })

  it.each([
    ['no event', { what: 1 }],
    ['of another place', wholeLog[5]],
  ])('cuts a log off at an event that is %s', async (_what, bad) => {
    await store.merge([], [file('a1')], noProgress)
    await raw(['events'], (tx) => tx.objectStore('events').put(bad, ['a1', 2]))
    const read = await store.read('a1')
    expect(read?.events).toEqual(wholeLog.slice(0, 2))
    expect(read?.damaged[0]?.key).toBe('a1/2')
  })

  it('passes over a correction that is none, and names it', async () => {
    await store.merge([], [file('a1')], noProgress)
    await store.correct(file('a1').attempt, correction())
    await raw(['corrections'], (tx) => tx.objectStore('corrections').put({ id: 'c9', seq: 'x' }, ['a1', 'c9']))
    const read = await store.read('a1')
    expect(read?.corrections).toEqual([correction()])
    expect(read?.damaged).toMatchObject([{ store: 'corrections', key: 'a1,c9' }])
  })

  it('reads the rest one by one when one record breaks reading all', async () => {
    await store.merge([profile('p1'), profile('p2', 'Ada')], [], noProgress)
    const get = IDBObjectStore.prototype.get
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('unreadable', 'NotReadableError')
    })
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      if (key === 'p1') throw new DOMException('data lost', 'NotReadableError')
      return get.call(this, key)
    })
    expect(await store.profiles()).toEqual([profile('p2', 'Ada')])
    expect((await store.attempts()).damaged).toEqual([{ store: 'profiles', key: 'p1', why: 'data lost' }])
  })

  it('says so when the scenario of an attempt is lost, and restores it from a file', async () => {
    await store.merge([], [file('a1')], noProgress)
    await raw(['scenarios'], (tx) => tx.objectStore('scenarios').delete(scenarioKey(tinyScenario)))
    await expect(store.read('a1')).rejects.toMatchObject({ problem: 'damaged' })
    await store.merge([], [file('a1')], noProgress)
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
  })

  it('restores the rest of a damaged log from a file', async () => {
    await store.merge([], [file('a1')], noProgress)
    await raw(['events'], (tx) => tx.objectStore('events').delete(['a1', 3]))
    await store.merge([], [file('a1')], noProgress)
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
  })
})

/** Opens the database by hand at a version, as another build of the app would. */
const openAt = (
  version: number,
  upgrade: (db: globalThis.IDBDatabase, tx: IDBTransaction) => void,
  onBlocked = () => undefined as void,
) =>
  new Promise<globalThis.IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('third-ring', version)
    request.onupgradeneeded = () => upgrade(request.result, request.transaction!)
    request.onblocked = onBlocked
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('open'))
  })

describe('versions', () => {
  it('reads everything that version 1 wrote', async () => {
    const db = await openAt(1, (made, tx) => {
      made.createObjectStore('profiles', { keyPath: 'id' })
      const attempts = made.createObjectStore('attempts', { keyPath: 'attempt.id' })
      attempts.createIndex('profile', 'attempt.profile')
      attempts.createIndex('scenario', 'scenario')
      for (const name of ['events', 'scenarios', 'kv']) made.createObjectStore(name)
      tx.objectStore('profiles').put(profile())
      tx.objectStore('attempts').put({ attempt: file('a1').attempt, scenario: 's' })
      tx.objectStore('scenarios').put(tinyScenario, 's')
      wholeLog.forEach((event) => tx.objectStore('events').put(event, ['a1', event.seq]))
      tx.objectStore('kv').put(settings, 'settings')
      tx.objectStore('kv').put({ profile: 'p1' }, 'remembered')
    })
    db.close()
    expect(await store.profiles()).toEqual([profile()])
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
    expect(await store.settings()).toEqual(settings)
    expect(await store.remembered()).toEqual({ profile: 'p1' })
    await store.correct(file('a1').attempt, correction())
    expect((await store.read('a1'))?.corrections).toEqual([correction()])
  })

  it('gives way to a tab with a newer version, and says why it keeps nothing more', async () => {
    await store.saveProfile(profile())
    const newer = await openAt(3, () => undefined)
    await expect(store.saveProfile(profile())).rejects.toMatchObject({ problem: 'blocked' })
    newer.close()
  })

  it('does not hide what a newer version wrote behind an empty store', async () => {
    ;(await openAt(3, () => undefined)).close()
    await expect(openStore()).rejects.toMatchObject({ problem: 'blocked' })
  })

  it('says that another tab blocks it, and opens once that one is gone', async () => {
    const older = await openAt(1, () => undefined)
    const connection = new Connection()
    await expect(connection.get()).rejects.toMatchObject({ problem: 'blocked' })
    older.close()
    await vi.waitFor(async () => (await connection.get()).close())
  })

  it('opens anew when the browser closed the connection', async () => {
    const connection = new Connection()
    const first = await connection.get()
    forceCloseDatabase(unwrap(first) as unknown as typeof IDBDatabase)
    await vi.waitFor(async () => expect(await connection.get()).not.toBe(first))
    expect((await connection.get()).version).toBe(2)
  })
})

describe('opening', () => {
  it('opens a lasting store where there is IndexedDB', async () => {
    const { store: opened, problem } = await openStore()
    expect(opened.lasting).toBe(true)
    expect(problem).toBeUndefined()
  })

  it.each([
    ['there is no IndexedDB', () => vi.stubGlobal('indexedDB', undefined), 'unavailable'],
    [
      'opening is refused',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('', 'SecurityError')
        }),
      'unavailable',
    ],
    [
      'a private window forbids it',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('', 'InvalidStateError')
        }),
      'unavailable',
    ],
    [
      'there is no room',
      () =>
        vi.spyOn(indexedDB, 'open').mockImplementation(() => {
          throw new DOMException('', 'QuotaExceededError')
        }),
      'full',
    ],
  ] as const)('works on in memory, and says so, when %s', async (_why, prepare, problem) => {
    prepare()
    const opened = await openStore()
    expect(opened.store.lasting).toBe(false)
    expect(opened.problem?.problem).toBe(problem)
    await opened.store.saveProfile(profile())
    expect(await opened.store.profiles()).toEqual([profile()])
    expect(await opened.store.persist()).toBe(false)
    expect(await opened.store.estimate()).toBeUndefined()
  })

  it('asks the browser to keep the data, and for the room there is', async () => {
    const persist = vi.fn(async () => true)
    vi.stubGlobal('navigator', {
      storage: { persisted: async () => false, persist, estimate: async () => ({ usage: 5, quota: 9 }) },
    })
    expect(await store.persist()).toBe(true)
    expect(persist).toHaveBeenCalledOnce()
    expect(await store.estimate()).toEqual({ usedBytes: 5, quotaBytes: 9 })
  })

  it('takes no answer for a no', async () => {
    vi.stubGlobal('navigator', {})
    expect(await store.persist()).toBe(false)
    expect(await store.estimate()).toBeUndefined()
  })
})
