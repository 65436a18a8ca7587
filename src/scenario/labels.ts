import type { Diagnostic } from '../contracts/diagnostics.ts'
import type { Understand } from '../contracts/language.ts'
import type { Standard } from '../contracts/standard.ts'
import type { ScenarioFile } from './schema.ts'
import type { Source } from './source.ts'

/** The caller's words before a reply of this set, as far as the set's condition tells. */
function before(file: ScenarioFile, set: ScenarioFile['choices'][number]): string {
  const item = file.agenda.find((one) => one.id === set.when.open)
  return file.lines[item?.ask[0] ?? '']?.text ?? ''
}

/**
 * Holds the behaviours that an author gave each reply against what `understand` finds in its words. A difference that
 * is not listed under `accepted` is a warning, and so is a listed one that differs no more.
 */
export function compareLabels(
  file: ScenarioFile,
  standard: Standard,
  source: Source,
  understand: Understand,
): readonly Diagnostic[] {
  const accepted = new Map(file.accepted.map((one, index) => [one.choice, index]))
  const differing = new Set<string>()
  const found = file.choices.flatMap((set, i) =>
    set.options.flatMap((choice, j): Diagnostic[] => {
      const { language } = file
      const context = {
        language,
        before: before(file, set),
        houseNames: standard.house.saidAs[language],
        opening: set.when.stage === 'opening',
      }
      const heard = understand(choice.text, context).behaviours.map((one) => one.id)
      const missed = choice.behaviours.filter((id) => !heard.includes(id))
      const extra = heard.filter((id) => !choice.behaviours.includes(id))
      if (missed.length + extra.length === 0) return []
      const name = `${set.id}.${choice.id}`
      differing.add(name)
      if (accepted.has(name)) return []
      const parts = [
        missed.length ? `not found: ${missed.join(', ')}` : '',
        extra.length ? `found besides: ${extra.join(', ')}` : '',
      ].filter(Boolean)
      return [
        source.at(['choices', i, 'options', j, 'behaviours'], {
          code: 'SCN-201',
          severity: 'warning',
          message: `${name}: ${parts.join('; ')}`,
          fix: 'Mend the words or the labels, or list it under `accepted` with the reason.',
        }),
      ]
    }),
  )
  const idle = file.accepted.flatMap((one, index) =>
    differing.has(one.choice)
      ? []
      : [
          source.at(['accepted', index], {
            code: 'SCN-202',
            severity: 'warning' as const,
            message: `${one.choice} differs no more`,
            fix: 'Take the entry out.',
          }),
        ],
  )
  return [...found, ...idle]
}
