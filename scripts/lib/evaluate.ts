import { BEHAVIOURS, type Behaviour, type UtteranceContext } from '../../src/contracts/language.ts'
import type { Labelled } from './labelled.ts'

export interface BehaviourScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Utterances that show it. */
  readonly support: number
}

/** What is held against labels: finds behaviours in an utterance, as `understand` does. */
export type Finds = (
  text: string,
  context: UtteranceContext,
) => { readonly behaviours: readonly { readonly id: Behaviour }[] }

/** How often a behaviour was missed in an utterance that was wrongly said to show another. */
export interface Confusion {
  readonly missed: Behaviour
  readonly found: Behaviour
  readonly times: number
}

export interface Evaluation {
  readonly n: number
  /** Mean F1 over the behaviours that the file shows at least once. */
  readonly macroF1: number
  readonly microF1: number
  /** Cohen's kappa over all judged pairs of utterance and behaviour. */
  readonly kappa: number
  /** Median time to read one, after all have been read once; µs. */
  readonly usPerUtterance: number
  readonly behaviours: Readonly<Record<string, BehaviourScore>>
  readonly errors: readonly {
    readonly id: string
    readonly text: string
    readonly missed: readonly Behaviour[]
    readonly extra: readonly Behaviour[]
  }[]
  /** Most frequent first. */
  readonly confusions: readonly Confusion[]
}

/** How often a behaviour was rightly found, wrongly found, missed, and rightly not found. */
export interface Tally {
  hit: number
  extra: number
  missed: number
  clear: number
}

export const emptyTally = (): Tally => ({ hit: 0, extra: 0, missed: 0, clear: 0 })

const f1Of = ({ hit, extra, missed }: Tally) => (hit === 0 ? 0 : (2 * hit) / (2 * hit + extra + missed))
const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)

/** Holds the labels of a file against what `finds` finds. `nowUs` is the injected clock, microseconds. */
export function evaluate(rows: readonly Labelled[], finds: Finds, nowUs: () => number): Evaluation {
  const tallies = new Map(BEHAVIOURS.map((id): [Behaviour, Tally] => [id, emptyTally()]))
  const errors: Evaluation['errors'][number][] = []
  const read = ({ text, lang, context }: Labelled) => finds(text, { language: lang, before: context })
  rows.forEach(read)
  const took: number[] = []
  const found = rows.map((row) => {
    const began = nowUs()
    const { behaviours } = read(row)
    took.push(nowUs() - began)
    return new Set(behaviours.map((one) => one.id))
  })
  const usPerUtterance = median(took)
  rows.forEach(({ id, text, judged }, index) => {
    const got = found[index] ?? new Set()
    for (const [behaviour, shown] of judged) count(tallies.get(behaviour), shown, got.has(behaviour))
    const missed = [...judged].filter(([one, shown]) => shown && !got.has(one)).map(([one]) => one)
    const extra = [...judged].filter(([one, shown]) => !shown && got.has(one)).map(([one]) => one)
    if (missed.length + extra.length > 0) errors.push({ id, text, missed, extra })
  })
  const shown = [...tallies].filter(([, tally]) => tally.hit + tally.missed > 0)
  const sum = [...tallies.values()].reduce((all, one) => ({
    hit: all.hit + one.hit,
    extra: all.extra + one.extra,
    missed: all.missed + one.missed,
    clear: all.clear + one.clear,
  }))
  return {
    n: rows.length,
    macroF1: ratio(
      shown.reduce((total, [, tally]) => total + f1Of(tally), 0),
      shown.length,
    ),
    microF1: f1Of(sum),
    kappa: kappaOf(sum),
    usPerUtterance,
    behaviours: Object.fromEntries(shown.map(([id, tally]) => [id, scoreOf(tally)])),
    errors,
    confusions: confusionsOf(errors),
  }
}

const CONFUSIONS = 10

function confusionsOf(errors: Evaluation['errors']): Confusion[] {
  const times = new Map<string, Confusion>()
  for (const { missed: all, extra } of errors)
    for (const missed of all)
      for (const found of extra) {
        const pair = `${missed} ${found}`
        times.set(pair, { missed, found, times: (times.get(pair)?.times ?? 0) + 1 })
      }
  const order = (one: Confusion) => BEHAVIOURS.indexOf(one.missed) * BEHAVIOURS.length + BEHAVIOURS.indexOf(one.found)
  return [...times.values()].sort((a, b) => b.times - a.times || order(a) - order(b)).slice(0, CONFUSIONS)
}

/** Counts one utterance that shows a behaviour or not, and in which it was found or not. */
export function count(tally: Tally | undefined, shown: boolean, got: boolean) {
  if (!tally) return
  if (shown && got) tally.hit++
  else if (got) tally.extra++
  else if (shown) tally.missed++
  else tally.clear++
}

export function scoreOf(tally: Tally): BehaviourScore {
  const { hit, extra, missed } = tally
  return {
    precision: ratio(hit, hit + extra),
    recall: ratio(hit, hit + missed),
    f1: f1Of(tally),
    support: hit + missed,
  }
}

function kappaOf({ hit, extra, missed, clear }: Tally): number {
  const n = hit + extra + missed + clear
  const agreed = ratio(hit + clear, n)
  const byChance = ratio((hit + extra) * (hit + missed) + (missed + clear) * (extra + clear), n * n)
  return byChance === 1 ? 1 : ratio(agreed - byChance, 1 - byChance)
}
