import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { compileScenario, estimatedMs } from '../../src/scenario/compile.ts'
import { hashOf } from '../../src/scenario/hash-of.ts'

const house = loadScenarios('tests/scenario/fixtures', 'none').find('tea-and-rice')
const { file, callers, sheet } = house
const compiled = (
  change: Partial<typeof file> = {},
  who: typeof callers = callers,
  recordings: Parameters<typeof compileScenario>[4] = {},
) => compileScenario({ ...file, ...change }, who, sheet, house.scenario.model, recordings)

const row = (id: 'rude' | 'vague', patience: number) => ({
  id,
  cause: { 'zh-CN': '火', en: 'fire' },
  outcomes: [{ patience }],
})

describe('the compiled caller', () => {
  const loud = { id: 'loud', title: file.title, signs: file.title, countermeasures: file.title, rules: [] }
  const withTrait = { ...callers, traits: [{ ...loud, rows: [row('vague', -2)] }] }
  const patienceOf = (scenario: ReturnType<typeof compiled>, id: string) =>
    scenario.caller.rows.find((one) => one.id === id)?.outcomes[0]?.patience

  it('has the rows of its type over those of everybody', () => {
    expect(patienceOf(compiled(), 'vague')).toBe(-1)
    expect(patienceOf(compiled(), 'rude')).toBe(-2)
  })

  it('has the rows of a trait over those of its type, and the scenario’s own over all', () => {
    const caller = { type: 'regular', traits: ['loud'] }
    expect(patienceOf(compiled({ caller }, withTrait), 'vague')).toBe(-2)
    expect(patienceOf(compiled({ caller, rows: [row('vague', -3)] }, withTrait), 'vague')).toBe(-3)
  })

  it('begins in the mood of its type unless the scenario says otherwise', () => {
    expect(compiled().caller.mood).toEqual({ patience: 4, trust: 3 })
    expect(compiled({ mood: { patience: 1, trust: 0 } }).caller.mood).toEqual({ patience: 1, trust: 0 })
  })
})

describe('the compiled sheet', () => {
  it('is the house’s, with the scenario’s entries besides or instead', () => {
    const fact = (id: string) => ({ ...file.sheet[0], ...(sheet[0] as (typeof file.sheet)[number]), id })
    const ids = compiled({ sheet: [fact('rice'), fact('flour')] }).sheet.map((one) => one.id)
    expect(ids).toEqual(['price', 'closing', 'rice', 'flour'])
  })
})

describe('the length of a line', () => {
  it('is that of its recording', () => {
    const { lines } = compiled({}, callers, { 'tea-and-rice/q-rice': { file: 'x.mp3', ms: 1234 } })
    expect(lines['q-rice']).toMatchObject({ ms: 1234, audio: 'x.mp3' })
  })

  it('is estimated at 220 characters or 150 English words a minute where there is none', () => {
    expect(estimatedMs('一二三四五六七八九十一', 'zh-CN')).toBe(3000)
    expect(estimatedMs('one two three four five', 'en')).toBe(2000)
    expect(estimatedMs('……', 'zh-CN')).toBeGreaterThan(0)
  })
})

describe('the hash of a scenario', () => {
  const { hash } = compiled()

  it('is that of what was compiled, in any order of its entries', () => {
    const backwards = Object.fromEntries(Object.entries(file).reverse()) as typeof file
    expect(compileScenario(backwards, callers, sheet, house.scenario.model, {}).hash).toBe(hash)
    expect(hashOf(compiled())).toBe(hash)
  })

  it('does not change with a recording', () => {
    expect(compiled({}, callers, { 'tea-and-rice/q-rice': { file: 'x.mp3', ms: 1234 } }).hash).toBe(hash)
  })

  it('changes with a word, with the caller type, with the sheet and with the model run', () => {
    const hashes = [
      compiled({ seed: 4 }).hash,
      compiled({ rows: [row('rude', -1)] }).hash,
      compileScenario(file, callers, sheet.slice(1), house.scenario.model, {}).hash,
      compileScenario(file, callers, sheet, { ...house.scenario.model, title: 'another' }, {}).hash,
    ]
    expect(new Set([hash, ...hashes]).size).toBe(5)
  })

  it('survives the way through JSON', () => {
    expect(hashOf(JSON.parse(JSON.stringify(house.scenario)) as typeof house.scenario)).toBe(house.scenario.hash)
  })
})

describe('the built-in standard', () => {
  const [sales] = loadScenarios('scenarios', 'none').houses

  it('has all 53 rules of its document, by their ids', () => {
    const ids = Array.from({ length: 53 }, (_, i) => `SH-${String(i + 1).padStart(2, '0')}`)
    expect(sales?.standard.rules.map((rule) => rule.id)).toEqual(ids)
  })

  it('has sums that agree with its prices', () => {
    const value = (id: string) => Number(sales?.sheet.find((fact) => fact.id === id)?.values[0])
    expect(value('total-89')).toBe(89 * value('price-89'))
    expect(value('price-96-15')).toBe(value('price-96') + 5 * 50)
    expect(value('total-96-15')).toBe(96 * value('price-96-15'))
    expect(value('price-from')).toBe(value('price-96') - 4 * 50)
  })

  it('names every behaviour as the list of behaviours does', () => {
    const list = readFileSync('scenarios/behaviours.yaml', 'utf8')
    for (const slot of sales?.standard.slots ?? []) expect(list).toContain(`id: ${slot.askedBy}`)
  })
})
