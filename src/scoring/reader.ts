import { BEHAVIOURS, type Behaviour } from '../contracts/language.ts'
import type { Standard } from '../contracts/standard.ts'

/** Arguments of a check that its kind cannot read. `path` leads into the rubric: `with.turn[0].asks`. */
export class BadArguments extends Error {
  override readonly name = 'BadArguments'

  constructor(
    readonly path: string,
    readonly expected: string,
    readonly got: unknown,
  ) {
    super(`${path}: expected ${expected}, got ${JSON.stringify(got)}`)
  }
}

/** The names that a rubric may use: those of its standard, and the caller types where they are known. */
export interface Vocabulary {
  readonly standard: Standard
  readonly callerTypes?: readonly string[]
}

/** Reads a value of the rubric. @throws BadArguments */
export type Parse<T> = (raw: unknown, path: string, names: Vocabulary) => T

/** One of a set of names, which may depend on the standard. */
const nameFrom =
  (what: string, all: (names: Vocabulary) => readonly string[] | undefined): Parse<string> =>
  (raw, path, names) => {
    const known = all(names)
    if (typeof raw === 'string' && (known === undefined || known.includes(raw))) return raw
    throw new BadArguments(path, known ? `${what} (${known.join(', ')})` : what, raw)
  }
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id)

export const slot = nameFrom('a slot', ({ standard }) => ids(standard.slots))
export const phrase = nameFrom('a phrase', ({ standard }) => ids(standard.phrases))
export const flowStep = nameFrom('a step of the flow', ({ standard }) => ids(standard.flow))
export const recordField = nameFrom('a field of the record', ({ standard }) => ids(standard.record))
export const rule = nameFrom('a rule', ({ standard }) => ids(standard.rules))
export const callerType = nameFrom('a caller type', ({ callerTypes }) => callerTypes)
export const behaviour = nameFrom('a behaviour', () => BEHAVIOURS) as Parse<Behaviour>

export const oneOf = <T extends string>(...all: readonly T[]) => nameFrom('one of', () => all) as Parse<T>

export const text: Parse<string> = (raw, path) => {
  if (typeof raw === 'string' && raw.trim() !== '') return raw
  throw new BadArguments(path, 'a text', raw)
}

export const flag: Parse<boolean> = (raw, path) => {
  if (typeof raw === 'boolean') return raw
  throw new BadArguments(path, 'true or false', raw)
}

export const positive: Parse<number> = (raw, path) => {
  if (typeof raw === 'number' && raw > 0) return raw
  throw new BadArguments(path, 'a number above 0', raw)
}

export const whole: Parse<number> = (raw, path) => {
  if (Number.isInteger(raw) && (raw as number) > 0) return raw as number
  throw new BadArguments(path, 'a whole number above 0', raw)
}

/** Left as it is for another reader. */
export const anything: Parse<unknown> = (raw) => raw

/** A list of one or more; a single value stands for a list of one. */
export const some =
  <T>(item: Parse<T>): Parse<readonly T[]> =>
  (raw, path, names) => {
    if (!Array.isArray(raw)) return [item(raw, path, names)]
    if (raw.length === 0) throw new BadArguments(path, 'at least one entry', raw)
    return raw.map((one, index) => item(one, `${path}[${index}]`, names))
  }

/** A list that may be empty, too. */
export const any =
  <T>(item: Parse<T>): Parse<readonly T[]> =>
  (raw, path, names) =>
    Array.isArray(raw) && raw.length === 0 ? [] : some(item)(raw, path, names)

/** A value that may be left out. */
export const orElse =
  <T, const D>(parse: Parse<T>, otherwise: D): Parse<T | D> =>
  (raw, path, names) =>
    raw === undefined ? otherwise : parse(raw, path, names)

/** The first reading that fits; the last one's complaint when none does. */
export const either =
  <A, B>(first: Parse<A>, second: Parse<B>): Parse<A | B> =>
  (raw, path, names) => {
    try {
      return first(raw, path, names)
    } catch (error) {
      if (error instanceof BadArguments) return second(raw, path, names)
      throw error
    }
  }

type Fields = Readonly<Record<string, Parse<unknown>>>
type ReadBy<F extends Fields> = { readonly [K in keyof F]: F[K] extends Parse<infer T> ? T : never }

/** An object with these fields and no others. */
export const fields =
  <F extends Fields>(shape: F): Parse<ReadBy<F>> =>
  (raw, path, names) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new BadArguments(path, 'a mapping', raw)
    const given = raw as Record<string, unknown>
    const at = (key: string) => (path === '' ? key : `${path}.${key}`)
    const unknown = Object.keys(given).find((key) => !(key in shape))
    if (unknown !== undefined)
      throw new BadArguments(at(unknown), `one of ${Object.keys(shape).join(', ')}`, given[unknown])
    const read = Object.entries(shape).map(([key, parse]) => [key, parse(given[key], at(key), names)])
    return Object.fromEntries(read) as ReadBy<F>
  }
