import type { ChosenFile, ImportPreview, OnProgress } from '../contracts/desk.ts'
import type { Store } from '../contracts/storage.ts'
import { readImport } from '../exchange/import.ts'
import type { MergePlan } from '../exchange/plan.ts'
import { hashOf } from '../scenario/hash-of.ts'

export { exportAll } from '../exchange/export.ts'
export { applyImport } from '../exchange/plan.ts'

/** What a chosen file would bring: for the screen, and the plan itself to carry out. Writes nothing. */
export async function previewFile(
  file: ChosenFile,
  store: Store,
  onProgress: OnProgress,
): Promise<{ readonly preview: ImportPreview; readonly plan?: MergePlan }> {
  const reading = await readImport({ file, store, hashOf, onProgress })
  if (!reading.ok) return { preview: { ok: false, faults: reading.errors } }
  const { fresh, known, longer, refused, profiles } = reading.plan
  const shown = {
    file: file.name,
    attempts: fresh.length + known.length + longer.length + refused.length,
    fresh: fresh.length,
    known: known.length,
    longer: longer.length,
    profiles: profiles.fresh.map((profile) => profile.name),
    refused: [...refused, ...profiles.kept],
  }
  return { preview: { ok: true, plan: shown }, plan: reading.plan }
}
