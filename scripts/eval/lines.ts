import { readFileSync } from 'node:fs'
import { BEHAVIOURS, LANGUAGES, type Behaviour, type Language } from '../../src/contracts/language.ts'

/** One labelled utterance: its labels are complete, what is not listed is not shown. */
export interface LabelledLine {
  readonly id: string
  readonly lang: Language
  /** The caller's line before, `''` where there was none. */
  readonly context: string
  readonly text: string
  readonly labels: readonly Behaviour[]
}

/** A file or line that can't be used, and where. */
export class LabelError extends Error {
  readonly code: string
  constructor(code: string, file: string, line: number | undefined, problem: string) {
    super(`${code} ${file}${line === undefined ? '' : `:${line}`}: ${problem}`)
    this.code = code
  }
}

type Fail = (code: string, problem: string) => LabelError

function parse(raw: string, fail: Fail): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(raw)
  } catch {
    throw fail('EVAL-002', 'this line is not JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw fail('EVAL-003', 'expected an object')
  return value as Record<string, unknown>
}

function words(value: Record<string, unknown>, key: string, fail: Fail): string {
  const found = value[key]
  if (typeof found !== 'string') throw fail('EVAL-003', `"${key}" must be text`)
  return found
}

function labelled(raw: string, fail: Fail): LabelledLine {
  const value = parse(raw, fail)
  const lang = LANGUAGES.find((language) => language === value['lang'])
  if (!lang) throw fail('EVAL-004', `"lang" must be one of ${LANGUAGES.join(', ')}`)
  const labels: unknown = value['labels']
  if (!Array.isArray(labels)) throw fail('EVAL-003', '"labels" must be a list')
  const unknown: unknown = labels.find((label) => !BEHAVIOURS.includes(label as Behaviour))
  if (unknown !== undefined) throw fail('EVAL-005', `there is no behaviour ${JSON.stringify(unknown)}`)
  const [id, context, text] = ['id', 'context', 'text'].map((key) => words(value, key, fail))
  return { id: id ?? '', context: context ?? '', text: text ?? '', lang, labels: labels as Behaviour[] }
}

/** Reads a labelled file. @throws LabelError with code, file and line. */
export function readLines(file: string): readonly LabelledLine[] {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new LabelError('EVAL-001', file, undefined, `can't be read: ${error instanceof Error ? error.message : ''}`)
  }
  const lines = text.split(/\r?\n/).flatMap((raw, i) => {
    const fail: Fail = (code, problem) => new LabelError(code, file, i + 1, problem)
    return raw.trim() === '' ? [] : [labelled(raw, fail)]
  })
  if (lines.length === 0) throw new LabelError('EVAL-006', file, undefined, 'there is no labelled line in it')
  return lines
}
