import type { Standard } from '../../../contracts/standard.ts'

/** The wording a house prescribes for a rule, with its own name in place of the document's blank. */
export function wordingFor(standard: Standard, rule: string): string {
  const wording = standard.wordings.find((one) => one.rule === rule && one.use === 'say')
  return (wording?.text ?? '').replace(',', '，').replaceAll('**', standard.house.name['zh-CN'])
}
