import type { EventBody } from '../../contracts/events.ts'
import type { AgendaItem, RowId, Stage } from '../../contracts/scenario.ts'
import type { ItemState, Memory, Moment } from './memory.ts'
import { feel, type Felt } from './mood.ts'
import type { World } from './world.ts'

/** What the caller tells the rest of the call, in the order in which it happens. */
export type CallerNews =
  | { readonly type: 'speak'; readonly line: string; readonly cue: string }
  | { readonly type: 'part'; readonly how: 'after' | 'now' }
  | Extract<
      EventBody,
      { type: 'caller.felt' | 'caller.told' | 'caller.refused' | 'agenda.asked' | 'agenda.settled' | 'stage.entered' }
    >

/** One reply in the making: the caller's memory as it changes, and what has been said and done so far. */
export class Turn {
  readonly news: CallerNews[] = []
  readonly spoken: string[] = []

  constructor(
    readonly world: World,
    public memory: Memory,
  ) {}

  change(part: Partial<Memory>) {
    this.memory = { ...this.memory, ...part }
  }

  /** Says a line if there is one. True when something was said. */
  say(line: string | undefined, cue: string): boolean {
    if (line === undefined || this.spoken.length >= 2) return false
    this.spoken.push(line)
    this.change({ lastLine: line })
    this.news.push({ type: 'speak', line, cue })
    return true
  }

  feel(rows: readonly RowId[], moment: Moment = {}): readonly Felt[] {
    const { memory, felt } = feel(this.world, this.memory, rows, moment)
    this.memory = memory
    for (const { row, nth, dPatience, dTrust } of felt) {
      const { patience, trust } = this.memory
      this.news.push({ type: 'caller.felt', row, nth, patience, trust, dPatience, dTrust })
    }
    return felt
  }

  private item(item: AgendaItem): ItemState {
    return this.memory.items[item.id] ?? { asked: 0 }
  }

  asked(item: AgendaItem): number {
    return this.item(item).asked
  }

  ask(item: AgendaItem) {
    const asked = this.asked(item) + 1
    this.change({ open: item.id, items: { ...this.memory.items, [item.id]: { asked } } })
    this.news.push({ type: 'agenda.asked', item: item.id, again: asked - 1 })
  }

  settle(item: AgendaItem, how: 'answered' | 'promised' | 'let-go') {
    const items = { ...this.memory.items, [item.id]: { asked: 0, settled: how } }
    this.change({ items, open: this.memory.open === item.id ? null : this.memory.open })
    this.news.push({ type: 'agenda.settled', item: item.id, how })
  }

  enter(stage: Stage) {
    if (this.memory.stage === stage) return
    this.change({ stage })
    this.news.push({ type: 'stage.entered', stage })
  }

  /** The caller is about to hang up: a moment after the last word, or at once. */
  part(how: 'after' | 'now') {
    this.enter('leaving')
    this.news.push({ type: 'part', how })
  }
}
