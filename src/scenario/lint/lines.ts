import type { ScenarioFile } from '../schema/scenario.ts'
import type { Path } from '../source.ts'
import type { Report } from './report.ts'

/** Every place that names lines, with its path. */
function usesOf(file: ScenarioFile): readonly { readonly path: Path; readonly line: string }[] {
  const list = (path: Path, lines: readonly string[] | undefined) =>
    (lines ?? []).map((line, i) => ({ path: [...path, i], line }))
  return [
    ...file.agenda.flatMap((item, i) =>
      (['ask', 'again', 'vague', 'wrong', 'taken'] as const).flatMap((key) => list(['agenda', i, key], item[key])),
    ),
    ...file.answers.flatMap((answer, i) =>
      answer.replies.flatMap((reply, j) => list(['answers', i, 'replies', j, 'lines'], reply.lines)),
    ),
    ...Object.entries(file.says).flatMap(([cue, lines]) => list(['says', cue], lines)),
  ]
}

const isShort = (text: string, language: ScenarioFile['language']) =>
  language === 'en' ? text.split(/\s+/).length <= 4 : text.replace(/\P{L}/gu, '').length <= 6

/** Lines that are missing, that nobody says, and whether together they sound like a person. */
export function lintLines(file: ScenarioFile, report: Report) {
  const uses = usesOf(file)
  const ids = Object.keys(file.lines)
  for (const { path, line } of uses)
    if (!ids.includes(line))
      report.error('SCN-104', path, `there is no line "${line}"`, { fix: 'Write it under `lines`, or mend the name.' })
  const used = new Set(uses.map((use) => use.line))
  for (const id of ids)
    if (!used.has(id))
      report.error('SCN-105', ['lines', id], `nobody says the line "${id}"`, { fix: 'Use it or take it out.' })
  lintMeasure(file, report)
}

function lintMeasure(file: ScenarioFile, report: Report) {
  const fallbacks = new Set(Object.values(file.says).flat())
  const lines = Object.values(file.lines)
  const own = Object.keys(file.lines).filter((id) => !fallbacks.has(id)).length
  if (own < 20 || own > 45)
    report.warn('SCN-106', ['lines'], `${own} lines besides the fallbacks`, {
      expected: '20 to 45',
      got: String(own),
      fix: 'Fewer leave the caller without words for what may happen; more are seldom heard.',
    })
  const short = lines.filter((line) => isShort(line.text, file.language)).length
  if (short * 4 < lines.length)
    report.warn('SCN-107', ['lines'], `only ${short} of ${lines.length} lines are short`, {
      fix: 'About a third of what people say on the phone is six characters (four words) or less.',
    })
  if (!lines.some((line) => line.sign))
    report.error('SCN-108', ['lines'], 'no line is a sign of the caller type', {
      fix: 'Mark the lines by which a listener can tell with `sign: true`.',
    })
}
