// What is to be spoken, what has been, and the difference. Needs Node only.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parse } from 'yaml'

/** Raise it when the same words would be spoken otherwise: every line is then stale. */
export const RECIPE = 1

const EMPTY = { version: 1, recipe: RECIPE, files: {} }
const BLEND = /^[abefhijpz][fm]_[a-z]+(\*[\d.]+)?(\s*\+\s*[abefhijpz][fm]_[a-z]+(\*[\d.]+)?)*$/
const RANGES = { speed: [0.7, 1.4], pitch: [-2, 2], gain: [-6, 6] }

const problem = (code, where, message) => ({ code, where, message })

/** Every scenario file below `scenarios/<standard>/scenarios/`, sorted. */
export function scenarioFiles(root) {
  const base = join(root, 'scenarios')
  if (!existsSync(base)) return []
  const folders = readdirSync(base).map((standard) => join(base, standard, 'scenarios'))
  const names = folders.filter(existsSync).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  return names.filter((name) => name.endsWith('.yaml')).sort()
}

function voiceOf(scenario) {
  const { blend, speed = 1, pitch = 0, gain = 0 } = scenario?.persona?.voice ?? {}
  return { blend: String(blend ?? '').replaceAll(' ', ''), speed, pitch, gain }
}

function voiceProblems(voice, where) {
  const bad = BLEND.test(voice.blend)
    ? []
    : [problem('VOICE-02', where, `persona.voice.blend: ${voice.blend || 'missing'}`)]
  for (const [name, [low, high]] of Object.entries(RANGES)) {
    const value = voice[name]
    if (typeof value !== 'number' || value < low || value > high)
      bad.push(problem('VOICE-02', where, `persona.voice.${name}: ${value}, expected ${low} to ${high}`))
  }
  return bad
}

/** Eight hex digits over all that decides how a line sounds. */
export function lineHash(say, language, voice) {
  const parts = [RECIPE, say, language, voice.blend, voice.speed, voice.pitch, voice.gain]
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8)
}

/** How much of the other lines is told to whoever hears a line in context, characters. */
const CONTEXT = 120

/** What else the caller of a scenario says: every third line or so, never the line itself. */
function contextOf(scenario, id) {
  const others = Object.entries(scenario.lines).filter(([other]) => other !== id)
  const step = Math.max(1, Math.floor(others.length / 12))
  const texts = others.filter((_, at) => at % step === 0).map(([, line]) => String(line.text))
  return texts.join(' ').slice(0, CONTEXT)
}

function jobOf(scenario, voice, id, line) {
  const say = String(line.say ?? line.text).trim()
  const context = contextOf(scenario, id)
  const hash = lineHash(say, scenario.language, voice)
  const file = `${scenario.id}/${id}.${hash}.mp3`
  return { key: `${scenario.id}/${id}`, file, hash, language: scenario.language, say, context, voice }
}

function scenarioJobs(file) {
  const scenario = parse(readFileSync(file, 'utf8'), { maxAliasCount: 100 })
  const where = scenario?.id ?? basename(file)
  const voice = voiceOf(scenario)
  const problems = voiceProblems(voice, where)
  if (!['zh-CN', 'en'].includes(scenario?.language))
    problems.push(problem('VOICE-02', where, 'language: expected zh-CN or en'))
  const jobs = []
  for (const [id, line] of Object.entries(scenario?.lines ?? {})) {
    const good = /^[\w.-]+$/.test(id) && typeof (line?.say ?? line?.text) === 'string'
    if (good) jobs.push(jobOf(scenario, voice, id, line))
    else problems.push(problem('VOICE-03', `${where}/${id}`, 'a line needs an id of letters, digits, - . _ and a text'))
  }
  return { jobs: problems.length ? [] : jobs, problems }
}

/** All jobs of a root, and what is wrong with the files they come from. `only`: one scenario's id. */
export function wanted(root, only) {
  const jobs = []
  const problems = []
  for (const file of scenarioFiles(root)) {
    if (only && basename(file, '.yaml') !== only) continue
    try {
      const found = scenarioJobs(file)
      jobs.push(...found.jobs)
      problems.push(...found.problems)
    } catch (error) {
      problems.push(problem('VOICE-01', basename(file), `cannot be read: ${error.message.split('\n')[0]}`))
    }
  }
  return { jobs, problems }
}

export const audioFolder = (root) => join(root, 'public', 'audio')
export const readJson = (file, otherwise) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : otherwise)
export const readManifest = (root) => readJson(join(audioFolder(root), 'manifest.json'), EMPTY)

/** Jobs whose recording is missing (no file) or stale (made from other words or another voice). */
export function due(root, jobs, manifest) {
  return jobs.flatMap((job) => {
    const made = manifest.files[job.key]
    const path = join(audioFolder(root), job.file)
    if (made && made.hash !== job.hash)
      return [{ job, code: 'VOICE-05', message: 'stale: words or voice have changed' }]
    if (!made || !existsSync(path)) return [{ job, code: 'VOICE-04', message: 'missing' }]
    return statSync(path).size === made.bytes
      ? []
      : [{ job, code: 'VOICE-05', message: 'stale: size differs from the manifest' }]
  })
}

/** Recordings that no line asks for, as paths below `audio/`. */
export function leftOver(root, jobs, only) {
  const base = audioFolder(root)
  if (!existsSync(base)) return []
  const used = new Set(jobs.map((job) => job.file))
  const folders = only
    ? [only]
    : readdirSync(base, { withFileTypes: true }).flatMap((e) => (e.isDirectory() ? [e.name] : []))
  const files = folders.flatMap((folder) =>
    existsSync(join(base, folder)) ? readdirSync(join(base, folder)).map((n) => `${folder}/${n}`) : [],
  )
  return files.filter((file) => file.endsWith('.mp3') && !used.has(file))
}

/** Doubtful lines that nobody has accepted: {key: {hash, heard, wrong, length}} → problems. */
export function misheard(root, jobs) {
  const heard = readJson(join(root, 'scripts', 'voices', 'heard.json'), {})
  const file = join(root, 'scripts', 'voices', 'accepted.yaml')
  const accepted = new Map(
    (existsSync(file) ? (parse(readFileSync(file, 'utf8')) ?? []) : []).map((a) => [a.id, a.heard]),
  )
  return jobs.flatMap((job) => {
    const found = heard[job.key]
    if (!found || found.hash !== job.hash || accepted.get(job.key) === found.heard) return []
    const message = `${found.wrong} of ${found.length} sounds differ: “${job.say}” was heard as “${found.heard}”`
    return [problem('VOICE-07', job.key, message)]
  })
}

/** Everything `--check` reports, in the order of the codes. */
export function findings(root, only) {
  const { jobs, problems } = wanted(root, only)
  const late = due(root, jobs, readManifest(root)).map(({ job, code, message }) => problem(code, job.key, message))
  const unused = problems.length > 0 ? [] : leftOver(root, jobs, only)
  const extra = unused.map((file) => problem('VOICE-06', file, 'no line asks for this recording'))
  return [...problems, ...late, ...extra, ...misheard(root, jobs)]
}
