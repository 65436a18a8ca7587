import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

test('every line of every built-in call has its recording, made of these very words, and no doubtful one is unexplained', () => {
  const script = join(import.meta.dirname, '..', '..', 'scripts', 'voices.mjs')
  expect(execFileSync('node', [script, '--check'], { encoding: 'utf8' })).toContain('Every line has its recording.')
})
