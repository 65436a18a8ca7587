import { describe, expect, it, vi } from 'vitest'
import { IMPORT_CODES, type ImportCode } from '../../src/exchange/codes.ts'
import { readImport } from '../../src/exchange/import.ts'
import { applyImport } from '../../src/exchange/plan.ts'
import { faultText } from '../../src/strings/faults.ts'
import { MemoryStore } from '../../src/storage/memory-store.ts'
import { correction, file, noProgress, profile, wholeLog } from '../storage/samples.ts'
import { contentOf, hashOf, read, soundFile, type Loose } from './files.ts'

const spoilt = (spoil: (file: Loose) => void) => {
  const loose = soundFile()
  spoil(loose)
  return JSON.stringify(loose)
}
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
const placed = (text: string, json: string) => text.replace('"@"', json)

/** Files that are refused as a whole: the code, the place, and the file. */
// prettier-ignore
const REFUSED: readonly (readonly [code: ImportCode, path: string, what: string, text: string])[] = [
  ['IMP-102', '', 'nothing at all', ''],
  ['IMP-102', '第 1 行第 5 个字符', 'no JSON', '{"a x'.slice(0, 4)],
  ['IMP-102', '', 'NaN', '{"exportedAt":NaN}'],
  ['IMP-103', 'format', 'another program’s JSON', '{"format":"twine"}'],
  ['IMP-103', 'format', 'a list', '[]'],
  ['IMP-103', 'format', 'null', 'null'],
  ['IMP-104', 'version', 'a version to come', spoilt((f) => (f.version = 2))],
  ['IMP-105', 'attempts[0].attempt.result', 'lists deep in each other', placed(spoilt((f) => (f.attempts[0]!.attempt.result = '@')), nested(30))],
  ['IMP-105', 'profiles', 'a hundred thousand levels', placed(spoilt((f) => (f.profiles = '@' as never)), nested(100_000))],
  ['IMP-106', 'profiles[0].__proto__', 'a key into the prototype', spoilt(() => undefined).replace('"id":"p1"', '"id":"p1","__proto__":{"role":"manager"}')],
  ['IMP-106', 'scenarios[0].lines.constructor', 'a line called constructor', placed(spoilt((f) => (f.scenarios[0]!.lines = '@')), '{"constructor":{"text":"","gloss":"","ms":1}}')],
  ['IMP-107', 'attempts[0].events[0].setup.engine', 'a text of a megabyte', spoilt((f) => (f.attempts[0]!.events[0]!.setup = { engine: 'x'.repeat(1e6) }))],
  ['IMP-107', 'attempts[0].events[0].setup.engine', 'a text too long for its place', spoilt((f) => Object.assign(f.attempts[0]!.events[0]!.setup as object, { engine: 'x'.repeat(300) }))],
  ['IMP-108', 'attempts[0].attempt.startedAt', 'a number beyond all bounds', placed(spoilt((f) => (f.attempts[0]!.attempt.startedAt = '@')), '1e999')],
  ['IMP-111', 'exportedAt', 'no date', spoilt((f) => delete f.exportedAt)],
  ['IMP-111', 'attempts[1].events[3].atMs', 'an event without a time', spoilt((f) => delete f.attempts[1]!.events[3]!.atMs)],
  ['IMP-112', 'settings', 'a list that we do not know', spoilt((f) => (f.settings = {}))],
  ['IMP-112', 'attempts[0].events[2].note', 'an event with a field more', spoilt((f) => (f.attempts[0]!.events[2]!.note = 1))],
  ['IMP-112', 'scenarios[0].toString', 'a field that every object inherits', spoilt((f) => (f.scenarios[0]!.toString = 1 as never))],
  ['IMP-113', 'profiles', 'a record where a list is due', spoilt((f) => (f.profiles = {} as never))],
  ['IMP-113', 'attempts[0].events', 'a text where a list is due', spoilt((f) => (f.attempts[0]!.events = 'x' as never))],
  ['IMP-113', 'attempts[0].events[1]', 'null where an event is due', spoilt((f) => (f.attempts[0]!.events[1] = null as never))],
  ['IMP-113', 'attempts[0].events[1].atMs', 'null where a time is due (what NaN becomes in a file)', spoilt((f) => (f.attempts[0]!.events[1]!.atMs = NaN))],
  ['IMP-113', 'attempts[0].events[1].atMs', 'a text where a time is due', spoilt((f) => (f.attempts[0]!.events[1]!.atMs = '5'))],
  ['IMP-114', 'attempts[0].events[1].type', 'an event type that we do not know', spoilt((f) => (f.attempts[0]!.events[1]!.type = 'toString'))],
  ['IMP-114', 'attempts[0].events[1].atMs', 'a time before the beginning', spoilt((f) => (f.attempts[0]!.events[1]!.atMs = -1))],
  ['IMP-114', 'attempts[0].events[1].seq', 'half an event number', spoilt((f) => (f.attempts[0]!.events[1]!.seq = 1.5))],
  ['IMP-114', 'profiles[0].name', 'a name that turns round', spoilt((f) => (f.profiles[0]!.name = 'a\u202eb'))],
  ['IMP-114', 'profiles[0].role', 'a role that we do not know', spoilt((f) => (f.profiles[0]!.role = 'admin'))],
  ['IMP-114', 'attempts[0].attempt.id', 'an id that is a path', spoilt((f) => (f.attempts[0]!.attempt.id = '../../x'))],
  ['IMP-114', 'scenarios[0].lines.x.audio', 'a recording from elsewhere', spoilt((f) => (f.scenarios[0]!.lines = { x: { text: '', gloss: '', ms: 1, audio: 'https://x.example/a.mp3' } }))],
  ['IMP-114', 'scenarios[0].lines.x.audio', 'a recording above its folder', spoilt((f) => (f.scenarios[0]!.lines = { x: { text: '', gloss: '', ms: 1, audio: 'a/../../b.mp3' } }))],
  ['IMP-107', 'attempts[0].corrections[0].note', 'a correction with a novel', spoilt((f) => (f.attempts[0]!.corrections = [correction('c1', { note: 'x'.repeat(201) })]))],
  ['IMP-113', 'attempts[0].corrections[0].shown', 'a correction that says yes', spoilt((f) => (f.attempts[0]!.corrections = [correction('c1', { shown: 'yes' as never })]))],
  ['IMP-114', 'attempts[0].corrections[0].by.name', 'a correction by a name that turns the line round', spoilt((f) => (f.attempts[0]!.corrections = [correction('c1', { by: { name: 'a\u202eb', role: 'trainer' } })]))],
  ['IMP-114', 'attempts[0].corrections[0].by.role', 'a correction by a manager', spoilt((f) => (f.attempts[0]!.corrections = [correction('c1', { by: { name: 'x', role: 'manager' as never } })]))],
  ['IMP-115', 'attempts[0].corrections', 'more corrections than anybody makes', spoilt((f) => (f.attempts[0]!.corrections = Array.from({ length: 2001 }, () => correction())))],
  ['IMP-115', 'attempts[0].events', 'more events than a call can have', spoilt((f) => (f.attempts[0]!.events = Array.from({ length: 20_001 }, () => f.attempts[0]!.events[0]!)))],
  ['IMP-116', 'profiles[1].id', 'a profile twice', spoilt((f) => (f.profiles[1]!.id = 'p1'))],
]

