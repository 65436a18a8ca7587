import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './run.mjs'

/** Whether the version of Node that runs this is one the packages accept. */
export function nodeIsNewEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major >= 24 || (major === 22 && minor >= 13) || (major === 20 && minor >= 19)
}

/**
 * The packages of a lock file that are not there in the version it wants; optional ones may be missing.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock
 * @param {{ packages: Record<string, { version?: string }> }} installed npm's own account of `node_modules`
 * @returns {string[]}
 */
export function missing(lock, installed) {
  return Object.keys(lock.packages).filter((name) => {
    const { version, optional } = lock.packages[name]
    return name !== '' && !optional && installed.packages[name]?.version !== version
  })
}

function read(...path) {
  try {
    return JSON.parse(readFileSync(join(ROOT, ...path), 'utf8'))
  } catch {
    return { packages: {} }
  }
}

/**
 * Installs the packages of the lock file if any is missing or of another version.
 * @throws if Node is too old or npm fails
 */
export async function install() {
  if (!nodeIsNewEnough())
    throw new Error(`Third Ring needs Node 20.19, 22.13 or 24 and later; this is ${process.version}`)
  if (missing(read('package-lock.json'), read('node_modules', '.package-lock.json')).length === 0) return
  console.log('Installing packages')
  const { ok } = await run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  if (!ok) throw new Error('npm ci failed; its own words are above')
}
