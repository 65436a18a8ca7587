import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import type { Recordings } from '../../src/scenario/compile.ts'
import { Report } from '../../src/scenario/lint/report.ts'
import { loadHouse, type LoadedHouse, type LoadedScenario } from './load-house.ts'

export type { LoadedHouse }

/** Everything below a folder of houses, compiled, and what is wrong with it. */
export interface Loaded {
  readonly houses: readonly LoadedHouse[]
  readonly diagnostics: readonly Diagnostic[]
  /** @throws Error with the known ids where there is no such scenario. */
  readonly find: (id: string) => LoadedScenario & Omit<LoadedHouse, 'scenarios'>
}

/** An attempt keeps the id of its scenario and not of the house: no two houses may share one. */
function lintIds(houses: readonly LoadedHouse[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return houses.flatMap(({ scenarios }) =>
    scenarios.flatMap(({ scenario: { id }, source }) => {
      const report = new Report(source)
      if (seen.has(id)) report.error('SCN-100', ['id'], `another house has a scenario "${id}"`)
      seen.add(id)
      return report.found
    }),
  )
}

/** Reads and compiles everything below `scenarios/`, or another folder laid out like it. */
export function loadScenarios(root = 'scenarios', audio = 'public/audio/manifest.json'): Loaded {
  const diagnostics: Diagnostic[] = []
  const recordings = existsSync(audio) ? (JSON.parse(readFileSync(audio, 'utf8')) as { files: Recordings }).files : {}
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'standard.yaml')),
  )
  const houses = folders.flatMap((entry) => loadHouse(join(root, entry.name), recordings, diagnostics) ?? [])
  diagnostics.push(...lintIds(houses))
  const all = houses.flatMap((house) => house.scenarios.map((one) => ({ ...house, ...one })))
  const find = (id: string) => {
    const found = all.find(({ scenario }) => scenario.id === id)
    if (found) return found
    throw new Error(`there is no scenario "${id}"; known: ${all.map(({ scenario }) => scenario.id).join(', ')}`)
  }
  return { houses, diagnostics, find }
}
