import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { compiledFiles, scenarios } from '../../scripts/vite-plugin-scenarios.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'houses-'))
  cpSync('tests/scenario/fixtures', root, { recursive: true })
})
afterEach(() => rmSync(root, { recursive: true }))

/** Runs the plugin as a build does: the files it emits, or the words with which it fails. */
function build(folder: string) {
  const files: string[] = []
  const bundle = scenarios(folder).generateBundle as (this: unknown) => void
  bundle.call({
    emitFile: ({ fileName }: { fileName: string }) => files.push(fileName),
    error: (message: string) => {
      throw new Error(message)
    },
  })
  return files
}

describe('a build', () => {
  it('emits an index, the house and each of its calls', () => {
    expect(build(root)).toEqual([
      'scenarios/index.json',
      'scenarios/corner-shop/house.json',
      'scenarios/corner-shop/tea-and-rice.json',
    ])
  })

  it('fails on a broken scenario with code, file, line and column, and emits nothing', () => {
    const path = join(root, 'corner-shop/scenarios/tea-and-rice.yaml')
    writeFileSync(path, readFileSync(path, 'utf8').replace('ask: [q-price]', 'ask: [q-prise]'))
    expect(() => build(root)).toThrow(/2 errors:\n\S*tea-and-rice\.yaml:\d+:\d+ error SCN-104 agenda\[1\]\.ask\[0\]: /)
  })

  it('lists a call by its id, title, level, language and hash', () => {
    const loaded = loadScenarios(root)
    const index = JSON.parse(compiledFiles(loaded).get('scenarios/index.json') ?? '') as {
      scenarios: { hash: string }[]
    }
    const { scenario } = loaded.find('tea-and-rice')
    const { id, title, level, language, hash } = scenario
    expect(index.scenarios).toMatchObject([{ id, title, level, language, hash }])
  })
})
