import { inNameOf } from '../../contracts/scenario.ts'
import type { ScenarioFile } from '../schema/scenario.ts'
import type { Report } from './report.ts'

/** Length as it is seen: characters, in Chinese without spaces. */
const size = (text: string, language: ScenarioFile['language']) =>
  [...text.replace(/\s+/g, language === 'en' ? ' ' : '')].length

/** Three replies a set: one of each quality, of like length, and always a set on offer. */
export function lintChoices(file: ScenarioFile, report: Report) {
  file.choices.forEach((set, i) => {
    const path = ['choices', i, 'options']
    const qualities = set.options.map((one) => one.quality).sort()
    if (qualities.join() !== 'good,middling,poor')
      report.error('SCN-121', path, `"${set.id}" does not offer one of each quality`, {
        expected: 'one good, one middling, one poor',
        got: qualities.join(', '),
      })
    const sizes = set.options.map((one) => size(inNameOf(undefined, one.text, file.language), file.language))
    if (Math.min(...sizes) < Math.max(...sizes) * 0.8)
      report.error('SCN-122', path, `the replies of "${set.id}" differ by more than a fifth in length`, {
        got: `${sizes.join(', ')} characters`,
        fix: 'Level them: length must not give the good one away.',
      })
  })
  const last = file.choices.at(-1)
  if (last && Object.keys(last.when).length > 0)
    report.error('SCN-123', ['choices', file.choices.length - 1, 'when'], 'there may be no reply on offer', {
      expected: '`when: {}` in the last set',
      got: 'a condition',
      fix: 'End with a set that always holds.',
    })
}
