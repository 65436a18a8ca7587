import type { AttemptFile } from '../contracts/attempt.ts'
import type { ChosenFile, OnProgress } from '../contracts/desk.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { Store } from '../contracts/storage.ts'
import { faultIn, type Surroundings } from './attempt-checks.ts'
import { Steps } from './breath.ts'
import { fault, phrase, type Fault } from './codes.ts'
import { compare, planProfiles, type MergePlan } from './plan.ts'
import { checkLists, openFile, type Lists } from './read-file.ts'
import type { RingFile } from './schema/file.ts'

export interface ImportRequest {
  readonly file: ChosenFile
  readonly store: Pick<Store, 'profiles' | 'read'>
  /** The hash of a scenario as the compiler computes it. */
  readonly hashOf: (scenario: Scenario) => string | Promise<string>
  readonly onProgress: OnProgress
  readonly signal?: AbortSignal
}
export type ImportReading =
  { readonly ok: true; readonly plan: MergePlan } | { readonly ok: false; readonly errors: readonly Fault[] }

const stepsFor = ({ scenarios, attempts }: Lists) => 2 * scenarios.length + 2 * attempts.length

/**
 * Reads a file and says what an import would do; writes nothing. A file whose shape is wrong anywhere is refused as a
 * whole, with every place named; a sound file may hold attempts that contradict themselves or this device, and those
 * alone are left out. Unknown fields are refused, not stripped. Rejects with `AbortError` when called off, with
 * `StoreError` when this device's own records cannot be read.
 */
export async function readImport(request: ImportRequest): Promise<ImportReading> {
  const opened = await openFile(request.file)
  if (!opened.ok) return opened
  const steps = new Steps(stepsFor(opened.value), request.onProgress, request.signal)
  const checked = await checkLists(opened.value, steps)
  if (!checked.ok) return checked
  return { ok: true, plan: await planFor(checked.value, request, steps) }
}

async function planFor(file: RingFile, { store, hashOf }: ImportRequest, steps: Steps): Promise<MergePlan> {
  const ours = await store.profiles()
  const hashes: string[] = []
  for (const scenario of file.scenarios) {
    hashes.push(await hashOf(scenario))
    await steps.next()
  }
  const profiles = new Set([...ours, ...file.profiles].map((one) => one.id))
  const attempts = await sortAttempts(file, { scenarios: file.scenarios, hashes, profiles }, store, steps)
  return { ...attempts, profiles: planProfiles(ours, file.profiles) }
}

async function sortAttempts(file: RingFile, around: Surroundings, store: ImportRequest['store'], steps: Steps) {
  const sorted = {
    fresh: [] as AttemptFile[],
    longer: [] as AttemptFile[],
    known: [] as string[],
    refused: [] as Fault[],
  }
  const seen = new Set<string>()
  for (const [index, packed] of file.attempts.entries()) {
    const { scenario, ...rest } = packed
    const { attempt } = rest
    const whole = { ...rest, scenario: file.scenarios[scenario] as Scenario }
    const path = `attempts[${index}]`
    const twice = seen.has(attempt.id) ? fault('IMP-126', `${path}.attempt.id`, phrase('once'), attempt.id) : undefined
    const verdict = twice ?? faultIn(packed, path, around) ?? (await compare(store, { path, file: whole }))
    seen.add(attempt.id)
    if ('code' in verdict) sorted.refused.push({ ...verdict, attempt: attempt.id })
    else if (verdict.how === 'known') sorted.known.push(attempt.id)
    else sorted[verdict.how].push(verdict.file)
    await steps.next()
  }
  return sorted
}
