import type * as v from 'valibot'

/** A type without `readonly`, all the way down. */
type Plain<T> = T extends string | number | boolean | null | undefined ? T : { -readonly [K in keyof T]: Plain<T[K]> }

/** True when two types are the same, optional fields included. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

type Checked<S extends v.GenericSchema, T> =
  Same<Plain<v.InferOutput<S>>, Plain<T>> extends true ? S : { readonly 'not what the contract says': Plain<T> }

/** Ties a schema to its contract: a field that is forgotten, added or of another type does not compile. */
export const exactly =
  <T>() =>
  <S extends v.GenericSchema>(schema: S & Checked<S, T>): S =>
    schema
