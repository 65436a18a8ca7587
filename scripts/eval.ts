// npm run -s eval -- FILE… [--errors] [--json] [--peer [--on FILE…]]: how well the language room finds what is labelled.
//   --errors  also the lines it got wrong, and what it most often took for what
//   --peer    trains nlp.js on the same development data and holds it beside ours
//   --on      what nlp.js learns from instead: all files up to the next option
import { understand } from '../src/language/understand.ts'
import { evaluate } from './lib/evaluate.ts'
import { evaluationTable, type Evaluated, type PeerEvaluation } from './lib/evaluation-table.ts'
import { readLabelled, type Labelled } from './lib/labelled.ts'

const DEVELOPMENT = ['tests/language/dev-zh.jsonl', 'tests/language/dev-en.jsonl']
const USAGE =
  'eval FILE… [--errors] [--json] [--peer [--on FILE…]]: jsonl lines {id, lang, context, text, labels}, labels [id] or {id: true|false}'

interface Wanted {
  readonly files: readonly string[]
  readonly on: readonly string[]
  readonly options: ReadonlySet<string>
}

function wantedOf(words: readonly string[]): Wanted {
  const lists: Record<'files' | 'on', string[]> = { files: [], on: [] }
  const options = new Set<string>()
  let list = lists.files
  for (const word of words) {
    list = word === '--on' ? lists.on : word.startsWith('--') ? lists.files : list
    if (word.startsWith('--')) options.add(word)
    else list.push(word)
  }
  const unknown = [...options].some((option) => !['--errors', '--json', '--peer', '--on'].includes(option))
  const idle = options.has('--on') && (!options.has('--peer') || lists.on.length === 0)
  if (unknown || idle || lists.files.length === 0) throw new Error(USAGE)
  return { ...lists, options }
}

const nowUs = () => Number(process.hrtime.bigint()) / 1000

/** Trains nlp.js; what comes back evaluates it on the lines of a file. */
async function peerOn(files: readonly string[], evaluated: readonly Labelled[]) {
  const { trainPeer } = await import('./lib/peer.ts')
  const languages = new Set(evaluated.map((row) => row.lang))
  const learnt = files.flatMap((file) => readLabelled(file)).filter((row) => languages.has(row.lang))
  const finds = trainPeer(learnt, (what) => process.stderr.write(`${what}\n`))
  return (rows: readonly Labelled[]): PeerEvaluation => {
    const { macroF1, microF1, kappa, usPerUtterance, behaviours } = evaluate(rows, finds, nowUs)
    const own = learnt.filter((one) => rows.some((row) => row.lang === one.lang))
    const texts = new Set(own.map((row) => row.text))
    const seen = rows.filter((row) => texts.has(row.text)).length
    return { name: 'nlp.js', learntFrom: own.length, seen, macroF1, microF1, kappa, usPerUtterance, behaviours }
  }
}

async function main() {
  const { files, on, options } = wantedOf(process.argv.slice(2))
  const read = files.map((file) => ({ file, rows: readLabelled(file) }))
  const evaluatePeer = options.has('--peer')
    ? await peerOn(
        on.length > 0 ? on : DEVELOPMENT,
        read.flatMap(({ rows }) => rows),
      )
    : undefined
  const results = read.map(({ file, rows }): Evaluated => ({
    file,
    ...evaluate(rows, understand, nowUs),
    ...(evaluatePeer ? { peer: evaluatePeer(rows) } : {}),
  }))
  const withErrors = options.has('--errors')
  const json = {
    files: results.map(({ errors, confusions, ...rest }) => (withErrors ? { ...rest, errors, confusions } : rest)),
  }
  process.stdout.write(
    options.has('--json')
      ? `${JSON.stringify(json, null, 2)}\n`
      : `${results.map((one) => evaluationTable(one, withErrors)).join('\n')}\n`,
  )
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
