import { isCollection, isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml'
import type { Diagnostic } from '../contracts/diagnostics.ts'

/** A file may be this large, in UTF-8 bytes; more is refused unread. */
const MAX_BYTES = 512 * 1024
/** Aliases a file may expand to, so that a small file can't become a huge one. */
const MAX_ALIASES = 100

/** Lists and mappings may stand this deep in one another; a scenario has about ten. */
const MAX_DEPTH = 64

/** Where something stands in a document: keys and positions from the top. */
export type Path = readonly (string | number)[]

/** What is wrong, without where. */
export type Finding = Omit<Diagnostic, 'file' | 'line' | 'column' | 'path'>

/** A YAML file read: its plain value, and where each path of it stands. */
export interface Source {
  readonly file: string
  readonly value: unknown
  readonly diagnostics: readonly Diagnostic[]
  /** A finding about the value at a path, or about the nearest thing above it that stands in the file. */
  readonly at: (path: Path, finding: Finding) => Diagnostic
  /** A finding about the last key of a path. */
  readonly atKey: (path: Path, finding: Finding) => Diagnostic
}

/** `agenda[2].wants` */
const pathText = (path: Path): string =>
  path.reduce<string>((text, key) => (typeof key === 'number' ? `${text}[${key}]` : text ? `${text}.${key}` : key), '')

/** Offset of the key that ends a path, where that is in a mapping. */
function keyOffset(doc: Document, path: Path): number | undefined {
  const parent = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true)
  if (!isMap(parent)) return undefined
  const key = parent.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(path.at(-1)))?.key
  return isScalar(key) ? key.range?.[0] : undefined
}

/** Offset of what stands at a path: a plain value itself, a list or mapping by its key. */
function valueOffset(doc: Document, path: Path): number | undefined {
  const node = path.length === 0 ? doc.contents : doc.getIn(path, true)
  if (!isNode(node)) return undefined
  return (isCollection(node) && path.length > 0 ? keyOffset(doc, path) : undefined) ?? node.range?.[0]
}

/** Does a text open more brackets, or more lists on one line, than a reader could follow? Linear in its length. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    if (sign === '[' || sign === '{') depth++
    else if ((sign === ']' || sign === '}') && depth > 0) depth--
    if (depth > MAX_DEPTH) return true
  }
  return new RegExp(`^[ \\t]*(?:[-?][ \\t]+){${MAX_DEPTH}}`, 'm').test(text)
}

/** Why a text is refused before it is read. */
function refusal(text: string): Finding | undefined {
  if (new TextEncoder().encode(text).length > MAX_BYTES) return TOO_LARGE
  return isTooDeep(text) ? TOO_DEEP : undefined
}

/** Reads a YAML text. Never throws: what can't be read is in `diagnostics`, and `value` is then undefined. */
export function readSource(text: string, file: string): Source {
  const lines = new LineCounter()
  const refused = refusal(text)
  const doc = parseDocument(refused ? '' : text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const found = (path: Path, offset: number | undefined, finding: Finding): Diagnostic => ({
    file,
    ...place(offset ?? 0),
    path: pathText(path),
    ...finding,
  })
  const at: Source['at'] = (path, finding) => {
    for (let length = path.length; length >= 0; length--) {
      const offset = valueOffset(doc, path.slice(0, length))
      if (offset !== undefined) return found(path, offset, finding)
    }
    return found(path, 0, finding)
  }
  const atKey: Source['atKey'] = (path, finding) => {
    const offset = keyOffset(doc, path)
    return offset === undefined ? at(path, finding) : found(path, offset, finding)
  }
  const unreadable = doc.errors.map(({ pos, message }) => found([], pos[0], { ...BAD_YAML, message }))
  if (refused) return { file, value: undefined, diagnostics: [at([], refused)], at, atKey }
  if (unreadable.length > 0) return { file, value: undefined, diagnostics: unreadable, at, atKey }
  const { value, endless } = valueOf(doc)
  return { file, value, diagnostics: endless ? [at([], endless)] : [], at, atKey }
}

const BAD_YAML = {
  code: 'SCN-001',
  severity: 'error',
  fix: 'Mend the YAML at this line; indentation and quotes are the usual reasons.',
} as const

const TOO_LARGE: Finding = {
  code: 'SCN-002',
  severity: 'error',
  message: 'the file is too large',
  expected: `at most ${MAX_BYTES / 1024} KB`,
  fix: 'Split it: one scenario a file.',
}

const TOO_DEEP: Finding = {
  code: 'SCN-005',
  severity: 'error',
  message: 'the file is nested too deeply',
  expected: `at most ${MAX_DEPTH} lists and mappings in one another`,
  fix: 'Close the brackets that are open.',
}

/** The plain value of a document, or why there is none. */
function valueOf(doc: Document): { readonly value?: unknown; readonly endless?: Finding } {
  try {
    return { value: doc.toJS({ maxAliasCount: MAX_ALIASES }) as unknown }
  } catch (error) {
    const message = error instanceof Error ? error.message : 'aliases can’t be resolved'
    return { endless: { code: 'SCN-003', severity: 'error', message, fix: 'Write the repeated part out.' } }
  }
}
