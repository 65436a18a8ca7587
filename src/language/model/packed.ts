import { BEHAVIOURS } from '../../contracts/language.ts'

/**
 * A trained judgement of one language. Each behaviour's margin is its offset plus the weights of an utterance's grams;
 * above zero it is shown.
 */
export interface Model {
  /** By behaviour, in the order of `BEHAVIOURS`. */
  readonly offsets: readonly number[]
  /** By behaviour: what a weight of 1 in `weights` is worth. */
  readonly scales: readonly number[]
  /** The keys of its grams, rising. */
  readonly keys: Int32Array
  /** By gram, the first of its entries in `labels` and `weights`; they end where the next gram's begin. */
  readonly starts: Int32Array
  /** Where a key stands in `keys`, see `gramAt`. */
  readonly slots: Uint16Array
  readonly labels: Uint8Array
  readonly weights: Int8Array
}

/** A model as it is kept in the sources: text that compresses well, one sign a value. */
export interface Packed {
  /** What it was trained on: SHA-256 over the files, first 16 hex digits. */
  readonly trainedOn: string
  readonly offsets: readonly number[]
  readonly scales: readonly number[]
  readonly keys: string
  readonly counts: string
  readonly labels: string
  readonly weights: string
}

/** The printable signs that need no escaping in a string. */
const SIGNS = Array.from({ length: 94 }, (_, at) => String.fromCharCode(33 + at)).filter(
  (sign) => !`'"\\\``.includes(sign),
)
const HALF = 45
/** Largest weight either way. */
export const HEAVIEST = 11

const VALUE = new Map(SIGNS.map((sign, at) => [sign, at]))
const signOf = (value: number) => SIGNS[value] as string
const valueOf = (sign: string) => VALUE.get(sign) as number

/** Non-negative whole numbers in base 45, low digits first; a sign of the upper half says that more follow. */
function writeNumbers(values: readonly number[]): string {
  let text = ''
  for (let value of values) {
    for (; value >= HALF; value = Math.floor(value / HALF)) text += signOf(HALF + (value % HALF))
    text += signOf(value)
  }
  return text
}

function readNumbers(text: string): number[] {
  const values: number[] = []
  let value = 0
  let unit = 1
  for (const sign of text) {
    const digit = valueOf(sign)
    value += (digit % HALF) * unit
    unit *= HALF
    if (digit >= HALF) continue
    values.push(value)
    value = 0
    unit = 1
  }
  return values
}

/** Rising numbers as the steps between them: small numbers compress better. */
const steps = (rising: readonly number[]) => rising.map((value, at) => value - (rising[at - 1] ?? 0))

/** Entries of one gram: behaviour (place in `BEHAVIOURS`) and weight, a whole number within ±`HEAVIEST`. */
export type Entries = readonly (readonly [label: number, weight: number])[]

/** Writes a model as text. `grams`: entries by key. */
export function pack(
  trainedOn: string,
  offsets: readonly number[],
  scales: readonly number[],
  grams: ReadonlyMap<number, Entries>,
): Packed {
  const sorted = [...grams].filter(([, entries]) => entries.length > 0).sort(([a], [b]) => a - b)
  const entries = sorted.flatMap(([, own]) => [...own].sort(([a], [b]) => a - b))
  const labels = sorted.flatMap(([, own]) => steps(own.map(([label]) => label).sort((a, b) => a - b)))
  return {
    trainedOn,
    offsets,
    scales,
    keys: writeNumbers(steps(sorted.map(([key]) => key))),
    counts: sorted.map(([, own]) => signOf(own.length)).join(''),
    labels: labels.map(signOf).join(''),
    weights: entries.map(([, weight]) => signOf(weight + HEAVIEST)).join(''),
  }
}

/** Slots for keys: several times as many as a model has grams, so that few share one. */
const SLOTS = 1 << 16

/** A hash table of the keys, one more than their place, with linear probing: a few bytes each, so it stays at hand. */
function slotsOf(keys: Int32Array): Uint16Array {
  const slots = new Uint16Array(SLOTS)
  keys.forEach((key, gram) => {
    let slot = key % SLOTS
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS
    slots[slot] = gram + 1
  })
  return slots
}

/** The place of a gram in the model, by its key; -1 where the model doesn't know it. */
export function gramAt({ keys, slots }: Model, key: number): number {
  for (let slot = key % SLOTS; ; slot = (slot + 1) % SLOTS) {
    const gram = (slots[slot] as number) - 1
    if (gram < 0 || keys[gram] === key) return gram
  }
}

/** Reads a packed model. @throws RangeError where it was packed for other behaviours, or has more grams than slots. */
export function unpack(packed: Packed): Model {
  if (packed.offsets.length !== BEHAVIOURS.length) throw new RangeError('the model was trained for other behaviours')
  if (packed.counts.length >= SLOTS) throw new RangeError('the model has more grams than a table holds')
  const labels = Uint8Array.from(packed.labels, valueOf)
  let key = 0
  const keys = Int32Array.from(readNumbers(packed.keys), (step) => (key += step))
  const starts = new Int32Array(keys.length + 1)
  for (let gram = 0; gram < keys.length; gram++) {
    const from = starts[gram] as number
    const to = from + valueOf(packed.counts.charAt(gram))
    for (let entry = from + 1; entry < to; entry++)
      labels[entry] = (labels[entry] as number) + (labels[entry - 1] as number)
    starts[gram + 1] = to
  }
  return {
    offsets: packed.offsets,
    scales: packed.scales,
    keys,
    starts,
    slots: slotsOf(keys),
    labels,
    weights: Int8Array.from(packed.weights, (sign) => valueOf(sign) - HEAVIEST),
  }
}
