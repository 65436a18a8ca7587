import type { FileScore } from './measure.ts'

const share = (value: number) => value.toFixed(3).padStart(9)

function table({ file, n, macroF1, microF1, kappa, usPerUtterance, behaviours }: FileScore): string[] {
  const rows = Object.entries(behaviours).map(
    ([id, { precision, recall, f1, support }]) =>
      `${id.padEnd(22)}${share(precision)}${share(recall)}${share(f1)}${String(support).padStart(9)}`,
  )
  return [
    `${file}: ${n} lines`,
    `${'behaviour'.padEnd(22)}${['precision', 'recall', 'F1', 'support'].map((head) => head.padStart(9)).join('')}`,
    ...rows,
    `macro-F1 ${macroF1.toFixed(3)} (behaviours that the file shows)  micro-F1 ${microF1.toFixed(3)}  kappa ${kappa.toFixed(3)}  median ${usPerUtterance.toFixed(0)} µs a line`,
    '',
  ]
}

const wrongLines = ({ wrong }: FileScore) => [
  `${wrong.length} lines were read differently from their labels`,
  ...wrong.map(
    ({ id, text, missed, invented }) =>
      `  ${id} ${text}\n    ${[...missed.map((one) => `-${one}`), ...invented.map((one) => `+${one}`)].join(' ')}`,
  ),
  '',
]

/** The scores for people: a table a file, with the lines that were read wrong where asked for. */
export const forPeople = (files: readonly FileScore[], errors: boolean): string =>
  files.flatMap((file) => [...table(file), ...(errors ? wrongLines(file) : [])]).join('\n')

/** The scores as the one JSON document of the command. */
export const asJson = (files: readonly FileScore[], errors: boolean): string =>
  JSON.stringify({ files: files.map(({ wrong, ...score }) => (errors ? { ...score, errors: wrong } : score)) }, null, 2)
