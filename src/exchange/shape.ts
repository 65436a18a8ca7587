import * as v from 'valibot'
import type { FaultPhrase, FaultText } from '../contracts/desk.ts'
import { fault, phrase, type Fault, type ImportCode } from './codes.ts'
import { joinPath } from './hostile.ts'

type Issue = v.BaseIssue<unknown>

/** The values a picklist takes; the schema names them as a type: `("a" | "b")`. */
const optionsIn = ({ expected }: Issue): string => (expected ?? '').replace(/[(")]/g, '').replaceAll(' | ', ', ')

/** What is said of each kind of finding: the code, and what was expected where the schema's own word is no help. */
const KINDS: Readonly<Record<string, readonly [code: ImportCode, expected?: (issue: Issue) => FaultText]>> = {
  picklist: ['IMP-114', (issue) => ({ phrase: 'oneOf', text: optionsIn(issue) })],
  literal: ['IMP-114'],
  max_value: ['IMP-114'],
  min_value: ['IMP-114'],
  safe_integer: ['IMP-114', () => phrase('whole')],
  finite: ['IMP-114', () => phrase('finite')],
  regex: ['IMP-114', (issue) => phrase(issue.message as FaultPhrase)],
  check: ['IMP-114', (issue) => phrase(issue.message as FaultPhrase)],
  union: ['IMP-114', () => phrase('knownStep')],
}

/** The schema's words for a type. */
const TYPES: Readonly<Record<string, FaultPhrase>> = {
  string: 'text',
  number: 'number',
  boolean: 'yesOrNo',
  Object: 'record',
  Array: 'list',
}

function kindOf(issue: Issue): readonly [code: ImportCode, expected: FaultText] {
  const isField = issue.type === 'strict_object' || issue.type === 'variant'
  if (isField && issue.expected === 'never') return ['IMP-112', phrase('noField')]
  if (isField && issue.path && issue.received === 'undefined') return ['IMP-111', phrase('field')]
  if (issue.type === 'variant' && issue.expected !== 'Object') return ['IMP-114', phrase('knownType')]
  if (issue.type === 'max_length') return longerThan(issue)
  const [code, expected] = KINDS[issue.type] ?? ['IMP-113']
  return [code, expected ? expected(issue) : ofType(String(issue.expected))]
}

const ofType = (expected: string): FaultText => {
  const type = TYPES[expected]
  return type ? phrase(type) : expected
}

const longerThan = (issue: Issue): readonly [code: ImportCode, expected: FaultText] =>
  typeof issue.input === 'string'
    ? ['IMP-107', phrase('characters', Number(issue.requirement))]
    : ['IMP-115', phrase('entries', Number(issue.requirement))]

/** The faults of a record against its schema, with paths from the file's root. */
export function faultsOf(schema: v.GenericSchema, value: unknown, path: string): readonly Fault[] {
  const result = v.safeParse(schema, value)
  if (result.success) return []
  return result.issues.map((issue) => {
    const keys = (issue.path ?? []).map((item) => item.key as string | number)
    return fault(kindOf(issue)[0], keys.reduce<string>(joinPath, path), kindOf(issue)[1], issue.input)
  })
}
