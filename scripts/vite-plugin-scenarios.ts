import { resolve, sep } from 'node:path'
import type { Plugin, ViteDevServer } from 'vite'
import type { Catalog, House } from '../src/contracts/catalog.ts'
import { loadScenarios, type Loaded, type LoadedHouse } from './lib/load-scenarios.ts'
import { findingText } from './scenario/finding.ts'

/** What the list of a house's calls shows of it. */
function entriesOf({ standard, callerTypes, scenarios }: LoadedHouse): Catalog['scenarios'] {
  return scenarios.map(({ scenario, plans }) => ({
    id: scenario.id,
    hash: scenario.hash,
    standard: standard.id,
    language: scenario.language,
    title: scenario.title,
    briefing: scenario.briefing,
    level: scenario.level,
    seed: scenario.seed,
    callerType: {
      id: scenario.callerType,
      title: callerTypes.find((type) => type.id === scenario.callerType)?.title ?? scenario.title,
    },
    lines: Object.keys(scenario.lines).length,
    plans: plans.length,
  }))
}

function catalogOf({ houses }: Loaded): Catalog {
  const standards = houses.map(({ standard, rubric }) => {
    const { answerWithinRings, callLimitS, callTargetS, inviteOptions } = standard.parameters
    const stated = { answerWithinRings, callLimitS, callTargetS, inviteOptions }
    const parameters = Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined))
    return {
      id: standard.id,
      title: standard.title,
      house: standard.house.name,
      desk: standard.house.desk,
      parameters,
      pass: rubric.pass,
      skills: rubric.skills,
    }
  })
  return { standards, scenarios: houses.flatMap(entriesOf) }
}

/** Everything the app fetches from `scenarios/`, by path. */
export function compiledFiles(loaded: Loaded): ReadonlyMap<string, string> {
  const files = new Map([['scenarios/index.json', JSON.stringify(catalogOf(loaded))]])
  for (const { standard, rubric, callerTypes, scenarios } of loaded.houses) {
    files.set(`scenarios/${standard.id}/house.json`, JSON.stringify({ standard, rubric, callerTypes } satisfies House))
    for (const { scenario } of scenarios)
      files.set(`scenarios/${standard.id}/${scenario.id}.json`, JSON.stringify(scenario))
  }
  return files
}

const errorsOf = ({ diagnostics }: Loaded) => diagnostics.filter((one) => one.severity === 'error').map(findingText)

/** While developing: answers from the files as they stand, says what is wrong with them, and reloads when one changes. */
function serveFrom(server: ViteDevServer) {
  let loaded: Loaded | undefined
  const current = () => {
    if (loaded) return loaded
    loaded = loadScenarios()
    for (const text of errorsOf(loaded)) server.config.logger.error(text)
    return loaded
  }
  const folder = resolve(server.config.root, 'scenarios')
  server.watcher.add(folder)
  server.watcher.on('all', (_, path) => {
    if (!resolve(path).startsWith(folder + sep)) return
    loaded = undefined
    server.ws.send({ type: 'full-reload' })
  })
  server.middlewares.use((request, response, next) => {
    const path = request.url?.split('?')[0]?.slice(1) ?? ''
    const text = path.startsWith('scenarios/') ? compiledFiles(current()).get(path) : undefined
    if (text === undefined) return next()
    response.setHeader('content-type', 'application/json')
    response.end(text)
  })
}

/** Compiles `scenarios/`, or another folder of houses, into what the app loads; an error in it fails the build. */
export function scenarios(root?: string): Plugin {
  return {
    name: 'third-ring:scenarios',
    generateBundle() {
      const loaded = loadScenarios(root)
      const errors = errorsOf(loaded)
      if (errors.length > 0) this.error(`the scenarios have ${errors.length} errors:\n${errors.join('\n')}`)
      for (const [fileName, source] of compiledFiles(loaded)) this.emitFile({ type: 'asset', fileName, source })
    },
    configureServer: serveFrom,
  }
}
