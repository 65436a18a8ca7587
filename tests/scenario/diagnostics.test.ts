import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Fact } from '../../src/contracts/scenario.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { compareLabels } from '../../src/scenario/labels.ts'
import { lintScenario } from '../../src/scenario/lint.ts'
import { callersFile, scenarioFile, sheetFile, standardFile } from '../../src/scenario/schema.ts'
import { shape, type Shaped } from '../../src/scenario/shape.ts'
import { readSource } from '../../src/scenario/source.ts'

const house = (name: string) => readFileSync(`scenarios/sales-hotline/${name}.yaml`, 'utf8')
const good = house('scenarios/red-light')
const value = <T>(shaped: Shaped<T>): T => {
  if (!shaped.ok) throw new Error(JSON.stringify(shaped.diagnostics))
  return shaped.value
}
const standard = value(shape(standardFile, readSource(house('standard'), 'standard.yaml'))) as Standard
const callers = value(shape(callersFile, readSource(house('callers'), 'callers.yaml')))
const sheet = value(shape(sheetFile, readSource(house('sheet'), 'sheet.yaml'))).facts as readonly Fact[]

/** Findings for a scenario text, as `scenario check` would print them. */
function findings(text: string) {
  const source = readSource(text, 'bad.yaml')
  const shaped = shape(scenarioFile, source)
  if (!shaped.ok) return shaped.diagnostics
  const silent = () => ({ behaviours: [], facts: [], understood: true })
  return [...lintScenario(shaped.value, { source, standard, callers, sheet }), ...compareLabels(shaped.value, standard, source, silent)]
}

/** Replaces in the good file; the piece must be there, so that an example can't rot. */
const change = (from: string | RegExp, to: string) => {
  const text = good.replace(from, to)
  if (text === good) throw new Error(`the example no longer fits: ${String(from)}`)
  return text
}
const lineOf = (text: string, piece: string) => text.slice(0, text.indexOf(piece)).split('\n').length

const BAD: readonly (readonly [code: string, text: string, at?: string])[] = [
  ['SCN-001', change('level: 1', 'level: [1'), undefined],
  ['SCN-002', `${good}\n# ${'x'.repeat(530_000)}`],
  ['SCN-003', `a: &a [x, x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: [*c, *c, *c, *c, *c]\n`],
  ['SCN-010', change('level: 1', 'level: high'), 'high'],
  ['SCN-011', change('seed: 11', 'seed: 11\nttile: x'), undefined],
  ['SCN-012', change(/briefing:\n.*\n.*\n/, ''), undefined],
  ['SCN-101', change('wants: {facts: [bus]}', 'wants: {facts: [buss]}'), 'buss'],
  ['SCN-102', change('wants: {facts: [bus]}', 'wants: {}'), 'wants: {}'],
  ['SCN-103', change('      - {lines: [a-source], tells', '      - {when: {trust: 1}, lines: [a-source], tells'), undefined],
  ['SCN-104', change('ask: [q-bus]', 'ask: [q-nowhere]'), 'q-nowhere'],
  ['SCN-105', change('\nlines:\n', '\nlines:\n  lonely: {text: 嗯。, gloss: Mm.}\n'), undefined],
  ['SCN-108', change(/, sign: true/g, ''), undefined],
  ['SCN-110', change('  hurry: [f-hurry]\n', ''), undefined],
  ['SCN-111', change('nod: [f-nod, f-nod-2, f-nod-3]', 'nod: [f-nod]'), undefined],
  ['SCN-112', change('  hurried: [f-hurried]', '  hury: [f-hurried]'), undefined],
  ['SCN-113', change('again: [q-bus-2, q-bus-3]', 'again: [q-bus-2]'), undefined],
  ['SCN-120', change('  - id: sunday\n    when', '  - id: opening\n    when'), undefined],
  ['SCN-121', change('quality: middling', 'quality: good'), undefined],
  ['SCN-122', change('text: 您好，海棠花园，我是小周，请问有什么可以帮您？,', 'text: 您好。,'), undefined],
  ['SCN-123', change('when: {}', 'when: {stage: leaving}'), undefined],
  ['SCN-130', change('text: 哎，问下，你们礼拜天是不是休息啊？', 'text: 请问贵方礼拜天是否休息？'), undefined],
  ['SCN-131', change('第一句有问候也有案名。', '第一句很好。'), undefined],
  ['SCN-132', change('第一句有问候也有案名。', '第一句有问候也有案名！'), undefined],
  ['SCN-133', change('text: 姓贺。', 'text: 姓贺，13800138000。'), undefined],
  ['SCN-201', good, undefined],
  ['SCN-202', `${good}accepted:\n  - {choice: nowhere.a, why: it differed once}\n`, undefined],
] // prettier-ignore

describe('a bad scenario', () => {
  it.each(BAD)('is told as %s, with the place', (code, text, at) => {
    const found = findings(text).filter((one) => one.code === code)
    expect(found.length).toBeGreaterThan(0)
    expect(found[0]?.file).toBe('bad.yaml')
    expect(found[0]?.message).not.toBe('')
    if (at !== undefined) expect(found[0]?.line).toBe(lineOf(text, at))
  })

  it('names what a misspelt entry most likely means', () => {
    const [found] = findings(change('seed: 11', 'seed: 11\nttile: x')).filter((one) => one.code === 'SCN-011')
    expect(found).toMatchObject({ path: 'ttile', fix: 'Did you mean "title"?' })
  })

  it('is located by path, with what was expected and what is there', () => {
    const [found] = findings(change('background: street', 'background: 3')).filter((one) => one.code === 'SCN-010')
    expect(found).toMatchObject({ path: 'persona.background', got: '3' })
    expect(found?.expected).toContain('street')
  })
})

describe('the documentation of diagnostics', () => {
  const documented = [...readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^\| (SCN-\d+)/gm)].map((match) => match[1])
  const used = ['source', 'shape', 'lint', 'labels'].flatMap((name) => [...readFileSync(`src/scenario/${name}.ts`, 'utf8').matchAll(/SCN-\d+/g)].map(([code]) => code))

  it('has every code once', () => {
    expect(new Set(documented).size).toBe(documented.length)
    for (const code of used) expect(documented).toContain(code)
  })
})
