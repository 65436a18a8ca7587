import { locale } from './locale.svelte.ts'

/** Words are plain text, or a function where a number or a name goes in. */
export type Word = string | ((values: never) => string)

/** The same keys in another language: text for text, and functions of the same values. */
export type Translated<W> = {
  readonly [K in keyof W]: W[K] extends (values: infer V) => string ? (values: V) => string : string
}

/**
 * Joins the two languages of a view. `t.title` and `t.count({ n })` read the language of the interface each time,
 * so that a component redraws when it changes.
 */
export const words = <W extends Record<string, Word>>(zh: W, en: Translated<W>): Translated<W> => {
  const view = {}
  for (const key of Object.keys(zh)) {
    Object.defineProperty(view, key, {
      enumerable: true,
      get: () => (locale.current === 'en' ? en[key as keyof W] : zh[key as keyof W]),
    })
  }
  return view as Translated<W>
}

/** English plural: `count(2, 'call')` is "2 calls". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`
