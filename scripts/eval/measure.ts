import { performance } from 'node:perf_hooks'
import { BEHAVIOURS, type Behaviour } from '../../src/contracts/language.ts'
import { understand } from '../../src/language/understand.ts'
import type { LabelledLine } from './lines.ts'

/** How well one behaviour is found. `support` is how many lines show it. */
export interface BehaviourScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  readonly support: number
}

/** A line whose behaviours were not exactly its labels. */
export interface WrongLine {
  readonly id: string
  readonly text: string
  readonly missed: readonly Behaviour[]
  readonly invented: readonly Behaviour[]
}

export interface FileScore {
  readonly file: string
  readonly n: number
  /** Mean F1 over the behaviours that at least one line of the file shows. */
  readonly macroF1: number
  /** F1 over all decisions counted together. */
  readonly microF1: number
  /** Cohen's kappa over all decisions (lines × behaviours). */
  readonly kappa: number
  /** Median time to read one line, microseconds. */
  readonly usPerUtterance: number
  readonly behaviours: Readonly<Partial<Record<Behaviour, BehaviourScore>>>
  readonly wrong: readonly WrongLine[]
}

/** Decisions by outcome: true/false positives and negatives. */
interface Tally {
  tp: number
  fp: number
  fn: number
  tn: number
}

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
const f1 = ({ tp, fp, fn }: Tally) => ratio(2 * tp, 2 * tp + fp + fn)

function kappaOf({ tp, fp, fn, tn }: Tally): number {
  const all = tp + fp + fn + tn
  const agreed = ratio(tp + tn, all)
  const chance = ratio((tp + fp) * (tp + fn) + (fn + tn) * (fp + tn), all * all)
  return chance === 1 ? 1 : (agreed - chance) / (1 - chance)
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function read(line: LabelledLine): { shown: Set<Behaviour>; us: number } {
  const context = { language: line.lang, before: line.context }
  const started = performance.now()
  const { behaviours } = understand(line.text, context)
  return { shown: new Set(behaviours.map((one) => one.id)), us: (performance.now() - started) * 1000 }
}

function tallyOf(id: Behaviour, lines: readonly LabelledLine[], shown: readonly Set<Behaviour>[]): Tally {
  const tally = { tp: 0, fp: 0, fn: 0, tn: 0 }
  lines.forEach((line, i) => {
    const wanted = line.labels.includes(id)
    const got = shown[i]?.has(id) === true
    tally[wanted ? (got ? 'tp' : 'fn') : got ? 'fp' : 'tn'] += 1
  })
  return tally
}

const sum = (tallies: readonly Tally[]) =>
  tallies.reduce((a, b) => ({ tp: a.tp + b.tp, fp: a.fp + b.fp, fn: a.fn + b.fn, tn: a.tn + b.tn }))

function wrongLines(lines: readonly LabelledLine[], shown: readonly Set<Behaviour>[]): WrongLine[] {
  return lines.flatMap((line, i) => {
    const got = shown[i] ?? new Set<Behaviour>()
    const missed = line.labels.filter((id) => !got.has(id))
    const invented = [...got].filter((id) => !line.labels.includes(id))
    return missed.length + invented.length === 0 ? [] : [{ id: line.id, text: line.text, missed, invented }]
  })
}

const scoreOf = (tally: Tally): BehaviourScore => ({
  precision: ratio(tally.tp, tally.tp + tally.fp),
  recall: ratio(tally.tp, tally.tp + tally.fn),
  f1: f1(tally),
  support: tally.tp + tally.fn,
})

/** Reads every line (twice, the first time to warm up) and compares with its labels. */
export function measure(file: string, lines: readonly LabelledLine[]): FileScore {
  lines.forEach(read)
  const results = lines.map(read)
  const shown = results.map((one) => one.shown)
  const tallies = BEHAVIOURS.map((id) => ({ id, tally: tallyOf(id, lines, shown) }))
  const relevant = tallies.filter(({ tally }) => tally.tp + tally.fn + tally.fp > 0)
  const supported = tallies.filter(({ tally }) => tally.tp + tally.fn > 0)
  const all = sum(tallies.map(({ tally }) => tally))
  return {
    file,
    n: lines.length,
    macroF1: ratio(
      supported.reduce((total, { tally }) => total + f1(tally), 0),
      supported.length,
    ),
    microF1: f1(all),
    kappa: kappaOf(all),
    usPerUtterance: median(results.map((one) => one.us)),
    behaviours: Object.fromEntries(relevant.map(({ id, tally }) => [id, scoreOf(tally)])),
    wrong: wrongLines(lines, shown),
  }
}
