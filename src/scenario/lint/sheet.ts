import type { FactKind } from '../../contracts/language.ts'
import type { ScenarioFile } from '../schema/scenario.ts'
import type { Path } from '../source.ts'
import type { Report } from './report.ts'

/** Normal form of a value, by kind: as `understand` gives what it reads out of an utterance. */
const NORMAL: Readonly<Record<Exclude<FactKind, 'text'>, readonly [form: RegExp, like: string]>> = {
  number: [/^\d+(\.\d+)?$/, 'a number like 11'],
  money: [/^\d+(\.\d+)?$/, 'yuan without separators, like 13850'],
  area: [/^\d+(\.\d+)?$/, 'square metres, like 96'],
  floor: [/^-?\d+$/, 'a floor, like 15'],
  time: [/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of 24 hours, like 18:00'],
  weekday: [/^[1-7]$/, 'Monday 1 to Sunday 7'],
  date: [/^(?:\d{4}-|--)\d\d-\d\d$/, 'a day like 2026-05-03, or --05-03 of any year'],
  duration: [/^\d+(\.\d+)?$/, 'minutes, like 90'],
  phone: [/^\d+$/, 'digits only'],
  address: [/\d/, 'a street and number like 望渡路18号 or 12 Fell Lane'],
  name: [/^\S/, 'a name with its title, like 王先生 or Mr Brown'],
}

/** Facts that could never be recognised in what a trainee says. */
export function lintSheet(facts: ScenarioFile['sheet'], at: Path, report: Report) {
  facts.forEach(({ id, kind, values, words }, i) => {
    const path = [...at, i]
    if (kind === 'text') {
      for (const language of ['zh-CN', 'en'] as const)
        if (words[language].length === 0 || words[language].some((group) => group.length === 0))
          report.error('SCN-170', [...path, 'words', language], `nothing tells that "${id}" was said`, {
            expected: 'groups of words, each with at least one',
          })
      return
    }
    if (values.length === 0) report.error('SCN-170', [...path, 'values'], `"${id}" is a ${kind} without a value`)
    const [form, like] = NORMAL[kind]
    values.forEach((value, j) => {
      if (!form.test(value))
        report.error('SCN-171', [...path, 'values', j], 'this value is not in its normal form', {
          expected: like,
          got: value,
        })
    })
  })
}
