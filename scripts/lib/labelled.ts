import { readFileSync } from 'node:fs'
import { BEHAVIOURS, type Behaviour, type Language } from '../../src/contracts/language.ts'

/** One labelled utterance: all behaviours that it shows, or for some of them whether it does. */
export interface Labelled {
  readonly id: string
  readonly lang: Language
  readonly context: string
  readonly text: string
  /** Judged behaviours and the verdict; a complete label judges every one. */
  readonly judged: ReadonlyMap<Behaviour, boolean>
}

const isBehaviour = (id: string): id is Behaviour => (BEHAVIOURS as readonly string[]).includes(id)

function verdicts(labels: unknown, fail: (what: string) => never): ReadonlyMap<Behaviour, boolean> {
  const known = (id: unknown): Behaviour =>
    typeof id === 'string' && isBehaviour(id) ? id : fail(`"${String(id)}" is no behaviour`)
  if (Array.isArray(labels)) {
    const shown = new Set(labels.map(known))
    return new Map(BEHAVIOURS.map((id) => [id, shown.has(id)]))
  }
  if (typeof labels !== 'object' || labels === null) return fail('"labels" is neither a list nor a table')
  return new Map(
    Object.entries(labels).map(([id, value]: [string, unknown]) => [
      known(id),
      typeof value === 'boolean' ? value : fail(`"${id}" is neither true nor false`),
    ]),
  )
}

/** Reads a jsonl file of labelled utterances. @throws Error naming file and line of the first one that can't be read. */
export function readLabelled(path: string): readonly Labelled[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .map((line, index) => ({
      line,
      fail: (what: string): never => {
        throw new Error(`EVL-101 ${path}:${index + 1}: ${what}; nothing was evaluated`)
      },
    }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, fail }) => {
      const row = parse(line, fail)
      const { id, lang, context = '', text, labels } = row
      if (lang !== 'zh-CN' && lang !== 'en') return fail(`"lang" is ${JSON.stringify(lang)}, not "zh-CN" or "en"`)
      if (typeof text !== 'string' || typeof id !== 'string') return fail('"id" and "text" must be texts')
      return { id, lang, context: String(context), text, judged: verdicts(labels, fail) }
    })
}

function parse(line: string, fail: (what: string) => never): Record<string, unknown> {
  try {
    return JSON.parse(line) as Record<string, unknown>
  } catch {
    return fail('not a line of JSON')
  }
}
