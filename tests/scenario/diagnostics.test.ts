import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { compareLabels, type Ears } from '../../src/scenario/labels.ts'

const FILES = {
  scenario: 'scenarios/tea-and-rice.yaml',
  plan: 'plans/tea-and-rice/model.yaml',
  standard: 'standard.yaml',
  callers: 'callers.yaml',
  sheet: 'sheet.yaml',
  rubric: 'rubric.yaml',
} as const
type Kind = keyof typeof FILES

/** A copy of the corner shop that examples are written into; every example finds it as it was. */
const root = mkdtempSync(join(tmpdir(), 'corner-shop-'))
const shop = join(root, 'corner-shop')
afterAll(() => rmSync(root, { recursive: true }))

/** Ears that find in the shop's own replies just what their author did, and nothing in any other words. */
const replies = loadScenarios('tests/scenario/fixtures')
  .find('tea-and-rice')
  .file.choices.flatMap((set) => set.options)
const ears: Ears = {
  understand: (text) => ({
    behaviours: (replies.find((one) => one.text === text)?.behaviours ?? []).map((id) => ({
      id,
      confidence: 1,
      spans: [],
    })),
    facts: [],
    understood: true,
  }),
  factsSaid: (text) =>
    Object.entries(replies.find((one) => one.text === text)?.facts ?? {}).map(([id, verdict]) => ({ id, verdict })),
}

function findingsWith(change: () => void): readonly Diagnostic[] {
  cpSync('tests/scenario/fixtures/corner-shop', shop, { recursive: true })
  change()
  const { houses, diagnostics } = loadScenarios(root, 'none')
  const labels = houses.flatMap(({ standard, sheet, scenarios }) =>
    scenarios.flatMap(({ file, source }) => compareLabels(file, { standard, sheet, source, ears })),
  )
  return [...diagnostics, ...labels]
}

const read = (kind: Kind) => readFileSync(join(shop, FILES[kind]), 'utf8')
const write = (kind: Kind, text: string) => writeFileSync(join(shop, FILES[kind]), text)

/** Adds the entries of an example to a file, or replaces what is there; a list replaces the whole list. */
function merged(file: unknown, example: unknown): unknown {
  const isMap = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  if (!isMap(file) || !isMap(example)) return example
  return {
    ...file,
    ...Object.fromEntries(Object.entries(example).map(([key, part]) => [key, merged(file[key], part)])),
  }
}

interface Section {
  readonly code: string
  readonly severity: string
  readonly kind?: string
  readonly example?: string
}
const DOCS = readFileSync('docs/diagnostics.md', 'utf8')
const sections: readonly Section[] = [...DOCS.matchAll(/^### ((?:SCN|EVL)-\d+) (error|warning): .*\n([^#]*)/gm)].map(
  ([, code = '', severity = '', body = '']) => {
    const [, kind, example] = /```yaml (\w+)\n([^]*?)```/.exec(body) ?? []
    return { code, severity, ...(kind && example ? { kind, example } : {}) }
  },
)
const shown = sections.filter((section) => section.example !== undefined)

const spoil = ({ kind, example = '' }: Section) =>
  kind === 'file'
    ? write('scenario', example)
    : write(kind as Kind, stringify(merged(parse(read(kind as Kind)), parse(example))))

describe('the corner shop that examples are written into', () => {
  it('has no finding of its own', () => {
    expect(findingsWith(() => {})).toEqual([])
  })
})

describe('a documented example', () => {
  it.each(shown.map((section) => [section.code, section] as const))('is found as %s', (code, section) => {
    const found = findingsWith(() => spoil(section)).filter((one) => one.code === code)
    expect(found.map((one) => one.severity)).toContain(section.severity)
    for (const { file, line, column, message } of found) {
      expect(file).toContain('corner-shop')
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      expect(message).not.toBe('')
    }
  })
})

describe('what no example can show', () => {
  const codesWith = (change: () => void) => findingsWith(change).map((one) => one.code)
  const remove = (kind: Kind) => rmSync(join(shop, FILES[kind]))
  it('is a file that is too large (SCN-002)', () => {
    expect(codesWith(() => write('scenario', `# ${'x'.repeat(512 * 1024)}\n${read('scenario')}`))).toEqual(['SCN-002'])
  })

  it('is a file that is not there (SCN-004), and a call without a model run (SCN-140)', () => {
    expect(codesWith(() => remove('sheet'))).toEqual(['SCN-004'])
    expect(codesWith(() => remove('plan'))).toEqual(['SCN-140'])
  })

  it('is a call with too many lines, all of them long (SCN-106, SCN-107)', () => {
    const codes = codesWith(() => {
      const file = parse(read('scenario')) as {
        lines: Record<string, { text: string; gloss: string }>
        answers: { replies: { lines: string[] }[] }[]
      }
      const more = Array.from({ length: 30 }, (_, i) => `q-more-${i}`)
      for (const id of more) file.lines[id] = { text: '', gloss: 'And have you any other rice?' }
      file.answers[0]?.replies[0]?.lines.push(...more)
      Object.values(file.lines).forEach((line, i) => (line.text = `那你们店里另外还有没有${i}号米卖啊？`))
      write('scenario', stringify(file))
    })
    expect(codes).toEqual(['SCN-106', 'SCN-107'])
  })
})

describe('the documentation of diagnostics', () => {
  const sources = ['src/scenario', 'src/scenario/lint', 'scripts/lib'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const used = sources.flatMap((text) => text.match(/(?:SCN|EVL)-\d+/g) ?? [])

  it('has every code once, and none that is not used', () => {
    expect(sections.map((section) => section.code)).toEqual([...new Set(used)].sort((a, b) => order(a) - order(b)))
  })

  const order = (code: string) => sections.findIndex((section) => section.code === code)
})
