import type { Desk, Progress } from '../../contracts/desk.ts'

type ExportState =
  | { readonly at: 'idle' }
  | { readonly at: 'working'; readonly progress: Progress }
  | { readonly at: 'done'; readonly file: string }
  | { readonly at: 'failed'; readonly why: string }

/** Packing records into a file: how far it is, and a way out. */
export class Exporting {
  state = $state.raw<ExportState>({ at: 'idle' })
  #abort: AbortController | undefined

  constructor(private readonly desk: Desk) {}

  /** `profile` undefined: everything on this device. */
  async start(profile: string | undefined): Promise<void> {
    const abort = new AbortController()
    this.#abort = abort
    this.state = { at: 'working', progress: { done: 0, of: 0 } }
    try {
      const onProgress = (progress: Progress) => (this.state = { at: 'working', progress })
      const files = await this.desk.files()
      const file = await files.export(profile, onProgress, abort.signal)
      this.state = abort.signal.aborted ? { at: 'idle' } : { at: 'done', file }
    } catch (error) {
      this.state = abort.signal.aborted ? { at: 'idle' } : { at: 'failed', why: String(error) }
    }
  }

  cancel(): void {
    this.#abort?.abort()
    this.state = { at: 'idle' }
  }
}