describe('a file that is refused', () => {
  it.each(REFUSED)('%s at "%s": %s', async (code, path, _what, text) => {
    const store = new MemoryStore()
    const reading = await read(text, store)
    expect(reading).toMatchObject({ ok: false })
    if (reading.ok) return
    const places = reading.errors.map(
      (one) => `${one.code} ${faultText(one.path).replace(code === 'IMP-105' ? /(\[0\])+$/ : '', '')}`,
    )
    expect(places).toContain(`${code} ${path}`)
    for (const error of reading.errors) {
      expect(JSON.stringify(error).length).toBeLessThan(700)
      expect(faultText(error.expected), 'words that the interface cannot say in Chinese').not.toMatch(/[a-z] [a-z]/i)
    }
    expect(await contentOf(store)).toEqual({ profiles: [], files: [] })
    expect(({} as Record<string, unknown>).role).toBeUndefined()
  })

  it('says in the language of the interface what is missing', async () => {
    const reading = await read(spoilt((f) => delete f.exportedAt))
    const [missing] = reading.ok ? [] : reading.errors
    expect([faultText(missing!.expected), faultText(missing!.got)]).toEqual(['有这一项', '没有'])
  })

  it('IMP-101: a file of 60 MB is not even read', async () => {
    const text = vi.fn()
    const reading = await readImport({
      file: { name: 'x', size: 60e6, text },
      store: new MemoryStore(),
      hashOf,
      onProgress: noProgress,
    })
    expect(reading).toMatchObject({ ok: false, errors: [{ code: 'IMP-101', got: '60000000' }] })
    expect(text).not.toHaveBeenCalled()
  })

  it('IMP-101: nor is one parsed that turns out longer than it said', async () => {
    const reading = await readImport({
      file: { name: 'x', size: 5, text: async () => ' '.repeat(60e6) },
      store: new MemoryStore(),
      hashOf,
      onProgress: noProgress,
    })
    expect(reading).toMatchObject({ ok: false, errors: [{ code: 'IMP-101' }] })
  })

  it('IMP-109: the browser cannot read the file', async () => {
    const text = async () => Promise.reject(new DOMException('gone', 'NotReadableError'))
    const reading = await readImport({
      file: { name: 'x', size: 5, text },
      store: new MemoryStore(),
      hashOf,
      onProgress: noProgress,
    })
    expect(reading).toMatchObject({ ok: false, errors: [{ code: 'IMP-109' }] })
  })

  it('tells at most forty faults of a file that repeats itself', async () => {
    const reading = await read(
      spoilt((f) => f.attempts.forEach((one) => one.events.forEach((event) => (event.more = 1)))),
    )
    expect(!reading.ok && reading.errors.length).toBe(40)
  })
})

