import { check } from './scenario/check.ts'
import { exploreAll } from './scenario/explore.ts'
import { playOne } from './scenario/play.ts'

const USAGE = `scenario check [PATH…] [--json]
scenario play SCENARIO PLAN [--json]
scenario explore [SCENARIO…] [--json]`

const [command, ...rest] = process.argv.slice(2)
const json = rest.includes('--json')
const words = rest.filter((word) => word !== '--json')
const run = { check, play: playOne, explore: exploreAll }[command ?? '']

try {
  if (!run) throw new Error(`there is no command "${command ?? ''}"\n${USAGE}`)
  process.exitCode = run(words, json)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
}
