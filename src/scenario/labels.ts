import type { Diagnostic } from '../contracts/diagnostics.ts'
import type { FoundFact, Language, Understand } from '../contracts/language.ts'
import { inNameOf, type Fact } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import { Report } from './lint/report.ts'
import type { ScenarioFile } from './schema/scenario.ts'
import type { Source } from './source.ts'

/** How an utterance is understood; both come from rooms that this one does not know. */
export interface Ears {
  readonly understand: Understand
  /** Which facts of the sheet were said, right or wrong; `wanted`: those the caller has just asked for. */
  readonly factsSaid: (
    text: string,
    found: readonly FoundFact[],
    sheet: readonly Fact[],
    wanted: readonly string[],
    language: Language,
  ) => readonly { readonly id: string; readonly verdict: 'right' | 'wrong' }[]
}

/** What the replies of a scenario are compared with. */
export interface LabelContext {
  readonly standard: Standard
  readonly source: Source
  /** The house sheet with the scenario's own entries. */
  readonly sheet: readonly Fact[]
  readonly ears: Ears
}

type ChoiceSet = ScenarioFile['choices'][number]
type Choice = ChoiceSet['options'][number]

/** The labels of a reply as names: behaviours, and facts with their verdict. */
const labelsOf = ({ behaviours, facts }: Choice) => [
  ...behaviours,
  ...Object.entries(facts).map(([id, verdict]) => `${id} ${verdict}`),
]

/** What is understood of a reply, as names like those of its labels. */
function heardIn(file: ScenarioFile, set: ChoiceSet, text: string, { standard, sheet, ears }: LabelContext) {
  const { language } = file
  const item = file.agenda.find((one) => one.id === set.when.open)
  const { behaviours, facts } = ears.understand(text, {
    language,
    before: file.lines[item?.ask[0] ?? '']?.text ?? '',
    houseNames: standard.house.saidAs[language],
    opening: set.when.stage === 'opening',
  })
  const said = ears.factsSaid(text, facts, sheet, item?.wants.facts ?? [], language)
  return [...behaviours.map((one) => one.id), ...said.map(({ id, verdict }) => `${id} ${verdict}`)]
}

/** How labels and understanding differ; `''` where they agree. */
function difference(labels: readonly string[], heard: readonly string[]): string {
  const missed = labels.filter((one) => !heard.includes(one))
  const extra = heard.filter((one) => !labels.includes(one))
  const parts = [
    missed.length ? `not found: ${missed.join(', ')}` : '',
    extra.length ? `found besides: ${extra.join(', ')}` : '',
  ]
  return parts.filter(Boolean).join('; ')
}

/**
 * Holds the behaviours and facts that an author gave each reply against what is understood of its words. A difference
 * that is not listed under `accepted` is a warning, and so is a listed one that differs no more.
 */
export function compareLabels(file: ScenarioFile, context: LabelContext): readonly Diagnostic[] {
  const report = new Report(context.source)
  const accepted = new Set(file.accepted.map((one) => one.choice))
  const differing = new Set<string>()
  file.choices.forEach((set, i) =>
    set.options.forEach((choice, j) => {
      const name = `${set.id}.${choice.id}`
      const differs = difference(
        labelsOf(choice),
        heardIn(file, set, inNameOf(undefined, choice.text, file.language), context),
      )
      if (differs) differing.add(name)
      if (differs && !accepted.has(name))
        report.warn('SCN-201', ['choices', i, 'options', j, 'behaviours'], `${name}: ${differs}`, {
          fix: 'Mend the words or the labels, or list it under `accepted` with the reason.',
        })
    }),
  )
  file.accepted.forEach(({ choice }, i) => {
    if (!differing.has(choice))
      report.warn('SCN-202', ['accepted', i], `${choice} differs no more`, { fix: 'Take the entry out.' })
  })
  return report.found
}
