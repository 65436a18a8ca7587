import { afterEach, beforeEach } from 'vitest'

const METHODS = ['debug', 'info', 'log', 'warn', 'error', 'trace'] as const
const printed: string[] = []

for (const method of METHODS) {
  console[method] = (...words: unknown[]) => {
    printed.push(
      `console.${method}: ${words.map((word) => (word instanceof Error ? word.stack : String(word))).join(' ')}`,
    )
  }
}

/** A test that prints has something to say: it fails with what was printed. */
const quiet = () => {
  const words = printed.splice(0)
  if (words.length > 0) throw new Error(`printed to the console:\n${words.join('\n')}`)
}

beforeEach(quiet)
afterEach(quiet)
