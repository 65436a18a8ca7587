import type { Attempt, AttemptFile } from '../contracts/attempt.ts'
import type { OnProgress } from '../contracts/desk.ts'
import { StoreError, type DamagedRecord, type Store } from '../contracts/storage.ts'
import { Steps } from './breath.ts'
import { FILE_MAX } from './limits.ts'
import { FORMAT, FORMAT_VERSION, type PackedAttempt } from './schema/file.ts'

export interface ExportRequest {
  readonly store: Pick<Store, 'profiles' | 'attempts' | 'read'>
  /** Only this profile with its attempts; absent: everything. */
  readonly profile?: string
  /** Wall clock, ms since the epoch. */
  readonly exportedAt: number
  readonly onProgress: OnProgress
  readonly signal?: AbortSignal
}

export interface Exported {
  readonly name: string
  readonly blob: Blob
  readonly attempts: number
  /** What could not be read and is not in the file, or not whole. */
  readonly damaged: readonly DamagedRecord[]
  /** False: larger than an import takes; the profiles should be exported one by one. */
  readonly importable: boolean
}

/** How a file that leaves the app is called, by its day. `at`: wall clock, ms since the epoch. */
export const fileName = (at: number, ending: string, what?: string) =>
  ['third-ring', ...(what ? [what] : []), `${new Date(at).toISOString().slice(0, 10)}.${ending}`].join('-')

/** Packs profiles and attempts into one file. Rejects with `AbortError` when called off; changes nothing. */
export async function exportAll({ store, profile, exportedAt, onProgress, signal }: ExportRequest): Promise<Exported> {
  const isWanted = (id: string) => profile === undefined || id === profile
  const profiles = (await store.profiles()).filter((one) => isWanted(one.id))
  const listed = await store.attempts()
  const wanted = listed.attempts.filter((one) => isWanted(one.profile))
  const packer = new Packer()
  const damaged = [...listed.damaged]
  const steps = new Steps(wanted.length, onProgress, signal)
  for (const attempt of wanted) {
    damaged.push(...(await pack(packer, store, attempt)))
    await steps.next()
  }
  const head = { format: FORMAT, version: FORMAT_VERSION, exportedAt, profiles }
  const blob = packer.close(head)
  const name = fileName(exportedAt, 'ring.json')
  return { name, blob, attempts: packer.attempts, damaged, importable: blob.size <= FILE_MAX }
}

async function pack(
  packer: Packer,
  store: ExportRequest['store'],
  attempt: Attempt,
): Promise<readonly DamagedRecord[]> {
  try {
    const file = await store.read(attempt.id)
    if (file && file.events.length > 0) packer.add(file)
    return file?.damaged ?? []
  } catch (error) {
    if (!(error instanceof StoreError) || error.problem !== 'damaged') throw error
    return [{ store: 'attempts', key: attempt.id, why: error.message }]
  }
}

/** Collects the pieces of the file, one attempt a piece; equal scenarios are written once. */
class Packer {
  private readonly pieces: string[] = []
  private readonly scenarios = new Map<string, number>()

  get attempts() {
    return this.pieces.length
  }

  add({ attempt, scenario, events, corrections }: AttemptFile) {
    const text = JSON.stringify(scenario)
    const place = this.scenarios.get(text) ?? this.scenarios.size
    this.scenarios.set(text, place)
    const packed: PackedAttempt = { attempt, scenario: place, events, ...(corrections ? { corrections } : {}) }
    this.pieces.push(JSON.stringify(packed))
  }

  close(head: object): Blob {
    const comma = (pieces: readonly string[]) =>
      pieces.flatMap((piece, index) => (index === 0 ? [piece] : [',\n', piece]))
    const start = JSON.stringify(head).slice(0, -1)
    const parts = [
      start,
      ',"attempts":[\n',
      ...comma(this.pieces),
      '\n],"scenarios":[\n',
      ...comma([...this.scenarios.keys()]),
      '\n]}\n',
    ]
    return new Blob(parts, { type: 'application/json' })
  }
}
