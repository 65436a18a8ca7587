import type { LintContext } from '../lint.ts'
import type { ScenarioFile } from '../schema/scenario.ts'
import type { Report } from './report.ts'

/** Cues that every persona has words for; a second wording where the caller may need it twice. */
export const REQUIRED_CUES = {
  'not-understood': 1, 'asked-again': 2, nod: 3, 'silence-1': 1, 'silence-2': 1, 'hold-reason': 2, 'hold-bare': 1, 'hold-back': 1,
  blunt: 2, rude: 1, leave: 1, hurry: 1, vague: 2, 'wrong-fact': 2, 'talked-over': 1, 'goodbye-early': 2, done: 1, bye: 2,
  'bye-warm': 1, 'bye-cold': 1, 'out-of-scope': 2, thanked: 2, apologised: 1, 'let-go': 1,
} as const // prettier-ignore

/** Whether the caller has words for everything that can happen, and whether each cue can come up. */
export function lintCues(file: ScenarioFile, { callers }: LintContext, report: Report) {
  for (const [cue, least] of Object.entries(REQUIRED_CUES)) lintRequired(file, cue, least, report)
  const rows = [
    ...callers.base,
    ...callers.types.flatMap((type) => type.rows),
    ...callers.traits.flatMap((trait) => trait.rows),
    ...file.rows,
  ]
  const cues = [
    ...Object.keys(REQUIRED_CUES),
    ...rows.flatMap((row) => [row.id as string, ...row.outcomes.flatMap((one) => one.cue ?? [])]),
  ]
  for (const cue of Object.keys(file.says))
    if (!cues.includes(cue))
      report.error('SCN-112', ['says', cue], `nothing calls the cue "${cue}"`, {
        fix: 'Cues are the ids of the rows in callers.yaml and the fallbacks.',
      })
  lintAgain(file, report)
}

function lintRequired(file: ScenarioFile, cue: string, least: number, report: Report) {
  const lines = file.says[cue] ?? []
  const wordings = new Set(lines.map((line) => file.lines[line]?.text)).size
  if (lines.length === 0)
    report.error('SCN-110', ['says'], `no words for "${cue}"`, { expected: `at least ${least}`, got: 'none' })
  else if (wordings < least)
    report.error('SCN-111', ['says', cue], `"${cue}" can come up more often than it has words`, {
      expected: `at least ${least} different ones`,
      got: String(wordings),
    })
}

function lintAgain(file: ScenarioFile, report: Report) {
  file.agenda.forEach((item, i) => {
    const wordings = new Set(item.again.map((line) => file.lines[line]?.text)).size
    if (wordings < 2)
      report.error('SCN-113', ['agenda', i, 'again'], `"${item.id}" is asked up to three times`, {
        expected: 'two different further wordings',
        got: String(wordings),
        fix: 'Give two under `again`.',
      })
  })
}
