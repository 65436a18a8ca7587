import type { Scenario } from '../../src/contracts/scenario.ts'
import type { CheckSpec, Rubric } from '../../src/contracts/score.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { score } from '../../src/scoring/score.ts'
import { both, tinyScenario, tinyStandard } from '../support/tiny.ts'
import type { Book } from './book.ts'

export const words = { met: both('met'), broken: both('broken'), notApplicable: both('not applicable') }

export const spec = (kind: string, args: object, part: Partial<CheckSpec> = {}): CheckSpec => ({
  id: 'check', rule: 'T-01', title: both('check'), of: 10, kind, with: { ...args }, words, ...part,
}) // prettier-ignore

export const rubricOf = (checks: readonly CheckSpec[], part: Partial<Rubric> = {}): Rubric => ({
  standard: 'tiny', version: 1, pass: 80, sections: [{ id: 'all', title: both('all'), checks }], criticals: [], skills: [], ...part,
}) // prettier-ignore

/** The tiny house asks for a priority too, beside its other slots. */
export const standard: Standard = {
  ...tinyStandard,
  rules: [
    {
      id: 'T-01',
      text: both('a rule'),
      section: '1',
      phase: 'open',
      observe: [],
      behaviours: [],
      theme: 't',
      critical: false,
    },
  ],
}

/** What one check makes of a log. */
export function look(
  book: Book,
  kind: string,
  args: object,
  part: Partial<CheckSpec> = {},
  scenario: Scenario = tinyScenario,
) {
  const card = score(book.events, scenario, standard, rubricOf([spec(kind, args, part)]))
  const [found] = card.checks
  if (!found) throw new Error('a card has a result for every check')
  return found
}
