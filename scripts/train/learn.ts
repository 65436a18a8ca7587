import { BEHAVIOURS } from '../../src/contracts/language.ts'
import type { Gram } from '../../src/language/model/grams.ts'
import { HEAVIEST, type Entries } from '../../src/language/model/packed.ts'
import { trainSvm, type Rows } from './svm.ts'

/** An utterance ready to learn from. */
export interface Example {
  readonly grams: readonly Gram[]
  /** By behaviour; undefined where nobody said. */
  readonly shown: readonly (boolean | undefined)[]
  /** Who wrote it: nobody is judged by their own sentences. */
  readonly author: string
}

export interface Recipe {
  readonly cost: number
  /** A gram must occur in so many utterances to count. */
  readonly atLeast: number
  /** Weights kept in all, of all behaviours: what is easy to tell needs few. */
  readonly keep: number
}

/** What was learnt of every behaviour, by gram key; margins are not yet moved to where they decide best. */
export interface Learnt {
  readonly bias: readonly number[]
  readonly weights: readonly ReadonlyMap<number, number>[]
}

const valuesOf = (example: Example, columns: ReadonlyMap<number, number>) => {
  const own = example.grams.flatMap(({ gram: key, value }): [number, number][] => {
    const column = columns.get(key)
    return column === undefined ? [] : [[column, value]]
  })
  return { columns: Int32Array.from(own, ([at]) => at), values: Float64Array.from(own, ([, value]) => value) }
}

function rowsOf(examples: readonly Example[], columns: ReadonlyMap<number, number>): Rows {
  const rows = examples.map((example) => valuesOf(example, columns))
  return { columns: rows.map((row) => row.columns), values: rows.map((row) => row.values), width: columns.size }
}

/** The smallest of the `keep` greatest values. */
const threshold = (values: readonly Float64Array[], keep: number) => {
  const sorted = Float64Array.from(values.flatMap((own) => [...own])).sort()
  return sorted[Math.max(0, sorted.length - keep)] ?? 0
}

/** Learns every behaviour twice: from all grams, and again from those that mattered most to it. */
export function learn(examples: readonly Example[], { cost, atLeast, keep }: Recipe): Learnt {
  const counts = new Map<number, number>()
  for (const { grams } of examples) for (const { gram } of grams) counts.set(gram, (counts.get(gram) ?? 0) + 1)
  const frequent = [...counts].filter(([, count]) => count >= atLeast)
  const keys = frequent.map(([key]) => key)
  const roots = frequent.map(([, count]) => Math.sqrt(Math.sqrt(count)))
  const all = rowsOf(examples, new Map(keys.map((key, column) => [key, column])))
  const shown = BEHAVIOURS.map((_, label) => examples.map((example) => example.shown[label]))
  const matters = shown.map((own) =>
    trainSvm(all, own, cost)
      .subarray(0, keys.length)
      .map((weight, column) => Math.abs(weight) * (roots[column] as number)),
  )
  const enough = threshold(matters, keep)
  const learnt = shown.map((own, label) => {
    const kept = keys.filter((_, column) => (matters[label]?.[column] ?? 0) >= enough)
    const weights = trainSvm(rowsOf(examples, new Map(kept.map((key, column) => [key, column]))), own, cost)
    return {
      bias: weights[kept.length] as number,
      weights: new Map(kept.map((key, at) => [key, weights[at] as number])),
    }
  })
  return { bias: learnt.map((one) => one.bias), weights: learnt.map((one) => one.weights) }
}

/** Margins of an example by behaviour, before they are moved. */
export function marginsBy({ bias, weights }: Learnt, { grams }: Example): number[] {
  return weights.map((own, label) =>
    grams.reduce((sum, { gram, value }) => sum + (own.get(gram) ?? 0) * value, bias[label] as number),
  )
}

/** What a place to decide would be worth: F1 over examples given as margin and truth. */
function bestCut(judged: readonly (readonly [margin: number, shown: boolean])[]): number {
  const sorted = [...judged].sort(([a], [b]) => b - a)
  const support = sorted.filter(([, shown]) => shown).length
  let hits = 0
  let best = { f1: 0, cut: 0 }
  sorted.forEach(([margin, shown], at) => {
    if (shown) hits += 1
    const next = sorted[at + 1]?.[0] ?? margin - 1
    const f1 = (2 * hits) / (at + 1 + support)
    if (f1 > best.f1 && next < margin) best = { f1, cut: (margin + next) / 2 }
  })
  return best.cut
}

/** Where each behaviour's margin decides best, judged on utterances of authors whose others were not learnt from. */
export function cutsOf(margins: readonly (readonly number[])[], examples: readonly Pick<Example, 'shown'>[]): number[] {
  return BEHAVIOURS.map((_, label) =>
    bestCut(
      examples.flatMap(({ shown }, row) => {
        const own = shown[label]
        return own === undefined ? [] : [[margins[row]?.[label] ?? 0, own] as const]
      }),
    ),
  )
}

const FOLDS = 5

/** Margins of every example by a model that learnt from other authors alone; the authors are dealt into five groups. */
export function crossMargins(examples: readonly Example[], recipe: Recipe): number[][] {
  const authors = [...new Set(examples.map((one) => one.author))]
  const foldOf = (one: Example) => authors.indexOf(one.author) % FOLDS
  const margins: number[][] = []
  for (let fold = 0; fold < Math.min(FOLDS, authors.length); fold++) {
    const learnt = learn(
      examples.filter((one) => foldOf(one) !== fold),
      recipe,
    )
    examples.forEach((one, row) => {
      if (foldOf(one) === fold) margins[row] = marginsBy(learnt, one)
    })
  }
  return margins
}

/** A number of four digits, for fewer bytes. */
export const short = (value: number) => Number(value.toPrecision(4))

/** Weights as whole numbers of one scale a behaviour. */
export function rounded({ weights }: Learnt): { scales: number[]; grams: Map<number, Entries> } {
  const scales = weights.map((own) => short(Math.max(1e-6, ...[...own.values()].map(Math.abs)) / HEAVIEST))
  const grams = new Map<number, [number, number][]>()
  weights.forEach((own, label) => {
    for (const [key, weight] of own) {
      const whole = Math.round(weight / (scales[label] as number))
      if (whole === 0) continue
      const entries = grams.get(key) ?? []
      entries.push([label, whole])
      grams.set(key, entries)
    }
  })
  return { scales, grams }
}
