import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import { compareWithSheet } from '../../src/call/facts.ts'
import { understand } from '../../src/language/understand.ts'
import { factsOf } from '../../src/scenario/compile.ts'
import { compareLabels } from '../../src/scenario/labels.ts'
import { Report } from '../../src/scenario/lint/report.ts'
import type { ScenarioFile } from '../../src/scenario/schema/scenario.ts'
import type { Source } from '../../src/scenario/source.ts'
import { lintedPlan, lintedScenario, yamlFiles, type House } from './load-house.ts'
import { loadScenarios, type Loaded } from './load-scenarios.ts'
import { readFile } from './read-file.ts'

const HOME = 'scenarios'
const SHARED = ['standard', 'callers', 'sheet', 'rubric'].map((name) => `${name}.yaml`)

/** The labels that the author of a scenario gave, against what the language room understands. */
function compared(file: ScenarioFile, source: Source, { standard, sheet }: House): readonly Diagnostic[] {
  const ears = { understand, factsSaid: compareWithSheet }
  return compareLabels(file, { standard, source, sheet: factsOf(file, sheet), ears })
}

/** Everything that is wrong below a folder of houses; labels are compared only in the files that are `asked` for. */
function problemsIn(
  { houses, diagnostics }: Loaded,
  asked: (file: string) => boolean = () => true,
): readonly Diagnostic[] {
  const calls = houses.flatMap((house) => house.scenarios.map(({ file, source }) => ({ file, source, house })))
  const labels = calls
    .filter(({ source }) => asked(source.file))
    .flatMap(({ file, source, house }) => compared(file, source, house))
  return [...diagnostics, ...labels]
}

const textOf = (value: unknown, key: string) => (value as Record<string, unknown> | null | undefined)?.[key]

/** A plan or a scenario that lies elsewhere, held against the call or the house that it names. */
function problemsOfFile(path: string, loaded: Loaded): readonly Diagnostic[] {
  const source = readFile(path)
  const found: Diagnostic[] = []
  if (Array.isArray(textOf(source.value, 'steps'))) return problemsOfPlan(source, loaded)
  const wanted = textOf(source.value, 'standard')
  const house = loaded.houses.find(({ standard }) => standard.id === wanted) ?? loaded.houses[0]
  if (!house) return [...source.diagnostics, ...loaded.diagnostics]
  const file = lintedScenario(source, house, found)
  return file ? [...found, ...compared(file, source, house)] : found
}

function problemsOfPlan(source: Source, { houses }: Loaded): readonly Diagnostic[] {
  const wanted = String(textOf(source.value, 'scenario'))
  const all = houses.flatMap((house) => house.scenarios.map(({ file }) => ({ file, house })))
  const call = all.find(({ file }) => file.id === wanted)
  const found: Diagnostic[] = []
  if (call) lintedPlan(source, call.file, call.house, found)
  const report = new Report(source)
  const ids = all.map(({ file }) => file.id)
  report.name(['scenario'], 'scenario', wanted, ids)
  return call ? found : report.found
}

const isBelow = (path: string, folder: string) => path === folder || path.startsWith(folder + sep)
const isHouse = (folder: string) => existsSync(join(folder, 'standard.yaml'))
const holdsHouses = (folder: string) => readdirSync(folder).some((name) => isHouse(join(folder, name)))

/** The folder of the house that a path lies in, if it lies in one. */
function houseAbove(path: string): string | undefined {
  for (let folder = path; dirname(folder) !== folder; folder = dirname(folder)) if (isHouse(folder)) return folder
  return undefined
}

/**
 * What is wrong with a path: a folder of houses, a house, a folder or file in one, or scenarios and plans that lie
 * elsewhere. Files beside the houses are for people. Errors in what a house shares are told with every file of it, since nothing else could be checked.
 */
function problemsAt(path: string, home: () => Loaded): readonly Diagnostic[] {
  const at = resolve(path)
  if (!existsSync(at)) return readFile(path).diagnostics
  if (statSync(at).isDirectory() && holdsHouses(at))
    return problemsIn(at === resolve(HOME) ? home() : loadScenarios(at))
  const house = houseAbove(at)
  if (house === undefined && statSync(at).isDirectory())
    return yamlFiles(path).flatMap((file) => problemsOfFile(file, home()))
  if (house === undefined) return dirname(at) === resolve(HOME) ? [] : problemsOfFile(path, home())
  const loaded = dirname(house) === resolve(HOME) ? home() : loadScenarios(dirname(house))
  const shared = SHARED.map((name) => join(house, name))
  const asked = (file: string) => isBelow(resolve(file), at)
  return problemsIn(loaded, asked).filter(
    ({ file, severity }) => asked(file) || (severity === 'error' && shared.includes(resolve(file))),
  )
}

/** What is wrong with these paths, or with everything below `scenarios/` where none is named. */
export function findProblems(paths: readonly string[]): readonly Diagnostic[] {
  let loaded: Loaded | undefined
  const home = () => (loaded ??= loadScenarios(HOME))
  const found = paths.length > 0 ? paths.flatMap((path) => problemsAt(path, home)) : problemsIn(home())
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}
