import type { OnProgress } from '../contracts/desk.ts'
import { BREATH } from './limits.ts'

/** Steps of a long piece of work: tells progress, lets the page breathe, and ends the work when it is called off. */
export class Steps {
  private done = 0

  constructor(
    private readonly of: number,
    private readonly onProgress: OnProgress,
    private readonly signal?: AbortSignal,
  ) {
    signal?.throwIfAborted()
    onProgress({ done: 0, of })
  }

  /** One more is done. Rejects with the signal's reason (`AbortError`) once it was called off. */
  async next(): Promise<void> {
    this.done++
    if (this.done % BREATH === 0) await new Promise((resolve) => setTimeout(resolve))
    this.signal?.throwIfAborted()
    this.onProgress({ done: this.done, of: this.of })
  }
}
