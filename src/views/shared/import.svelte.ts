import type { ChosenFile, Desk, Files, ImportFault, ImportPlan, Progress } from '../../contracts/desk.ts'

type ImportState =
  | { readonly at: 'idle' }
  | { readonly at: 'reading'; readonly progress: Progress }
  | { readonly at: 'merging'; readonly progress: Progress }
  | { readonly at: 'planned'; readonly plan: ImportPlan }
  | { readonly at: 'refused'; readonly file: string; readonly faults: readonly ImportFault[] }
  | { readonly at: 'done'; readonly plan: ImportPlan }
  | { readonly at: 'failed'; readonly why: string }

/** Calls that an import would write. */
export const incoming = (plan: ImportPlan): number => plan.fresh + plan.longer

/** Bringing a file in: read, show what would change, then merge all or nothing. */
export class Importing {
  state = $state.raw<ImportState>({ at: 'idle' })
  #files: Files | undefined

  constructor(private readonly desk: Desk) {}

  async read(file: ChosenFile): Promise<void> {
    this.state = { at: 'reading', progress: { done: 0, of: 0 } }
    try {
      this.#files = await this.desk.files()
      const preview = await this.#files.preview(file, (progress) => (this.state = { at: 'reading', progress }))
      this.state = preview.ok
        ? { at: 'planned', plan: preview.plan }
        : { at: 'refused', file: file.name, faults: preview.faults }
    } catch (error) {
      this.state = { at: 'failed', why: String(error) }
    }
  }

  async merge(plan: ImportPlan): Promise<void> {
    this.state = { at: 'merging', progress: { done: 0, of: incoming(plan) } }
    try {
      await this.#files?.merge((progress) => (this.state = { at: 'merging', progress }))
      this.state = { at: 'done', plan }
    } catch (error) {
      this.state = { at: 'failed', why: String(error) }
    }
  }
}
