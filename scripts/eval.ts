import { understand } from '../src/language/understand.ts'
import { evaluate, type Evaluation } from './lib/evaluate.ts'
import { readLabelled } from './lib/labelled.ts'

const words = process.argv.slice(2)
const files = words.filter((word) => !word.startsWith('--'))
const nowUs = () => Number(process.hrtime.bigint() / 1000n)
const three = (value: number) => value.toFixed(3)

function table(file: string, { n, macroF1, microF1, kappa, usPerUtterance, behaviours, errors }: Evaluation): string {
  const rows = Object.entries(behaviours).sort(([, a], [, b]) => a.f1 - b.f1)
  const wrong = errors.map(
    ({ id, text, missed, extra }) =>
      `  ${id} ${text}${missed.length ? `  missed: ${missed.join(' ')}` : ''}${extra.length ? `  besides: ${extra.join(' ')}` : ''}`,
  )
  return [
    `${file}: ${n} utterances, macro-F1 ${three(macroF1)}, micro-F1 ${three(microF1)}, kappa ${three(kappa)}, ${usPerUtterance.toFixed(0)} µs an utterance`,
    ...rows.map(
      ([id, one]) =>
        `  ${id.padEnd(24)} precision ${three(one.precision)}  recall ${three(one.recall)}  F1 ${three(one.f1)}  support ${one.support}`,
    ),
    ...(words.includes('--errors') ? ['wrong:', ...wrong] : []),
  ].join('\n')
}

try {
  if (files.length === 0)
    throw new Error('eval FILE… [--errors] [--json]: jsonl lines {id, lang, context, text, labels}')
  const results = files.map((file) => ({ file, ...evaluate(readLabelled(file), understand, nowUs) }))
  const json = {
    files: results.map(({ errors, ...rest }) => (words.includes('--errors') ? { ...rest, errors } : rest)),
  }
  process.stdout.write(
    words.includes('--json')
      ? `${JSON.stringify(json, null, 2)}\n`
      : `${results.map((one) => table(one.file, one)).join('\n')}\n`,
  )
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
