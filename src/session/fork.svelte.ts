import type { AttemptFile } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import type { CallEvent } from '../contracts/events.ts'
import type { Choice } from '../contracts/scenario.ts'
import type { Scorecard } from '../contracts/score.ts'

const rooms = () =>
  Promise.all([
    import('../proof/fork.ts'),
    import('../scoring/score.ts'),
    import('../scoring/correct.ts'),
    import('../call/choices.ts'),
    import('../call/hear.ts'),
    import('../language/understand.ts'),
  ])

/** One course of a call with its score. */
export interface Course {
  readonly events: readonly CallEvent[]
  readonly card: Scorecard
}

/** A stored call taken back to one turn: other words there, and both futures side by side. */
export class Fork {
  old = $state.raw<Course | undefined>()
  fresh = $state.raw<Course | undefined>()
  /** Replies that were on offer at that turn. */
  options = $state.raw<readonly Choice[]>([])
  words = $state('')
  /** The turn can't be taken back to: another engine or scenario, or no such turn. */
  impossible = $state(false)

  constructor(
    readonly file: AttemptFile,
    readonly house: House,
    readonly seq: number,
  ) {}

  async open() {
    const [{ branchAt }, { score }, { correctorOf }, { choiceSetFor }] = await rooms()
    const { events, scenario } = this.file
    const { standard, rubric } = this.house
    this.old = { events, card: score(correctorOf(this.file, standard)(events), scenario, standard, rubric) }
    try {
      const { call, driver } = branchAt(events, this.seq, scenario, standard)
      this.options = choiceSetFor(call, driver.state)?.options ?? []
    } catch {
      this.impossible = true
    }
  }

  /** Lets the call go on with these words instead; the trainee's own later words follow. */
  async tryWords(words: string) {
    const [{ fork }, { score }, { correctorOf }, , { hearTyped }, { understand }] = await rooms()
    const { events, scenario } = this.file
    const { standard, rubric } = this.house
    const course = fork(
      events,
      this.seq,
      (call, state) => hearTyped(call, state, words, understand),
      scenario,
      standard,
    )
    this.words = words
    this.fresh = { events: course, card: score(correctorOf(this.file, standard)(course), scenario, standard, rubric) }
  }
}
