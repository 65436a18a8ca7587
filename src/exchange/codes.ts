import type { FaultPhrase, FaultText, ImportFault } from '../contracts/desk.ts'

/**
 * Everything that can be wrong with an import, each with the key of its words. 10x: the file; 11x: its shape;
 * 12x: one attempt, which is then left out; 13x: one profile.
 */
export const IMPORT_CODES = {
  'IMP-101': 'tooLarge',
  'IMP-102': 'notJson',
  'IMP-103': 'notOurs',
  'IMP-104': 'otherVersion',
  'IMP-105': 'tooDeep',
  'IMP-106': 'forbiddenKey',
  'IMP-107': 'textTooLong',
  'IMP-108': 'notFinite',
  'IMP-109': 'unreadable',
  'IMP-111': 'missing',
  'IMP-112': 'unknown',
  'IMP-113': 'wrongType',
  'IMP-114': 'notAllowed',
  'IMP-115': 'tooMany',
  'IMP-116': 'twice',
  'IMP-121': 'notStarted',
  'IMP-122': 'gap',
  'IMP-123': 'otherSetup',
  'IMP-124': 'otherScenario',
  'IMP-125': 'noProfile',
  'IMP-126': 'attemptTwice',
  'IMP-127': 'conflict',
  'IMP-128': 'noUtterance',
  'IMP-131': 'otherName',
} as const
export type ImportCode = keyof typeof IMPORT_CODES

/** A fault whose code is one of ours. */
export interface Fault extends ImportFault {
  readonly code: ImportCode
  /** Id of the attempt that is left out for it. */
  readonly attempt?: string
}

/** A value as it is shown in a fault: short, whatever was in the file. */
export function shown(value: unknown): FaultText {
  if (value === undefined) return phrase('nothing')
  if (Array.isArray(value)) return phrase('listOf', value.length)
  if (typeof value === 'object' && value !== null) return phrase('record')
  if (typeof value !== 'string') return String(value)
  const start = value.slice(0, 60).replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '·')
  return value.length > 60 ? { phrase: 'longText', n: value.length, text: start } : `"${start}"`
}

/** Something to be said in the language of the interface, with its number where it has one. */
export const phrase = (id: FaultPhrase, n?: number): FaultText => (n === undefined ? { phrase: id } : { phrase: id, n })

export const fault = (code: ImportCode, path: FaultText, expected: FaultText, got: unknown): Fault => ({
  code,
  path,
  expected,
  got: shown(got),
})
