// npm run voices [-- --check] [--only SCENARIO] [--root FOLDER] [--json]
// Speaks the lines whose recording is missing or stale and removes recordings that no line asks for.
// --check speaks nothing, needs no Python, lists what is missing, stale, left over or misheard, and exits 1 if anything is.
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import * as lines from './voices/lines.mjs'
import { prepare, speak, turn } from './voices/workshop.mjs'

const say = (text) => process.stderr.write(`${text}\n`)

const { values: options } = parseArgs({
  options: {
    check: { type: 'boolean', default: false },
    only: { type: 'string' },
    root: { type: 'string', default: process.env['THIRD_RING_ROOT'] ?? join(import.meta.dirname, '..') },
    json: { type: 'boolean', default: false },
  },
})
const root = resolve(options.root)

function writeJson(file, value) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`)
  renameSync(`${file}.new`, file)
}

const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Adds results to the manifest and the list of doubtful lines, and drops what no scenario asks for any more. */
function keep(results, everyJob) {
  const known = new Map(everyJob.map((job) => [job.key, job]))
  const heardFile = join(root, 'scripts', 'voices', 'heard.json')
  const files = { ...lines.readManifest(root).files }
  const heard = lines.readJson(heardFile, {})
  for (const { key, file, hash, ms, bytes, ...ear } of results) {
    files[key] = { file, ms, hash, bytes }
    delete heard[key]
    if (ear.doubtful) heard[key] = { hash, heard: ear.heard, wrong: ear.wrong, length: ear.length }
  }
  for (const record of [files, heard]) for (const key of Object.keys(record)) if (!known.has(key)) delete record[key]
  writeJson(join(lines.audioFolder(root), 'manifest.json'), { version: 1, recipe: lines.RECIPE, files: sorted(files) })
  writeJson(heardFile, sorted(heard))
}

/** Speaks what is due, saving every twenty lines so that a stop loses little. Returns the lines that failed. */
async function make(jobs, everyJob) {
  const late = lines.due(root, jobs, lines.readManifest(root)).map(({ job }) => job)
  if (late.length > 0) prepare(say)
  const byKey = new Map(late.map((job) => [job.key, job]))
  const failed = []
  const totals = {}
  let fresh = []
  let count = 0
  const each = (result) => {
    count += 1
    if (result.error) failed.push({ code: 'VOICE-08', where: result.key, message: result.error })
    else fresh.push({ ...result, hash: byKey.get(result.key).hash })
    const sum = (totals[byKey.get(result.key).language] ??= { wrong: 0, length: 0 })
    sum.wrong += result.wrong ?? 0
    sum.length += result.length ?? 0
    if (count % 20 === 0) say(`${count} of ${late.length} lines`)
    if (fresh.length >= 20) keep(fresh.splice(0), everyJob)
  }
  if (late.length > 0) await speak(late, lines.audioFolder(root), each)
  keep(fresh, everyJob)
  const rates = Object.entries(totals).map(
    ([l, t]) => `${l} ${((100 * t.wrong) / Math.max(1, t.length)).toFixed(1)} % of sounds`,
  )
  say(
    `${late.length - failed.length} lines spoken, ${failed.length} failed${rates.length ? `; heard otherwise: ${rates.join(', ')}` : ''}`,
  )
  return failed
}

async function speakAll() {
  const release = await turn(say)
  const all = lines.wanted(root)
  const { jobs, problems } = lines.wanted(root, options.only)
  // A file that can't be read keeps its recordings: nothing is thrown away on a typing error.
  const failed = all.problems.length > 0 ? await make(jobs, [...all.jobs, ...kept()]) : await make(jobs, all.jobs)
  if (problems.length === 0) {
    for (const file of lines.leftOver(root, jobs, options.only)) rmSync(join(lines.audioFolder(root), file))
  }
  release()
  return [...failed, ...lines.findings(root, options.only)]
}

const kept = () => Object.keys(lines.readManifest(root).files).map((key) => ({ key }))

const found = options.check ? lines.findings(root, options.only) : await speakAll()
if (options.json) process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
else for (const { code, where, message } of found) process.stdout.write(`${code}  ${where}  ${message}\n`)
if (options.check && !options.json && found.length === 0) process.stdout.write('Every line has its recording.\n')
process.exit(found.length > 0 ? 1 : 0)
