import type { Language } from '../contracts/language.ts'
import type { CallerType, Fact, Line, Mood, Plan, Row, Scenario } from '../contracts/scenario.ts'
import { hashOf } from './hash-of.ts'
import type { CallersFile } from './schema/callers.ts'
import type { ScenarioFile } from './schema/scenario.ts'

/** Lengths and paths of the recordings, by `<scenario>/<line>`, as the audio manifest has them. */
export type Recordings = Readonly<Record<string, { readonly file: string; readonly ms: number }>>

/** Rates at which an unrecorded line is taken to be spoken: characters (zh-CN), words (en) a minute. */
const RATE = { 'zh-CN': 220, en: 150 } as const

/** How long a line takes that has no recording yet, ms. */
export function estimatedMs(text: string, language: Language): number {
  const units = language === 'en' ? text.split(/\s+/).length : (text.match(/[\p{L}\p{N}]/gu) ?? []).length
  return Math.round((Math.max(1, units) / RATE[language]) * 60_000)
}

/** Later rows replace earlier ones by id; the order of first appearance stays. */
function merged(...lists: readonly (readonly unknown[])[]): readonly Row[] {
  const byId = new Map((lists.flat() as Row[]).map((row) => [row.id, row]))
  return [...byId.values()]
}

const NOBODY: Mood = { patience: 3, trust: 2 }

/** The types and traits of a standard as the app shows them. */
export function compileCallerTypes(callers: CallersFile): readonly CallerType[] {
  const base = callers.types[0]
  const types = callers.types.map((type) => ({ ...type, trait: false, rows: merged(callers.base, type.rows) }))
  const traits = callers.traits.map((trait) => ({
    mood: NOBODY, maxTrust: 5, silenceMs: base?.silenceMs ?? [4000, 10_000, 15_000], holdMs: base?.holdMs ?? { reason: 20_000, bare: 12_000 },
    leavesAfterMs: 2000, patienceRings: 8, ...trait, trait: true,
  })) // prettier-ignore
  return [...types, ...traits] as readonly CallerType[]
}

/** The caller of a scenario: its type, patched by traits and by the scenario itself. */
function callerOf(file: ScenarioFile, callers: CallersFile): CallerType {
  const type = callers.types.find((one) => one.id === file.caller.type)
  if (!type) throw new Error(`no caller type ${file.caller.type}`)
  const traits = callers.traits.filter((one) => file.caller.traits.includes(one.id))
  const rows = merged(callers.base, type.rows, ...traits.map((trait) => trait.rows), file.rows)
  return { ...type, trait: false, mood: file.mood ?? type.mood, rows } as CallerType
}

/** The sheet of one call: the house's entries, and the scenario's own besides or instead of them. */
export function factsOf({ sheet: own }: ScenarioFile, sheet: readonly Fact[]): readonly Fact[] {
  return [...sheet.filter((one) => !own.some((mine) => mine.id === one.id)), ...(own as readonly Fact[])]
}

/** A placeholder that the linter reports where the model run is missing. */
const noModel = (scenario: string): Plan => ({ id: 'model', scenario, title: 'model', steps: [] })

/**
 * Compiles a linted scenario. The hash covers everything but recordings, so that a better recording keeps attempts
 * replayable only where its length is the same: lengths are part of the compiled scenario that an attempt keeps.
 * @throws Error where the file was not linted before and names what does not exist.
 */
export function compileScenario(
  file: ScenarioFile,
  callers: CallersFile,
  sheet: readonly Fact[],
  model: Plan | undefined,
  recordings: Recordings,
): Scenario {
  const { caller, mood: _mood, rows: _rows, accepted: _accepted, sheet: _own, lines, ...rest } = file
  const core = {
    ...rest,
    callerType: caller.type,
    traits: caller.traits,
    caller: callerOf(file, callers),
    sheet: factsOf(file, sheet),
    model: model ?? noModel(file.id),
  }
  const spoken = Object.entries(lines).map(([id, line]): [string, Line] => {
    const recording = recordings[`${file.id}/${id}`]
    const ms = recording?.ms ?? estimatedMs(line.say ?? line.text, file.language)
    return [id, { ...(line as Omit<Line, 'ms'>), ms, ...(recording ? { audio: recording.file } : {}) }]
  })
  const scenario = { ...core, hash: '', lines: Object.fromEntries(spoken) } as unknown as Scenario
  return { ...scenario, hash: hashOf(scenario) }
}
