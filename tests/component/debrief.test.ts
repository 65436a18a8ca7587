import { describe, expect, it } from 'vitest'
import type { Better } from '../../src/proof/better.ts'
import { Debrief } from '../../src/session/debrief.svelte.ts'
import { CARD } from './support/samples.ts'

const opened = (...tried: readonly [check: string, percent: number][]) => {
  const debrief = new Debrief(undefined as never, undefined as never)
  debrief.card = CARD
  debrief.better = new Map(tried.map(([check, percent]) => [check, { check, percent } as Better]))
  return debrief
}

describe('what to put right first', () => {
  it('is the dearest lost point whose sentence raises the total', () => {
    expect(opened(['asked-name', 60], ['two-options', 70]).first?.check.id).toBe('asked-name')
    expect(opened(['asked-name', 30], ['two-options', 70]).first?.check.id).toBe('two-options')
  })
  it('is nothing where no single sentence raises the total', () => {
    expect(opened(['asked-name', 35], ['two-options', 20]).first).toBeUndefined()
    expect(opened().first).toBeUndefined()
  })
})
