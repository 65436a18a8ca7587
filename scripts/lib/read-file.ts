import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { GenericSchema, InferOutput } from 'valibot'
import type { Diagnostic } from '../../src/contracts/diagnostics.ts'
import { shape } from '../../src/scenario/shape.ts'
import { readSource, type Source } from '../../src/scenario/source.ts'

/** Reads a YAML file, named as it stands from here; a file that is not there is a finding. */
export function readFile(path: string): Source {
  const file = relative('.', path)
  if (existsSync(path)) return readSource(readFileSync(path, 'utf8'), file)
  const none = readSource('', file)
  const finding = { code: 'SCN-004', severity: 'error', message: 'there is no such file', fix: 'Write it.' } as const
  return { ...none, diagnostics: [none.at([], finding)] }
}

/** The value of a file that has its shape, else undefined and what is wrong with it in `found`. */
export function take<S extends GenericSchema>(
  schema: S,
  source: Source,
  found: Diagnostic[],
): InferOutput<S> | undefined {
  const shaped = shape(schema, source)
  if (shaped.ok) return shaped.value
  found.push(...shaped.diagnostics)
  return undefined
}
