import type { ScenarioEntry, StandardEntry } from './desk.ts'
import type { CallerType } from './scenario.ts'
import type { Rubric } from './score.ts'
import type { Standard } from './standard.ts'

/** `scenarios/index.json`: what there is to practise, in the order of each house's line. */
export interface Catalog {
  readonly standards: readonly StandardEntry[]
  readonly scenarios: readonly ScenarioEntry[]
}

/** `scenarios/<standard>/house.json`: a house as compiled; its scenarios lie beside it as `<id>.json`. */
export interface House {
  readonly standard: Standard
  readonly rubric: Rubric
  readonly callerTypes: readonly CallerType[]
}
