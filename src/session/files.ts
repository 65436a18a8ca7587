import type { AttemptFile } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import type { ChosenFile, ImportPreview, OnProgress } from '../contracts/desk.ts'
import type { Store } from '../contracts/storage.ts'
import { readImport } from '../exchange/import.ts'
import { applyImport, summarise, type MergePlan } from '../exchange/plan.ts'
import { hashOf } from '../scenario/hash-of.ts'
import { captionsReturned, resultOf, scoreOf } from './results.ts'

export { exportAll } from '../exchange/export.ts'

/** What a chosen file would bring: for the screen, and the plan itself to carry out. Writes nothing. */
export async function previewFile(
  file: ChosenFile,
  store: Store,
  onProgress: OnProgress,
): Promise<{ readonly preview: ImportPreview; readonly plan?: MergePlan }> {
  const reading = await readImport({ file, store, hashOf, onProgress })
  if (!reading.ok) return { preview: { ok: false, faults: reading.errors } }
  return { preview: { ok: true, plan: summarise(reading.plan, file.name) }, plan: reading.plan }
}

/** A result is never taken from a file: it is derived anew from the events, or left out where the house is not here. */
async function rescored(file: AttemptFile, houseOf: (standard: string) => Promise<House>): Promise<AttemptFile> {
  const { result: _claimed, ...attempt } = file.attempt
  if (attempt.status !== 'finished') return { ...file, attempt }
  try {
    const house = await houseOf(attempt.standard)
    const card = scoreOf(file, house)
    return { ...file, attempt: { ...attempt, result: resultOf(card, house.rubric, captionsReturned(file)) } }
  } catch {
    return { ...file, attempt }
  }
}

/** Carries a plan out, all or nothing, with every score derived from its events. */
export async function mergeFile(
  plan: MergePlan,
  store: Store,
  houseOf: (standard: string) => Promise<House>,
  onProgress: OnProgress,
): Promise<void> {
  const anew = (files: readonly AttemptFile[]) => Promise.all(files.map((file) => rescored(file, houseOf)))
  await applyImport({ ...plan, fresh: await anew(plan.fresh), longer: await anew(plan.longer) }, store, onProgress)
}
