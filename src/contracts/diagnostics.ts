/** A finding about authored content: coded, located, and saying what to do. */
export interface Diagnostic {
  /** `SCN-101`; each is documented in `docs/diagnostics.md` with a bad example. */
  readonly code: string
  readonly severity: 'error' | 'warning'
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly column: number
  /** Path inside the document: `agenda[2].wants.facts[0]`. */
  readonly path: string
  readonly message: string
  readonly expected?: string
  readonly got?: string
  readonly fix?: string
}

export type Result<T, E> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly E[] }
