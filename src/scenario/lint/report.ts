import type { Diagnostic } from '../../contracts/diagnostics.ts'
import { meant } from '../meant.ts'
import type { Finding, Path, Source } from '../source.ts'

/** Collects what a linter finds in one file. */
export class Report {
  readonly found: Diagnostic[] = []

  constructor(private readonly source: Source) {}

  error(code: string, path: Path, message: string, more: Partial<Finding> = {}) {
    this.found.push(this.source.at(path, { code, severity: 'error', message, ...more }))
  }

  warn(code: string, path: Path, message: string, more: Partial<Finding> = {}) {
    this.found.push(this.source.at(path, { code, severity: 'warning', message, ...more }))
  }

  /** A name that must be one of those known. */
  name(path: Path, what: string, name: string, known: Iterable<string>) {
    const names = [...known]
    if (names.includes(name)) return
    const guess = meant(name, names)
    const list = `${names.slice(0, 12).join(', ')}${names.length > 12 ? ' …' : ''}`
    const fix = guess ? `Did you mean "${guess}"?` : `Known: ${list || 'none'}.`
    this.error('SCN-101', path, `there is no ${what} "${name}"`, { got: name, fix })
  }

  /** Ids that may occur only once in their list. */
  once(path: Path, what: string, ids: readonly string[]) {
    ids.forEach((id, index) => {
      if (ids.indexOf(id) < index)
        this.error('SCN-100', [...path, index], `there is already a ${what} "${id}"`, {
          fix: 'Give it a name of its own.',
        })
    })
  }
}
