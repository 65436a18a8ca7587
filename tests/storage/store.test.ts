import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Store } from '../../src/contracts/storage.ts'
import { StoreError } from '../../src/contracts/storage.ts'
import { tinyScenario } from '../support/tiny.ts'
import { forgetEverything, STORES } from './browser.ts'
import { attempt, correction, file, noProgress, profile, settings, wholeLog } from './samples.ts'

const problemOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => (error instanceof StoreError ? error.problem : error),
  )

describe.each(STORES)('the store in %s', (_name, open) => {
  let store: Store
  beforeEach(() => {
    forgetEverything()
    store = open()
  })
  const eventsOf = async (id: string) => (await store.read(id))?.events

  it('keeps profiles, and changes one in place', async () => {
    await store.saveProfile(profile('p1', '林晓'))
    await store.saveProfile(profile('p2', 'Ada'))
    await store.saveProfile(profile('p1', '林小晓'))
    expect((await store.profiles()).map((one) => one.name).sort()).toEqual(['Ada', '林小晓'])
  })

  it.each([' ', '  x', 'x'.repeat(61), 'a\u202eb', 'a\nb'])('refuses the profile name %j', async (name) => {
    expect(await problemOf(store.saveProfile(profile('p1', name)))).toBe('failed')
    expect(await store.profiles()).toEqual([])
  })

  it('keeps the settings and what it remembers', async () => {
    expect(await store.settings()).toEqual({})
    expect(await store.remembered()).toEqual({})
    await store.saveSettings(settings)
    await store.remember({ profile: 'p1' })
    expect(await store.settings()).toEqual(settings)
    expect(await store.remembered()).toEqual({ profile: 'p1' })
  })

  it('leaves out settings that are of no use', async () => {
    await store.saveSettings({ ...settings, volume: 7, theme: 'pink' as 'dark' })
    const { volume: _volume, theme: _theme, ...usable } = settings
    expect(await store.settings()).toEqual(usable)
  })

  it('begins an attempt with its scenario and first events', async () => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 2))
    expect(await store.read('a1')).toEqual({
      attempt: attempt(),
      scenario: tinyScenario,
      events: wholeLog.slice(0, 2),
      damaged: [],
    })
    expect((await store.attempts()).attempts).toEqual([attempt()])
  })

  it('begins no attempt twice', async () => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 2))
    expect(await problemOf(store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1)))).toBe('failed')
    expect(await eventsOf('a1')).toEqual(wholeLog.slice(0, 2))
  })

  it('appends in order until the whole log is kept', async () => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1))
    for (let i = 1; i < wholeLog.length; i += 3) await store.append('a1', wholeLog.slice(i, i + 3))
    expect(await eventsOf('a1')).toEqual(wholeLog)
  })

  it.each([
    ['a gap', wholeLog.slice(3, 4)],
    ['a repetition', wholeLog.slice(1, 2)],
    ['a gap inside', [wholeLog[2]!, wholeLog[4]!]],
    ['something that is no event', [{ seq: 2 } as never]],
  ])('refuses %s and keeps nothing of it', async (_what, events) => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 2))
    expect(await problemOf(store.append('a1', events))).toBe('failed')
    expect(await eventsOf('a1')).toEqual(wholeLog.slice(0, 2))
  })

  it('refuses a second writer who does not know what the first one wrote', async () => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1))
    const both = [store.append('a1', wholeLog.slice(1, 3)), store.append('a1', wholeLog.slice(1, 2))]
    expect((await Promise.allSettled(both)).map((one) => one.status)).toEqual(['fulfilled', 'rejected'])
    expect(await eventsOf('a1')).toEqual(wholeLog.slice(0, 3))
  })

  it('appends nothing to an attempt that it does not know', async () => {
    expect(await problemOf(store.append('a9', wholeLog.slice(0, 1)))).toBe('failed')
    expect(await store.read('a9')).toBeUndefined()
  })

  it('updates an attempt, but only one that is there', async () => {
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 2))
    await store.updateAttempt(file().attempt)
    expect((await store.read('a1'))?.attempt).toEqual(file().attempt)
    expect(await problemOf(store.updateAttempt(attempt('a9')))).toBe('failed')
  })

  it('refuses a scenario that is not the one the attempt was played with', async () => {
    expect(await problemOf(store.beginAttempt(attempt(), { ...tinyScenario, hash: 'f' }, []))).toBe('failed')
  })

  it('keeps each attempt with the very recorded lengths it was played with', async () => {
    const line = tinyScenario.lines['q-price']!
    const respoken = { ...tinyScenario, lines: { ...tinyScenario.lines, 'q-price': { ...line, ms: 2222 } } }
    await store.beginAttempt(attempt('a1'), tinyScenario, [])
    await store.beginAttempt(attempt('a2'), respoken, [])
    expect((await store.read('a1'))?.scenario).toEqual(tinyScenario)
    expect((await store.read('a2'))?.scenario).toEqual(respoken)
  })

  it('says plainly that a live view of state cannot be kept, and keeps nothing of it', async () => {
    const proxy = new Proxy({ ...wholeLog[1]! }, {})
    await store.beginAttempt(attempt(), tinyScenario, wholeLog.slice(0, 1))
    await expect(store.append('a1', [proxy])).rejects.toMatchObject({
      problem: 'failed',
      message: expect.stringContaining('plain copy') as string,
    })
    expect(await eventsOf('a1')).toEqual(wholeLog.slice(0, 1))
  })

  it('is not changed by what happens to an object after it was kept', async () => {
    const one = { ...profile() }
    await store.saveProfile(one)
    Object.assign(one, { name: 'changed' })
    expect(await store.profiles()).toEqual([profile()])
  })

  it('deletes a profile with its attempts, their events and what only they used', async () => {
    await store.saveProfile(profile('p1'))
    await store.saveProfile(profile('p2', 'Ada'))
    await store.merge([], [file('a1'), file('a2', { profile: 'p2' })], noProgress)
    await store.remember({ profile: 'p1' })
    await store.deleteProfile('p1')
    expect(await store.profiles()).toEqual([profile('p2', 'Ada')])
    expect((await store.attempts()).attempts.map((one) => one.id)).toEqual(['a2'])
    expect(await store.read('a1')).toBeUndefined()
    expect(await store.read('a2')).toEqual({ ...file('a2', { profile: 'p2' }), damaged: [] })
    expect(await store.remembered()).toEqual({})
  })

  it('merges what is new, tells how far it is, and leaves alone what is here', async () => {
    await store.saveProfile(profile('p1', '林晓'))
    await store.merge([], [file('a1')], noProgress)
    const progress = vi.fn()
    await store.merge(
      [profile('p1', 'Other'), profile('p2', 'Ada')],
      [file('a1', { status: 'abandoned' }), file('a2')],
      progress,
    )
    expect(progress.mock.calls).toEqual([
      [1, 2],
      [2, 2],
    ])
    expect((await store.profiles()).map((one) => one.name).sort()).toEqual(['Ada', '林晓'])
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
    expect(await store.read('a2')).toEqual({ ...file('a2'), damaged: [] })
  })

  it('completes a log of which the file has more, and keeps one of which it has less', async () => {
    await store.beginAttempt(attempt('a1'), tinyScenario, wholeLog.slice(0, 4))
    await store.merge([], [file('a1')], noProgress)
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
    await store.merge([], [{ ...file('a1'), attempt: attempt('a1'), events: wholeLog.slice(0, 4) }], noProgress)
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
  })

  it('keeps corrections beside the events, with the result that follows, in the order in which they were said', async () => {
    await store.merge([], [file('a1'), file('a2')], noProgress)
    const later = correction('b1', { at: correction().at + 1, shown: true })
    const { result: _old, ...bare } = file('a1').attempt
    await store.correct(file('a1').attempt, later)
    await store.correct(bare, correction())
    expect(await store.read('a1')).toEqual({
      ...file('a1'),
      attempt: bare,
      corrections: [correction(), later],
      damaged: [],
    })
    expect(await store.corrected()).toEqual(['a1'])
    expect(await store.read('a2')).not.toHaveProperty('corrections')
  })

  it('keeps no correction twice, of nothing, or that is none', async () => {
    await store.merge([], [file('a1')], noProgress)
    await store.correct(file('a1').attempt, correction())
    expect(await problemOf(store.correct(attempt('a1'), correction('c1', { note: 'x' })))).toBe('failed')
    expect(await problemOf(store.correct(file('a9').attempt, correction('c2')))).toBe('failed')
    expect(await problemOf(store.correct(file('a1').attempt, { id: 'c3' } as never))).toBe('failed')
    expect(await store.read('a1')).toEqual({ ...file('a1'), corrections: [correction()], damaged: [] })
  })

  it('deletes corrections with the profile whose attempts they are about', async () => {
    await store.saveProfile(profile('p1'))
    await store.merge([], [file('a1'), file('a2', { profile: 'p2' })], noProgress)
    await store.correct(file('a1').attempt, correction())
    await store.correct(file('a2', { profile: 'p2' }).attempt, correction())
    await store.deleteProfile('p1')
    expect(await store.corrected()).toEqual(['a2'])
  })

  it('merges corrections once, whichever side has the longer log', async () => {
    await store.merge([], [{ ...file('a1'), corrections: [correction('c1')] }], noProgress)
    const { result: _none, ...corrected } = file('a1').attempt
    const theirs = { ...file('a1'), attempt: corrected, corrections: [correction('c1'), correction('c2')] }
    await store.merge([], [theirs], noProgress)
    await store.merge([], [theirs], noProgress)
    expect(await store.read('a1')).toEqual({ ...theirs, damaged: [] })
    const shorter = { ...file('a1'), events: wholeLog.slice(0, 9), corrections: [correction('c3')] }
    await store.merge([], [shorter], noProgress)
    const read = await store.read('a1')
    expect(read?.events).toEqual(wholeLog)
    expect(read?.attempt).toEqual(corrected)
    expect(read?.corrections?.map((one) => one.id)).toEqual(['c1', 'c2', 'c3'])
  })

  it.each([
    ['contradicts what is here', { ...file('a1'), events: [wholeLog[0]!, { ...wholeLog[1]!, atMs: 99_999 }] }],
    ['has a gap', { ...file('a3'), events: [wholeLog[0]!, wholeLog[2]!] }],
    ['has another scenario', { ...file('a3'), scenario: { ...tinyScenario, hash: 'f' } }],
  ])('merges nothing at all when one attempt %s', async (_why, bad) => {
    await store.merge([], [file('a1')], noProgress)
    expect(await problemOf(store.merge([profile('p2', 'Ada')], [file('a2'), bad], noProgress))).toBe('failed')
    expect(await store.profiles()).toEqual([])
    expect((await store.attempts()).attempts.map((one) => one.id)).toEqual(['a1'])
    expect(await store.read('a1')).toEqual({ ...file('a1'), damaged: [] })
  })
})
