import * as v from 'valibot'
import { fault, type Fault, type ImportCode } from './codes.ts'
import { joinPath } from './hostile.ts'

type Issue = v.BaseIssue<unknown>

/** What is said of each kind of finding: the code, and what was expected where the schema's own word is no help. */
const KINDS: Readonly<Record<string, readonly [code: ImportCode, expected?: (issue: Issue) => string]>> = {
  picklist: ['IMP-114'],
  literal: ['IMP-114'],
  max_value: ['IMP-114'],
  min_value: ['IMP-114'],
  safe_integer: ['IMP-114', () => 'a whole number'],
  finite: ['IMP-114', () => 'a finite number'],
  regex: ['IMP-114', (issue) => issue.message],
  check: ['IMP-114', (issue) => issue.message],
  union: ['IMP-114', () => 'one of the known steps'],
}

function kindOf(issue: Issue): readonly [code: ImportCode, expected: string] {
  const isField = issue.type === 'strict_object' || issue.type === 'variant'
  if (isField && issue.expected === 'never') return ['IMP-112', 'no such field']
  if (isField && issue.path && issue.received === 'undefined') return ['IMP-111', 'this field']
  if (issue.type === 'variant' && issue.expected !== 'Object') return ['IMP-114', 'a known type']
  if (issue.type === 'max_length') return longerThan(issue)
  const [code, expected] = KINDS[issue.type] ?? ['IMP-113']
  return [
    code,
    expected ? expected(issue) : String(issue.expected).replace('Object', 'a record').replace('Array', 'a list'),
  ]
}

const longerThan = (issue: Issue): readonly [code: ImportCode, expected: string] =>
  typeof issue.input === 'string'
    ? ['IMP-107', `at most ${String(issue.requirement)} characters`]
    : ['IMP-115', `at most ${String(issue.requirement)} entries`]

/** The faults of a record against its schema, with paths from the file's root. */
export function faultsOf(schema: v.GenericSchema, value: unknown, path: string): readonly Fault[] {
  const result = v.safeParse(schema, value)
  if (result.success) return []
  return result.issues.map((issue) => {
    const keys = (issue.path ?? []).map((item) => item.key as string | number)
    return fault(kindOf(issue)[0], keys.reduce<string>(joinPath, path), kindOf(issue)[1], issue.input)
  })
}
