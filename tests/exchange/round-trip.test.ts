import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { StoreError } from '../../src/contracts/storage.ts'
import { exportAll } from '../../src/exchange/export.ts'
import { readImport } from '../../src/exchange/import.ts'
import { applyImport, summarise, type MergePlan } from '../../src/exchange/plan.ts'
import { IdbStore } from '../../src/storage/idb-store.ts'
import { MemoryStore } from '../../src/storage/memory-store.ts'
import { forgetEverything, raw } from '../storage/browser.ts'
import { correction, file, noProgress, profile, wholeLog } from '../storage/samples.ts'
import { anyDevice } from './arbitrary.ts'
import { chosen, contentOf, EXPORTED_AT, hashOf, pack, read, soundFile } from './files.ts'

const planOf = async (...how: Parameters<typeof read>): Promise<MergePlan> => {
  const reading = await read(...how)
  if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
  return reading.plan
}
beforeEach(forgetEverything)

describe('a round trip', () => {
  it('brings everything that a device holds to another one, once', async () => {
    await fc.assert(
      fc.asyncProperty(anyDevice, async ({ profiles, files }) => {
        const here = new MemoryStore()
        await here.merge(profiles, files, noProgress)
        const text = await (await pack(here)).blob.text()
        const there = new MemoryStore()
        await applyImport(await planOf(text, there), there, noProgress)
        expect(await contentOf(there)).toEqual(await contentOf(here))
        const again = await planOf(text, there)
        expect([again.fresh, again.longer, again.refused, again.profiles.fresh, again.profiles.kept]).toEqual([
          [],
          [],
          [],
          [],
          [],
        ])
        expect(again.known).toHaveLength(files.length)
      }),
      { numRuns: 60 },
    )
  })

  it('is exact to the byte of every event, since a replay compares the text of them', async () => {
    const here = new IdbStore()
    await here.merge([profile()], [file()], noProgress)
    const there = new MemoryStore()
    await applyImport(await planOf(await (await pack(here)).blob.text(), there), there, noProgress)
    expect(JSON.stringify((await there.read('a1'))?.events)).toBe(JSON.stringify(wholeLog))
  })

  it('carries a spoilt file nowhere: whatever one value is replaced by, the file is read or refused, never half taken', async () => {
    const sound = soundFile()
    const anything = fc.oneof(fc.jsonValue(), fc.constantFrom(null, -1, 1e308, '', '<b>', [], {}))
    await fc.assert(
      fc.asyncProperty(fc.nat(), anything, async (pick, value) => {
        const spoilt = structuredClone(sound)
        replaceOne(spoilt, pick, value)
        const store = new MemoryStore()
        const reading = await read(JSON.stringify(spoilt), store)
        if (reading.ok) await applyImport(reading.plan, store, noProgress)
        else expect(reading.errors.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

/** Replaces the value at one of the file's places, counted through. */
function replaceOne(root: object, pick: number, value: unknown) {
  const places: [object, string][] = []
  const walk = (at: object) => {
    for (const [key, inner] of Object.entries(at) as [string, unknown][]) {
      places.push([at, key])
      if (typeof inner === 'object' && inner !== null) walk(inner)
    }
  }
  walk(root)
  const [at, key] = places[pick % places.length]!
  Reflect.set(at, key, value)
}

describe('exporting', () => {
  const filled = async () => {
    const store = new IdbStore()
    await store.merge(
      [profile('p1'), profile('p2', 'Ada')],
      [file('a1'), file('a2', { profile: 'p2' }), file('a3')],
      noProgress,
    )
    return store
  }

  it('names the file by its day and writes each scenario once', async () => {
    const { name, blob, attempts, importable } = await pack(await filled())
    const content = JSON.parse(await blob.text()) as Record<string, unknown[]>
    expect(name).toBe('third-ring-2026-11-24.ring.json')
    expect([attempts, importable, content.scenarios?.length, content.attempts?.length]).toEqual([3, true, 1, 3])
    expect([content.format, content.version, content.exportedAt]).toEqual(['third-ring', 1, EXPORTED_AT])
  })

  it('packs one profile with its attempts when asked to', async () => {
    const content = JSON.parse(await (await pack(await filled(), 'p2')).blob.text()) as {
      profiles: unknown[]
      attempts: { attempt: unknown }[]
    }
    expect(content.profiles).toEqual([profile('p2', 'Ada')])
    expect(content.attempts.map((one) => one.attempt)).toEqual([file('a2', { profile: 'p2' }).attempt])
  })

  it('packs a device that holds nothing', async () => {
    const plan = await planOf(await (await pack(new MemoryStore())).blob.text())
    expect([plan.fresh, plan.profiles.fresh]).toEqual([[], []])
  })

  it('tells how far it is', async () => {
    const onProgress = vi.fn()
    await exportAll({ store: await filled(), exportedAt: EXPORTED_AT, onProgress })
    expect(onProgress.mock.calls.map(([one]: unknown[]) => one)).toEqual([0, 1, 2, 3].map((done) => ({ done, of: 3 })))
  })

  it('stops when it is called off', async () => {
    const stop = new AbortController()
    const work = exportAll({
      store: await filled(),
      exportedAt: EXPORTED_AT,
      onProgress: ({ done }) => done === 1 && stop.abort(),
      signal: stop.signal,
    })
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('names what is damaged, and packs the rest', async () => {
    const store = await filled()
    await raw(['events'], (tx) => tx.objectStore('events').delete(['a1', 4]))
    await raw(['events'], (tx) => tx.objectStore('events').delete(['a3', 0]))
    const { attempts, damaged, blob } = await pack(store)
    expect([attempts, damaged.map((one) => one.key)]).toEqual([2, ['a1/4', 'a3/0']])
    expect((await planOf(await blob.text())).fresh.map((one) => one.events.length)).toEqual([4, wholeLog.length])
  })
})

describe('importing', () => {
  it('says what it would do before it does anything', async () => {
    const store = new IdbStore()
    const { scenario } = file()
    await store.merge(
      [profile('p1', '林小晓')],
      [file('a1'), { ...file('a4'), events: wholeLog.slice(0, 3) }],
      noProgress,
    )
    const loose = soundFile()
    loose.attempts.push({ attempt: { ...file('a4').attempt }, scenario: 0, events: structuredClone(wholeLog) as never })
    const plan = await planOf(JSON.stringify(loose), store)
    expect(summarise(plan, 'b.json')).toMatchObject({
      file: 'b.json',
      attempts: 3,
      fresh: 1,
      known: 1,
      longer: 1,
      profiles: ['Ada'],
      refused: [{ code: 'IMP-131' }],
    })
    expect((await store.attempts()).attempts).toHaveLength(2)
    await applyImport(plan, store, noProgress)
    expect(await store.read('a4')).toEqual({ attempt: file('a4').attempt, scenario, events: wholeLog, damaged: [] })
    expect((await store.profiles()).map((one) => one.name).sort()).toEqual(['Ada', '林小晓'])
  })

  it('completes what is here with corrections from there, and keeps ours', async () => {
    const here = new MemoryStore()
    await here.merge([profile()], [{ ...file(), corrections: [correction('c1')] }], noProgress)
    const there = new MemoryStore()
    const theirs = correction('c2', { behaviour: 'thank', shown: true, note: '<img src=x onerror=alert(1)>' })
    await there.merge([profile()], [{ ...file(), corrections: [theirs] }], noProgress)
    const plan = await planOf(await (await pack(there)).blob.text(), here)
    expect(plan.longer.map((one) => one.corrections?.map(({ id }) => id))).toEqual([['c1', 'c2']])
    await applyImport(plan, here, noProgress)
    expect((await here.read('a1'))?.corrections).toEqual([correction('c1'), theirs])
    const again = await planOf(await (await pack(there)).blob.text(), here)
    expect([again.known, again.longer]).toEqual([['a1'], []])
  })

  it('tells how far it is, and stops when it is called off', async () => {
    const stop = new AbortController()
    const onProgress = vi.fn(({ done }: { done: number }) => done === 2 && stop.abort())
    const work = readImport({
      file: chosen(JSON.stringify(soundFile())),
      store: new MemoryStore(),
      hashOf,
      onProgress,
      signal: stop.signal,
    })
    await expect(work).rejects.toMatchObject({ name: 'AbortError' })
    expect(onProgress.mock.calls.map(([one]) => one)).toEqual([0, 1, 2].map((done) => ({ done, of: 6 })))
  })

  it('is all or nothing when the device changed after the plan was made', async () => {
    const store = new IdbStore()
    const plan = await planOf(JSON.stringify(soundFile()), store)
    await store.merge([], [{ ...file('a2'), events: [wholeLog[0]!, { ...wholeLog[1]!, atMs: 5 }] }], noProgress)
    await expect(applyImport(plan, store, noProgress)).rejects.toBeInstanceOf(StoreError)
    expect(await store.profiles()).toEqual([])
    expect(await store.read('a1')).toBeUndefined()
  })

  it('brings back an attempt whose record is damaged here', async () => {
    const store = new IdbStore()
    await store.merge([profile('p1'), profile('p2', 'Ada')], [file('a1')], noProgress)
    await raw(['attempts'], (tx) => tx.objectStore('attempts').put({ attempt: { id: 'a1' } }))
    const plan = await planOf(JSON.stringify(soundFile()), store)
    expect(plan.longer.map((one) => one.attempt.id)).toEqual(['a1'])
    await applyImport(plan, store, noProgress)
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
  })
})
