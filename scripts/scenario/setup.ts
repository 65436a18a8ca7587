import { ENGINE, type CallSetup } from '../../src/contracts/events.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'

/** The setup under which plans are played and scenarios explored. */
export const setupOf = (scenario: Scenario): CallSetup => ({
  scenario: scenario.id,
  hash: scenario.hash,
  engine: ENGINE,
  mode: 'practice',
  seed: scenario.seed,
  allowanceMs: 30_000,
  pauseScale: 1,
})
