import { isNode, LineCounter, parseDocument } from 'yaml'
import type { Diagnostic } from '../contracts/diagnostics.ts'

/** A file may be this large, in characters; more is refused unread. */
const MAX_CHARACTERS = 512 * 1024
/** Aliases a file may expand to, so that a small file can't become a huge one. */
const MAX_ALIASES = 100

/** A YAML file read: its plain value, and where each path of it stands. */
export interface Source {
  readonly file: string
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** A finding at a path, or at the nearest thing above it that stands in the file. */
  readonly at: (path: readonly (string | number)[], finding: Finding) => Diagnostic
}

/** What is wrong, without where. */
export type Finding = Omit<Diagnostic, 'file' | 'line' | 'column' | 'path'>

/** `agenda[2].wants` */
export const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '')

/** Reads a YAML text. Never throws: what can't be read is in `diagnostics`, and `value` is then undefined. */
export function readSource(text: string, file: string): Source {
  const lines = new LineCounter()
  const oversize = text.length > MAX_CHARACTERS
  const doc = parseDocument(oversize ? '' : text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const at: Source['at'] = (path, finding) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? doc.contents : doc.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return { file, ...place(node.range[0]), path: pathText(path), ...finding }
    }
    return { file, line: 1, column: 1, path: pathText(path), ...finding }
  }
  const diagnostics: Diagnostic[] = doc.errors.map((error) => ({
    file, ...place(error.pos[0]), path: '', code: 'SCN-001', severity: 'error', message: error.message,
    fix: 'Mend the YAML at this line; indentation and quotes are the usual reasons.',
  })) // prettier-ignore
  if (oversize)
    diagnostics.push(
      at([], {
        code: 'SCN-002',
        severity: 'error',
        message: `the file is larger than ${MAX_CHARACTERS / 1024} KB`,
        fix: 'Split it: one scenario a file.',
      }),
    )
  let value: unknown
  if (diagnostics.length === 0) {
    try {
      value = doc.toJS({ maxAliasCount: MAX_ALIASES })
    } catch (error) {
      diagnostics.push(
        at([], {
          code: 'SCN-003',
          severity: 'error',
          message: error instanceof Error ? error.message : 'aliases can’t be resolved',
          fix: 'Write the repeated part out.',
        }),
      )
    }
  }
  return { file, value, diagnostics, at }
}
