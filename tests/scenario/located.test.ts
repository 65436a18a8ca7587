import { describe, expect, it } from 'vitest'
import { planFile } from '../../src/scenario/schema/plan.ts'
import { sheetFile } from '../../src/scenario/schema/sheet.ts'
import { shape } from '../../src/scenario/shape.ts'
import { readSource } from '../../src/scenario/source.ts'

const planned = (...steps: string[]) => `id: p\nscenario: s\ntitle: t\nsteps:\n${steps.join('\n')}\n`

/** What is wrong with a plan, as `line:column path`. */
function placesIn(text: string) {
  const shaped = shape(planFile, readSource(text, 'p.yaml'))
  return shaped.ok ? [] : shaped.diagnostics.map(({ line, column, path }) => `${line}:${column} ${path}`)
}
function firstIn(text: string) {
  const shaped = shape(planFile, readSource(text, 'p.yaml'))
  return shaped.ok ? undefined : shaped.diagnostics[0]
}

describe('a finding', () => {
  it('stands at the value that is wrong', () => {
    expect(placesIn(planned('  - answer: 2', '  - wait: soon'))).toEqual(['6:11 steps[1].wait'])
  })

  it('stands at the key that is not known, in block and in flow', () => {
    expect(placesIn(planned('  - anser: 2'))).toEqual(['5:5 steps[0].anser'])
    expect(placesIn(planned('  - {name: {type: a, sing: b}}'))).toEqual(['5:22 steps[0].name.sing'])
  })

  it('stands at the key of a list or mapping that is wrong as a whole', () => {
    expect(placesIn('id: p\nscenario: s\ntitle: t\nsteps: []\n')).toEqual(['4:1 steps'])
  })

  it('stands at the nearest thing above what is missing', () => {
    expect(placesIn('id: p\nscenario: s\nsteps:\n  - answer: 1\n')).toEqual(['1:1 title'])
  })

  it('says what was expected, what is there and what was probably meant', () => {
    expect(firstIn(planned('  - {answer: first}'))).toMatchObject({ expected: 'number', got: '"first"' })
    expect(firstIn(planned('  - {hangup: true}'))).toMatchObject({ code: 'SCN-011', fix: 'Did you mean "hangUp"?' })
    expect(firstIn(planned('  - {answer: 1, wait: 2}'))?.expected).toContain('exactly one entry')
  })

  it('names a text that needs quotes', () => {
    const text = 'id: p\nscenario: s\ntitle: t\nsteps:\n  - {say: Hello, who is it?}\n'
    expect(firstIn(text)).toMatchObject({ code: 'SCN-011', fix: 'A text with a comma or a colon needs quotes.' })
  })

  it('counts lines and columns of broken YAML from 1', () => {
    const { diagnostics } = readSource('a: 1\nb: [1\n', 'x.yaml')
    expect(diagnostics[0]).toMatchObject({ code: 'SCN-001', file: 'x.yaml', line: 3, column: 1 })
  })

  it('is told of an entry that stands there twice', () => {
    expect(readSource('a: 1\na: 2\n', 'x.yaml').diagnostics[0]).toMatchObject({ code: 'SCN-001', line: 2 })
  })
})

describe('a file that says nothing or something else', () => {
  it.each(['', '# only a remark\n', 'just words\n', '[1, 2]\n', 'null\n'])('%j is a finding, never a fault', (text) => {
    const shaped = shape(sheetFile, readSource(text, 'x.yaml'))
    expect(shaped.ok).toBe(false)
  })
})

describe('a hostile file', () => {
  const deep = (text: string) => readSource(text, 'x.yaml').diagnostics.map((one) => one.code)

  it('is refused unread when it is nested without end (SCN-005)', () => {
    expect(deep('['.repeat(200_000))).toEqual(['SCN-005'])
    expect(deep('['.repeat(20_000) + ']'.repeat(20_000))).toEqual(['SCN-005'])
    expect(deep('- '.repeat(100_000))).toEqual(['SCN-005'])
    expect(deep('{a: '.repeat(30_000))).toEqual(['SCN-005'])
  })

  it('is read without harm when it is only odd', () => {
    const indented = Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')
    for (const text of [
      indented,
      'a: &x [*x]',
      '!!js/function x: y',
      '%YAML 9',
      '\u0000',
      '__proto__: {polluted: 1}\n',
    ])
      expect(() => readSource(text, 'x.yaml')).not.toThrow()
    expect({}).not.toHaveProperty('polluted')
  })
})
