import { choicesOf } from '../call/choices.ts'
import type { AttemptFile } from '../contracts/attempt.ts'
import type { House } from '../contracts/catalog.ts'
import { same } from '../contracts/compare.ts'
import type { CheckResult, Scorecard } from '../contracts/score.ts'
import type { Better } from '../proof/better.ts'
import { correctorOf, correctors } from '../scoring/correct.ts'
import { originalScoreOf, scoreOf } from './results.ts'

const proofs = () =>
  Promise.all([
    import('../proof/better.ts'),
    import('../proof/model.ts'),
    import('../proof/replay.ts'),
    import('../call/call.ts'),
    import('../language/understand.ts'),
  ])

/** An attempt looked back on: its score, what would have been better, and the model run beside it. */
export class Debrief {
  card = $state.raw<Scorecard | undefined>()
  /** By check: a sentence that the engine has tried; absent while looking, or where there is none. */
  better = $state.raw<ReadonlyMap<string, Better>>(new Map())
  looking = $state(true)
  /** The model run's words, by seq of the trainee's own utterance in the same situation. */
  model = $state.raw<ReadonlyMap<number, string>>(new Map())
  /** False: recorded under other machines or another scenario; shown as stored, neither replayed nor forked. */
  replayable = $state(true)
  /** The attempt as it is kept, with what was said of its labels since. */
  file = $state.raw() as AttemptFile
  private stopped = false
  private find: ((check: CheckResult) => Better | undefined) | undefined

  constructor(
    file: AttemptFile,
    readonly house: House,
  ) {
    this.file = file
  }

  /** The score before trainers corrected labels, and their names; undefined where nobody did. */
  readonly original = $derived.by(() => {
    const by = correctors(this.file)
    return by.length > 0 ? { card: originalScoreOf(this.file, this.house), by } : undefined
  })

  /** A call that broke off has no score: what was not done might have come. */
  get finished() {
    return this.file.attempt.status === 'finished'
  }

  /** The replies as they were offered, with their feedback. */
  readonly choices = $derived.by(() => choicesOf(this.file.scenario, this.file.attempt.setup.me))

  async open() {
    this.card = scoreOf(this.file, this.house)
    const [better, model, replay, call, language] = await proofs()
    const { events, scenario } = this.file
    const { standard, rubric } = this.house
    const replayed = replay.replay(events, scenario, standard)
    this.replayable = replayed.ok
    if (replayed.ok) {
      const words = model.modelWords(call.createCall(scenario, standard, this.file.attempt.setup), language.understand)
      const mine = model.situations(events)
      this.model = new Map(
        [...mine].flatMap(([seq, where]) => (words.has(where) ? [[seq, words.get(where) ?? '']] : [])),
      )
      if (this.finished)
        this.find = (check) => {
          const amend = correctorOf(this.file, standard)
          return better.betterFor(check, { events, scenario, standard, rubric, amend }, language.understand)
        }
    }
    await this.look()
  }

  /** Goes on with the attempt as it is after a correction: the score anew, then better sentences. */
  async take(file: AttemptFile) {
    this.file = file
    const card = scoreOf(file, this.house)
    if (same(card, this.card)) return
    this.card = card
    await this.look()
  }

  /** Looks for better sentences, dearest point first, letting the page breathe in between. */
  private async look() {
    const { card, find } = this
    this.better = new Map()
    this.looking = true
    for (const check of find ? this.lost : []) {
      if (this.stopped || this.card !== card) return
      const found = find?.(check)
      if (found) this.better = new Map([...this.better, [check.id, found]])
      await new Promise((resolve) => setTimeout(resolve))
    }
    if (this.card === card) this.looking = false
  }

  /** Broken checks, dearest first. */
  readonly lost = $derived.by(() =>
    (this.card?.checks ?? [])
      .filter((check) => check.state === 'broken')
      .sort((a, b) => b.of - b.points - (a.of - a.points)),
  )

  /** What to fix first: the dearest lost point for which there is a sentence that raises the total. */
  readonly first = $derived.by(() => {
    const now = this.card?.percent ?? 100
    for (const check of this.lost) {
      const better = this.better.get(check.id)
      if (better && better.percent > now) return { check, better }
    }
    return undefined
  })

  dispose() {
    this.stopped = true
  }
}
