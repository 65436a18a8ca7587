import { readLines } from './eval/lines.ts'
import { measure } from './eval/measure.ts'
import { asJson, forPeople } from './eval/print.ts'

const USAGE = 'eval FILE… [--errors] [--json]    each FILE holds labelled lines {id, lang, context, text, labels[]}'
const OPTIONS = ['--errors', '--json']

try {
  const words = process.argv.slice(2)
  const files = words.filter((word) => !word.startsWith('--'))
  const strange = words.find((word) => word.startsWith('--') && !OPTIONS.includes(word))
  if (strange !== undefined) throw new Error(`EVAL-007 there is no option "${strange}"\n${USAGE}`)
  if (files.length === 0) throw new Error(`EVAL-007 name at least one file\n${USAGE}`)
  const scores = files.map((file) => measure(file, readLines(file)))
  const print = words.includes('--json') ? asJson : forPeople
  process.stdout.write(`${print(scores, words.includes('--errors'))}\n`)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