/** Attempts that are left out while the rest of the file is sound. */
// prettier-ignore
const LEFT_OUT: readonly (readonly [code: ImportCode, path: string, what: string, spoil: (file: Loose) => void])[] = [
  ['IMP-121', 'attempts[0].events[0].type', 'a log without its start', (f) => (f.attempts[0]!.events = f.attempts[0]!.events.slice(1))],
  ['IMP-121', 'attempts[0].events[0].type', 'no events at all', (f) => (f.attempts[0]!.events = [])],
  ['IMP-121', 'attempts[0].events[1].type', 'a log that starts twice', (f) => (f.attempts[0]!.events[1] = { ...f.attempts[0]!.events[0], seq: 1 })],
  ['IMP-122', 'attempts[0].events[4].seq', 'a gap in the log', (f) => f.attempts[0]!.events.splice(4, 1)],
  ['IMP-122', 'attempts[0].events[5].seq', 'an event twice', (f) => f.attempts[0]!.events.splice(5, 0, f.attempts[0]!.events[4]!)],
  ['IMP-123', 'attempts[0].attempt.setup', 'another setup than was played', (f) => ((f.attempts[0]!.attempt.setup as Record<string, unknown>).mode = 'exam')],
  ['IMP-124', 'scenarios[1].hash', 'a scenario that was changed', (f) => {
    f.scenarios.push({ ...f.scenarios[0]!, title: { 'zh-CN': '改', en: 'changed' } })
    f.attempts[0]!.scenario = 1
  }],
  ['IMP-124', 'attempts[0].scenario', 'a scenario that is not in the file', (f) => (f.attempts[0]!.scenario = 7)],
  ['IMP-124', 'attempts[0].attempt.standard', 'another house', (f) => (f.attempts[0]!.attempt.standard = 'other')],
  ['IMP-128', 'attempts[0].corrections[0].seq', 'a correction of no words', (f) => (f.attempts[0]!.corrections = [correction('c1', { seq: 1 })])],
  ['IMP-125', 'attempts[0].attempt.profile', 'nobody’s attempt', (f) => (f.attempts[0]!.attempt.profile = 'p9')],
]

describe('an attempt that is left out', () => {
  it.each(LEFT_OUT)('%s at "%s": %s', async (code, path, _what, spoil) => {
    const store = new MemoryStore()
    const reading = await read(spoilt(spoil), store)
    if (!reading.ok) throw new Error(JSON.stringify(reading.errors))
    expect(reading.plan.refused).toMatchObject([{ code, path, attempt: 'a1' }])
    expect(reading.plan.fresh.map((one) => one.attempt.id)).toEqual(['a2'])
    expect(await contentOf(store)).toEqual({ profiles: [], files: [] })
    await applyImport(reading.plan, store, noProgress)
    expect((await contentOf(store)).files.map((one) => one?.attempt.id)).toEqual(['a2'])
  })

  it('IMP-126: the second of two with one id', async () => {
    const reading = await read(spoilt((f) => (f.attempts[1]!.attempt.id = 'a1')))
    expect(reading.ok && reading.plan.refused).toMatchObject([{ code: 'IMP-126', path: 'attempts[1].attempt.id' }])
  })

  it('IMP-127: one that this device has with other events; ours stays as it is', async () => {
    const store = new MemoryStore()
    const ours = { ...file('a1'), events: [wholeLog[0]!, { ...wholeLog[1]!, atMs: 77_000 }] }
    await store.merge([profile('p1')], [ours], noProgress)
    const reading = await read(
      spoilt(() => undefined),
      store,
    )
    if (!reading.ok) throw new Error('refused')
    expect(reading.plan.refused).toMatchObject([{ code: 'IMP-127', path: 'attempts[0].events', attempt: 'a1' }])
    await applyImport(reading.plan, store, noProgress)
    expect(await store.read('a1')).toEqual({ ...ours, damaged: [] })
    expect(await store.read('a2')).toBeDefined()
  })

  it('IMP-131: of a profile with another name, this device’s stays, and the plan says so', async () => {
    const store = new MemoryStore()
    await store.saveProfile(profile('p1', '林小晓'))
    const reading = await read(
      spoilt(() => undefined),
      store,
    )
    if (!reading.ok) throw new Error('refused')
    expect(reading.plan.profiles.kept).toMatchObject([
      { code: 'IMP-131', path: 'profiles[0].name', expected: '林小晓' },
    ])
    await applyImport(reading.plan, store, noProgress)
    expect((await store.profiles()).map((one) => one.name).sort()).toEqual(['Ada', '林小晓'])
  })
})

it('has an example here for every code', () => {
  const shown = new Set<string>([...REFUSED, ...LEFT_OUT].map(([code]) => code))
  for (const code of ['IMP-101', 'IMP-109', 'IMP-126', 'IMP-127', 'IMP-131']) shown.add(code)
  expect([...shown].sort()).toEqual(Object.keys(IMPORT_CODES).sort())
})
