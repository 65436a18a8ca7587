import { describe, expect, it } from 'vitest'
import { faultsIn, remember, type Dump, type Witness } from '../../scripts/kills/verify.ts'

const events = (attempt: string, ...seqs: readonly number[]) =>
  seqs.map((seq) => ({ attempt, seq, value: JSON.stringify({ seq }) }))
const witness = (acknowledged: Readonly<Record<string, number>> = {}): Witness => ({
  logs: new Map(),
  acknowledged: new Map(Object.entries(acknowledged)),
})
const kept = (...list: readonly ReturnType<typeof events>[]): Dump => ({ attempts: ['a', 'b'], events: list.flat() })

describe('what a kill may not do', () => {
  it('finds nothing wrong with whole logs, nor with more than was acknowledged', () => {
    expect(faultsIn(kept(events('a', 0, 1, 2), events('b', 0)), witness({ a: 1, b: 0 }))).toEqual([])
    expect(faultsIn(kept(), witness())).toEqual([])
  })

  it.each([
    ['missing', kept(events('a', 0, 1)), witness({ a: 2 })],
    ['missing', kept(), witness({ a: 0 })],
    ['missing', { attempts: [], events: [] }, witness({ a: -1 })],
    ['gap', kept(events('a', 0, 2)), witness()],
    [
      'duplicate',
      kept([
        { attempt: 'a', seq: 0, value: '{"seq":0}' },
        { attempt: 'a', seq: 1, value: '{"seq":0}' },
      ]),
      witness(),
    ],
    ['without an attempt', { attempts: [], events: events('c', 0) }, witness()],
  ] as const)('names what is %s', (kind, dump, seen) => {
    expect(faultsIn(dump, seen).join()).toContain(kind)
  })

  it('notices when an event is no longer what it was', () => {
    const seen = witness()
    remember(kept(events('a', 0, 1)), seen)
    expect(faultsIn(kept(events('a', 0, 1, 2)), seen)).toEqual([])
    expect(faultsIn(kept([{ attempt: 'a', seq: 0, value: '{"seq":0,"x":1}' }]), seen)).toHaveLength(2)
  })
})
