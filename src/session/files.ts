import type { AttemptFile } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import type { ChosenFile, Files, ImportPreview, OnProgress } from '../contracts/desk.ts'
import type { Store } from '../contracts/storage.ts'
import { exportAll, fileName } from '../exchange/export.ts'
import { readImport } from '../exchange/import.ts'
import { labelLines, type LabelKind } from '../exchange/labels.ts'
import { applyImport, summarise, type MergePlan } from '../exchange/plan.ts'
import { hashOf } from '../scenario/hash-of.ts'
import { download } from './download.ts'
import { resultOf } from './results.ts'

type HouseOf = (standard: string) => Promise<House>

export interface FilesPorts {
  readonly store: Store
  readonly house: HouseOf
  readonly now: () => number
  /** Runs a write, and shows what could not be kept. */
  readonly keep: <T>(work: Promise<T>) => Promise<T>
  /** What is kept has changed. */
  readonly onMerged: () => Promise<void>
}

/** The file work of the desk: what is kept goes out as one file, or comes in from one. */
export class DeskFiles implements Files {
  private plan: MergePlan | undefined

  constructor(private readonly ports: FilesPorts) {}

  async export(profile: string | undefined, onProgress: OnProgress, signal: AbortSignal): Promise<string> {
    const { store, now } = this.ports
    const only = profile === undefined ? {} : { profile }
    const { name, blob } = await exportAll({ store, ...only, exportedAt: now(), onProgress, signal })
    download(name, [blob])
    return name
  }

  async exportLabels(which: LabelKind) {
    const { store, now } = this.ports
    const lines: string[] = []
    for (const id of await store.corrected()) {
      const file = await store.read(id)
      if (file) lines.push(...labelLines(file, which))
    }
    const file = fileName(now(), 'jsonl', which)
    if (lines.length > 0) download(file, [new Blob(lines.map((line) => `${line}\n`))])
    return { file, lines: lines.length }
  }

  /** What a chosen file would bring; writes nothing. */
  async preview(file: ChosenFile, onProgress: OnProgress): Promise<ImportPreview> {
    this.plan = undefined
    const reading = await readImport({ file, store: this.ports.store, hashOf, onProgress })
    if (!reading.ok) return { ok: false, faults: reading.errors }
    this.plan = reading.plan
    return { ok: true, plan: summarise(reading.plan, file.name) }
  }

  /** Carries the last preview's plan out, all or nothing, with every score derived from its events. */
  async merge(onProgress: OnProgress): Promise<void> {
    const { plan } = this
    if (!plan) return
    const { store, house, keep, onMerged } = this.ports
    const anew = (files: readonly AttemptFile[]) => Promise.all(files.map((file) => rescored(file, house)))
    const write = async () =>
      applyImport({ ...plan, fresh: await anew(plan.fresh), longer: await anew(plan.longer) }, store, onProgress)
    await keep(write())
    this.plan = undefined
    await onMerged()
  }
}

/** A result is never taken from a file: it is derived anew from the events, or left out where the house is not here. */
async function rescored(file: AttemptFile, houseOf: HouseOf): Promise<AttemptFile> {
  const { result: _claimed, ...attempt } = file.attempt
  if (attempt.status !== 'finished') return { ...file, attempt }
  try {
    const house = await houseOf(attempt.standard)
    return { ...file, attempt: { ...attempt, result: resultOf(file, house) } }
  } catch {
    return { ...file, attempt }
  }
}
