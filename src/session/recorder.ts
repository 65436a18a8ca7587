import type { CallEvent } from '../contracts/events.ts'
import { StoreError, type Store, type StoreProblem } from '../contracts/storage.ts'

/**
 * Writes the events of one attempt to the store, in order, as they happen. What the store has not acknowledged is kept
 * here and tried again with the next event or on request.
 */
export class Recorder {
  private waiting: CallEvent[] = []
  private writing: Promise<void> | undefined

  constructor(
    private readonly store: Store,
    private readonly attempt: string,
    private readonly onAcknowledged: (seq: number) => void,
    private readonly onProblem: (problem: StoreProblem | undefined) => void,
  ) {}

  add(events: readonly CallEvent[]) {
    this.waiting.push(...events)
    void this.flush()
  }

  /** Resolves when everything added so far is stored, or the store has said no. */
  flush(): Promise<void> {
    this.writing ??= this.write().finally(() => (this.writing = undefined))
    return this.writing
  }

  private async write() {
    while (this.waiting.length > 0) {
      const batch = [...this.waiting]
      try {
        await this.store.append(this.attempt, batch)
      } catch (error) {
        return this.onProblem(error instanceof StoreError ? error.problem : 'failed')
      }
      const last = batch.at(-1)
      this.waiting = this.waiting.slice(batch.length)
      this.onProblem(undefined)
      if (last) this.onAcknowledged(last.seq)
    }
  }
}
