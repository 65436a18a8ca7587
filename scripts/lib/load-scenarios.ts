import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import type { CallerType, Fact, Plan, Scenario } from '../../src/contracts/scenario.ts'
import type { Rubric } from '../../src/contracts/score.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { compileCallerTypes, compileScenario, type Recordings } from '../../src/scenario/compile.ts'
import { lintScenario } from '../../src/scenario/lint.ts'
import {
  callersFile,
  planFile,
  scenarioFile,
  sheetFile,
  standardFile,
  type ScenarioFile,
} from '../../src/scenario/schema.ts'
import { shape } from '../../src/scenario/shape.ts'
import { readSource, type Source } from '../../src/scenario/source.ts'
import { readRubric } from '../../src/scoring/rubric.ts'

/** One house with everything that can be practised there. */
export interface LoadedHouse {
  readonly standard: Standard
  readonly rubric: Rubric
  readonly callerTypes: readonly CallerType[]
  readonly scenarios: readonly LoadedScenario[]
}
export interface LoadedScenario {
  readonly scenario: Scenario
  readonly file: ScenarioFile
  readonly source: Source
  readonly plans: readonly Plan[]
}
export interface Loaded {
  readonly houses: readonly LoadedHouse[]
  readonly diagnostics: readonly Diagnostic[]
  /** @throws Error with the known ids where there is no such scenario. */
  readonly find: (id: string) => LoadedScenario & Omit<LoadedHouse, 'scenarios'>
}

/** Reads and compiles everything below `scenarios/`, or another folder laid out like it. */
export function loadScenarios(root = 'scenarios', audio = 'public/audio/manifest.json'): Loaded {
  const diagnostics: Diagnostic[] = []
  const recordings = existsSync(audio) ? (JSON.parse(readFileSync(audio, 'utf8')) as { files: Recordings }).files : {}
  const folders = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && existsSync(join(root, entry.name, 'standard.yaml')),
  )
  const houses = folders.flatMap((entry) => loadHouse(join(root, entry.name), recordings, diagnostics) ?? [])
  const find = (id: string) => {
    const house = houses.find((one) => one.scenarios.some(({ scenario }) => scenario.id === id))
    const loaded = house?.scenarios.find(({ scenario }) => scenario.id === id)
    const known = houses.flatMap((one) => one.scenarios.map(({ scenario }) => scenario.id))
    if (!house || !loaded) throw new Error(`there is no scenario "${id}"; known: ${known.join(', ')}`)
    return { ...loaded, standard: house.standard, rubric: house.rubric, callerTypes: house.callerTypes }
  }
  return { houses, diagnostics, find }
}

const read = (path: string) => readSource(readFileSync(path, 'utf8'), relative('.', path))

function loadHouse(folder: string, recordings: Recordings, diagnostics: Diagnostic[]): LoadedHouse | undefined {
  const take = <T>(
    shaped: { ok: true; value: T } | { ok: false; diagnostics: readonly Diagnostic[] },
  ): T | undefined => {
    if (shaped.ok) return shaped.value
    diagnostics.push(...shaped.diagnostics)
    return undefined
  }
  const standard = take(shape(standardFile, read(join(folder, 'standard.yaml')))) as Standard | undefined
  const callers = take(shape(callersFile, read(join(folder, 'callers.yaml'))))
  const sheet = take(shape(sheetFile, read(join(folder, 'sheet.yaml'))))?.facts as readonly Fact[] | undefined
  if (!standard || !callers || !sheet) return undefined
  const callerTypes = compileCallerTypes(callers)
  const rubric = loadRubric(join(folder, 'rubric.yaml'), standard, callerTypes, diagnostics)
  if (!rubric) return undefined
  const files = existsSync(join(folder, 'scenarios'))
    ? readdirSync(join(folder, 'scenarios'))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
    : []
  const scenarios = files.flatMap((name): LoadedScenario[] => {
    const source = read(join(folder, 'scenarios', name))
    const file = take(shape(scenarioFile, source))
    if (!file) return []
    const findings = lintScenario(file, { source, standard, callers, sheet })
    diagnostics.push(...findings)
    const plans = loadPlans(join(folder, 'plans', file.id), take)
    if (!plans.some((plan) => plan.id === 'model'))
      diagnostics.push(
        source.at([], {
          code: 'SCN-140',
          severity: 'error',
          message: 'there is no model run',
          fix: `Write plans/${file.id}/model.yaml.`,
        }),
      )
    if (findings.some((one) => one.severity === 'error')) return []
    const scenario = compileScenario(
      file,
      callers,
      sheet,
      plans.find((plan) => plan.id === 'model'),
      recordings,
    )
    return [{ scenario, file, source, plans }]
  })
  return { standard, rubric, callerTypes, scenarios: byLevel(scenarios) }
}

/** The order of a house's line: easy calls first. */
const byLevel = (scenarios: readonly LoadedScenario[]) =>
  [...scenarios].sort((a, b) => a.scenario.level - b.scenario.level)

function loadPlans(
  folder: string,
  take: <T>(shaped: ReturnType<typeof shape> & { value?: T }) => unknown,
): readonly Plan[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return names.flatMap((name) => (take(shape(planFile, read(join(folder, name)))) as Plan | undefined) ?? [])
}

function loadRubric(
  path: string,
  standard: Standard,
  callerTypes: readonly CallerType[],
  diagnostics: Diagnostic[],
): Rubric | undefined {
  const source = read(path)
  diagnostics.push(...source.diagnostics)
  const result = readRubric(source.value, { standard, callerTypes: callerTypes.map((type) => type.id) })
  if (result.ok) return result.value
  for (const { path: at, expected, got } of result.errors)
    diagnostics.push(
      source.at(keysOf(at), {
        code: 'SCN-150',
        severity: 'error',
        message: `expected ${expected}`,
        expected,
        got: JSON.stringify(got) ?? 'nothing',
      }),
    )
  return undefined
}

/** `sections[2].checks[0].with` as keys. */
const keysOf = (path: string) =>
  path
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key))
