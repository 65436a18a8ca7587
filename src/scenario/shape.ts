import * as v from 'valibot'
import type { Diagnostic } from '../contracts/diagnostics.ts'
import type { Source } from './source.ts'

/** A file held against its schema: the value, or what is wrong where. */
export type Shaped<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

const keysOf = (issue: v.BaseIssue<unknown>) => (issue.path ?? []).map((part) => part.key as string | number)

/** The known key that a misspelt one most likely means: one or two letters off. */
export function meant(key: string, known: readonly string[]): string | undefined {
  const ranked = known.map((one) => ({ one, off: distance(key, one) })).sort((a, b) => a.off - b.off)
  return ranked[0] && ranked[0].off <= 2 ? ranked[0].one : undefined
}

function distance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++)
      now.push(
        Math.min((before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      )
    before = now
  }
  return before[b.length] ?? 0
}

function diagnose(issue: v.BaseIssue<unknown>, source: Source, known: readonly string[]): Diagnostic {
  const path = keysOf(issue)
  const unknown = issue.expected === 'never'
  const key = String(path.at(-1) ?? '')
  const guess = unknown ? meant(key, known) : undefined
  return source.at(path, {
    code: unknown ? 'SCN-011' : issue.received === 'undefined' ? 'SCN-012' : 'SCN-010',
    severity: 'error',
    message: unknown
      ? `"${key}" is not a known entry here`
      : issue.received === 'undefined'
        ? `"${key}" is missing`
        : issue.message,
    ...(issue.expected && !unknown ? { expected: issue.expected } : {}),
    ...(issue.received ? { got: issue.received } : {}),
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
