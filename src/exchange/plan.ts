import type { AttemptFile, Profile } from '../contracts/attempt.ts'
import { compareLogs } from '../contracts/compare.ts'
import { joined } from '../contracts/correction.ts'
import type { ImportPlan, OnProgress } from '../contracts/desk.ts'
import { StoreError, type Store } from '../contracts/storage.ts'
import { fault, phrase, type Fault } from './codes.ts'

/** What an import would do. Nothing has been written. */
export interface MergePlan {
  /** Not here yet. */
  readonly fresh: readonly AttemptFile[]
  /** Here, but the file's log or corrections go further than ours; with ours added. Also what is damaged here and whole in the file. */
  readonly longer: readonly AttemptFile[]
  /** Ids of attempts that are here already and stay untouched. */
  readonly known: readonly string[]
  readonly profiles: {
    readonly fresh: readonly Profile[]
    readonly known: readonly string[]
    /** Of the same id but another name or role: this device's stays (IMP-131). */
    readonly kept: readonly Fault[]
  }
  /** Attempts that are left out, each with its reason. */
  readonly refused: readonly Fault[]
}

/** An attempt of a file with its path there. */
export interface Candidate {
  readonly path: string
  readonly file: AttemptFile
}

/** `file`: what would be written. */
export type Verdict = { readonly how: 'fresh' | 'longer' | 'known'; readonly file: AttemptFile }

/** How an attempt of a file stands to what is kept here. */
export async function compare(store: Pick<Store, 'read'>, { path, file }: Candidate): Promise<Verdict | Fault> {
  try {
    const ours = await store.read(file.attempt.id)
    if (!ours) return { how: 'fresh', file }
    const relation = compareLogs(ours.events, file.events)
    if (relation === 'other') return fault('IMP-127', `${path}.events`, phrase('keptEvents'), file.attempt.id)
    return further(ours, file, relation === 'longer')
  } catch (error) {
    if (error instanceof StoreError && error.problem === 'damaged') return { how: 'longer', file }
    throw error
  }
}

/** Ours with what the file has beyond it: events, corrections or both. */
function further(ours: AttemptFile, theirs: AttemptFile, hasMoreEvents: boolean): Verdict {
  const corrections = joined(ours.corrections ?? [], theirs.corrections ?? [])
  const hasMore = hasMoreEvents || corrections.length > (ours.corrections?.length ?? 0)
  const { attempt, scenario, events } = hasMoreEvents ? theirs : ours
  const file = { attempt, scenario, events, ...(corrections.length > 0 ? { corrections } : {}) }
  return { how: hasMore ? 'longer' : 'known', file }
}

/** Sorts the file's profiles by what is here: of the same id, this device's stays as it is. */
export function planProfiles(ours: readonly Profile[], theirs: readonly Profile[]): MergePlan['profiles'] {
  const here = new Map(ours.map((one) => [one.id, one]))
  const kept = theirs.flatMap((one, index) => {
    const own = here.get(one.id)
    if (!own) return []
    if (own.name !== one.name) return [fault('IMP-131', `profiles[${index}].name`, own.name, one.name)]
    return own.role === one.role ? [] : [fault('IMP-131', `profiles[${index}].role`, own.role, one.role)]
  })
  return {
    fresh: theirs.filter((one) => !here.has(one.id)),
    known: theirs.filter((one) => here.has(one.id)).map((one) => one.id),
    kept,
  }
}

/** The plan in numbers and names, for the screen. */
export function summarise(plan: MergePlan, file: string): ImportPlan {
  const left = plan.refused.length
  return {
    file,
    attempts: plan.fresh.length + plan.longer.length + plan.known.length + left,
    fresh: plan.fresh.length,
    known: plan.known.length,
    longer: plan.longer.length,
    profiles: plan.profiles.fresh.map((one) => one.name),
    refused: [...plan.refused, ...plan.profiles.kept],
  }
}

/** Carries the plan out, all or nothing. Rejects with `StoreError`; what was kept before is then as it was. */
export async function applyImport(plan: MergePlan, store: Pick<Store, 'merge'>, onProgress: OnProgress): Promise<void> {
  await store.merge(plan.profiles.fresh, [...plan.fresh, ...plan.longer], (done, of) => onProgress({ done, of }))
}
