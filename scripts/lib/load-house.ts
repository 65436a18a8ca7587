import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import type { CallerType, Fact, Plan, Scenario } from '../../src/contracts/scenario.ts'
import type { Rubric } from '../../src/contracts/score.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { compileCallerTypes, compileScenario, type Recordings } from '../../src/scenario/compile.ts'
import { lintCallers, lintHouseSheet, lintStandard } from '../../src/scenario/lint/house.ts'
import { lintPlan } from '../../src/scenario/lint/plan.ts'
import { Report } from '../../src/scenario/lint/report.ts'
import { lintScenario } from '../../src/scenario/lint.ts'
import { callersFile, type CallersFile } from '../../src/scenario/schema/callers.ts'
import { planFile } from '../../src/scenario/schema/plan.ts'
import { scenarioFile, type ScenarioFile } from '../../src/scenario/schema/scenario.ts'
import { sheetFile } from '../../src/scenario/schema/sheet.ts'
import { standardFile } from '../../src/scenario/schema/standard.ts'
import type { Source } from '../../src/scenario/source.ts'
import { loadRubric } from './load-rubric.ts'
import { readFile, take } from './read-file.ts'

/** A house without its calls: what every scenario of it is linted against and compiled with. */
export interface House {
  readonly standard: Standard
  readonly callers: CallersFile
  readonly callerTypes: readonly CallerType[]
  readonly sheet: readonly Fact[]
  readonly rubric: Rubric
}
/** One call of a house as compiled, with the file it came from. */
export interface LoadedScenario {
  readonly scenario: Scenario
  readonly file: ScenarioFile
  readonly source: Source
  readonly plans: readonly Plan[]
}
/** One house with everything that can be practised there. */
export interface LoadedHouse extends House {
  readonly scenarios: readonly LoadedScenario[]
}

/** The YAML files of a folder by name; none where there is no such folder. */
export const yamlFiles = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => join(folder, name))
    : []

/** A file is called like what it holds, so that either leads to the other. */
function sameName(id: string, path: string, report: Report) {
  const name = basename(path, '.yaml')
  if (id !== name)
    report.error('SCN-114', ['id'], 'the id and the name of the file differ', { expected: name, got: id })
}

/** Reads what all calls of a house share; undefined where it lacks its shape, since nothing could be held against it. */
function loadShared(folder: string, found: Diagnostic[]): House | undefined {
  const from = (name: string) => readFile(join(folder, `${name}.yaml`))
  const [standardSource, callersSource, sheetSource] = [from('standard'), from('callers'), from('sheet')]
  const standard = take(standardFile, standardSource, found)
  const callers = take(callersFile, callersSource, found)
  const sheet = take(sheetFile, sheetSource, found)
  if (!standard || !callers || !sheet) return undefined
  const report = new Report(standardSource)
  sameName(standard.id, folder, report)
  found.push(
    ...report.found,
    ...lintStandard(standard, standardSource),
    ...lintCallers(callers, standard, callersSource),
    ...lintHouseSheet(sheet, sheetSource),
  )
  const shared = { standard: standard as Standard, callers, sheet: sheet.facts as readonly Fact[] }
  const callerTypes = compileCallerTypes(callers)
  const rubric = loadRubric(from('rubric'), shared.standard, callerTypes, found)
  return rubric && { ...shared, callerTypes, rubric }
}

/** Reads a scenario and lints it against its house. */
export function lintedScenario(source: Source, house: House, found: Diagnostic[]): ScenarioFile | undefined {
  const file = take(scenarioFile, source, found)
  if (file) found.push(...lintScenario(file, { source, ...house }))
  return file
}

/** Reads a plan and lints it against its scenario. */
export function lintedPlan(
  source: Source,
  scenario: ScenarioFile,
  house: House,
  found: Diagnostic[],
): Plan | undefined {
  const plan = take(planFile, source, found)
  const criticals = house.rubric.criticals.map(({ id }) => id)
  if (plan) found.push(...lintPlan(plan, { source, scenario, ...house, criticals }))
  return plan as Plan | undefined
}

function loadPlans(folder: string, scenario: ScenarioFile, house: House, found: Diagnostic[]): readonly Plan[] {
  return yamlFiles(folder).flatMap((path) => {
    const source = readFile(path)
    const plan = lintedPlan(source, scenario, house, found)
    const report = new Report(source)
    if (plan) sameName(plan.id, path, report)
    found.push(...report.found)
    return plan ?? []
  })
}

/** What a scenario has to be proved with. */
function lintPlans(plans: readonly Plan[], id: string, { rubric }: House, report: Report) {
  if (!plans.some((plan) => plan.id === 'model'))
    report.error('SCN-140', [], 'there is no model run', { fix: `Write plans/${id}/model.yaml.` })
  if (rubric.criticals.length > 0 && !plans.some((plan) => plan.expect?.critical?.length))
    report.warn('SCN-142', [], 'no plan fails for a critical error', { fix: 'Write one that names it under `expect`.' })
}

function loadScenario(
  path: string,
  house: House,
  recordings: Recordings,
  found: Diagnostic[],
): LoadedScenario | undefined {
  const source = readFile(path)
  const own: Diagnostic[] = []
  const file = lintedScenario(source, house, own)
  if (!file) {
    found.push(...own)
    return undefined
  }
  const plans = loadPlans(join(path, '../../plans', file.id), file, house, own)
  const report = new Report(source)
  sameName(file.id, path, report)
  lintPlans(plans, file.id, house, report)
  own.push(...report.found)
  found.push(...own)
  if (own.some(({ severity }) => severity === 'error')) return undefined
  const model = plans.find((plan) => plan.id === 'model')
  return { scenario: compileScenario(file, house.callers, house.sheet, model, recordings), file, source, plans }
}

/** The order of a house's line: easy calls first, within a level in the order that the house gives its caller types. */
function inOrder(scenarios: readonly LoadedScenario[], types: readonly { readonly id: string }[]) {
  const place = ({ scenario }: LoadedScenario) => types.findIndex((type) => type.id === scenario.callerType)
  return [...scenarios].sort((a, b) => a.scenario.level - b.scenario.level || place(a) - place(b))
}

/** Plans in a folder that no scenario is called like would never be played. */
function lintStrayPlans(folder: string, ids: readonly string[], found: Diagnostic[]) {
  const names = existsSync(folder) ? readdirSync(folder) : []
  const stray = names.filter((name) => !ids.includes(name)).flatMap((name) => yamlFiles(join(folder, name)))
  for (const path of stray) {
    const report = new Report(readFile(path))
    report.name(['scenario'], 'scenario', basename(dirname(path)), ids)
    found.push(...report.found)
  }
}

/** Reads and compiles one house; what is wrong is added to `found`. */
export function loadHouse(folder: string, recordings: Recordings, found: Diagnostic[]): LoadedHouse | undefined {
  const house = loadShared(folder, found)
  if (!house) return undefined
  const paths = yamlFiles(join(folder, 'scenarios'))
  const scenarios = paths.flatMap((path) => loadScenario(path, house, recordings, found) ?? [])
  const ids = paths.map((path) => basename(path, '.yaml'))
  lintStrayPlans(join(folder, 'plans'), ids, found)
  return { ...house, scenarios: inOrder(scenarios, house.callers.types) }
}
