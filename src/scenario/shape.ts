import * as v from 'valibot'
import type { Diagnostic } from '../contracts/diagnostics.ts'
import { meant } from './meant.ts'
import type { Source } from './source.ts'

/** A file held against its schema: the value, or what is wrong where. */
export type Shaped<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

const keysOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map((part) => part.key as string | number)

/** `("good" | "poor")` names what may stand there. */
const namedIn = (expected: string | null) => [...(expected ?? '').matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)

/** What a written value looks like, shortened. */
const shown = (received: string) => (received.length > 60 ? `${received.slice(0, 57)}…` : received)

/** An entry that the schema does not know, with a guess at what was meant. */
function unknownKey(path: readonly (string | number)[], source: Source, known: readonly string[]): Diagnostic {
  const key = String(path.at(-1) ?? '')
  const guess = meant(key, known)
  const hint = /\s/.test(key)
    ? 'A text with a comma or a colon needs quotes.'
    : 'Take it out, or put it where it belongs.'
  return source.atKey(path, {
    code: 'SCN-011',
    severity: 'error',
    message: `"${key}" is not a known entry here`,
    fix: guess ? `Did you mean "${guess}"?` : hint,
  })
}

function diagnose(issue: v.BaseIssue<unknown>, source: Source, known: readonly string[]): Diagnostic {
  const path = keysOf(issue)
  if (issue.expected === 'never') return unknownKey(path, source, known)
  if (issue.received === 'undefined')
    return source.at(path, {
      code: 'SCN-012',
      severity: 'error',
      message: `"${String(path.at(-1) ?? '')}" is missing`,
      expected: issue.expected ?? 'a value',
      got: 'nothing',
      fix: 'Write it.',
    })
  const guess = typeof issue.input === 'string' ? meant(issue.input, namedIn(issue.expected)) : undefined
  const expected = issue.type === 'check' || issue.type === 'regex' ? issue.message : issue.expected
  return source.at(path, {
    code: 'SCN-010',
    severity: 'error',
    message: 'this value does not fit here',
    ...(expected ? { expected } : {}),
    got: shown(issue.received),
    ...(guess ? { fix: `Did you mean "${guess}"?` } : {}),
  })
}

/** Every key that a schema names anywhere, for guesses at misspellings. */
function keysIn(schema: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof schema !== 'object' || schema === null || seen.has(schema)) return []
  seen.add(schema)
  const own =
    'entries' in schema && typeof schema.entries === 'object' && schema.entries !== null
      ? Object.keys(schema.entries)
      : []
  return [...own, ...Object.values(schema).flatMap((part) => keysIn(part, seen))]
}

/** Holds what a file says against a schema. */
export function shape<S extends v.GenericSchema>(schema: S, source: Source): Shaped<v.InferOutput<S>> {
  if (source.diagnostics.length > 0) return { ok: false, diagnostics: source.diagnostics }
  const result = v.safeParse(schema, source.value)
  if (result.success) return { ok: true, value: result.output }
  const known = keysIn(schema)
  return { ok: false, diagnostics: result.issues.map((issue) => diagnose(issue, source, known)) }
}
