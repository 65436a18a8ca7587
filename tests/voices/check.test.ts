import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

const SCRIPT = join(import.meta.dirname, '..', '..', 'scripts', 'voices.mjs')
/** Of '您好' in the voice below, so that a change of the recipe is noticed: every recording would be due anew. */
const HASH = '60399fdb'

let root: string
beforeEach(() => (root = mkdtempSync(join(tmpdir(), 'voices-'))))
afterEach(() => rmSync(root, { recursive: true }))

function put(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true })
  writeFileSync(join(root, path), text)
}

const scenario = (line: string, voice = "{blend: 'zm_yunxi*0.5+zm_yunjian*0.5', speed: 1}") =>
  put(
    'scenarios/h/scenarios/one.yaml',
    `id: one\nlanguage: zh-CN\npersona: {voice: ${voice}}\nlines:\n  hello: ${line}\n`,
  )

function recorded(hash: string, bytes = 4) {
  put(`public/audio/one/hello.${hash}.mp3`, '1234')
  const files = { 'one/hello': { file: `one/hello.${hash}.mp3`, ms: 900, hash, bytes } }
  put('public/audio/manifest.json', JSON.stringify({ version: 1, recipe: 1, files }))
}

function check(): { code: string; where: string }[] {
  try {
    return JSON.parse(execFileSync('node', [SCRIPT, '--check', '--json', '--root', root], { encoding: 'utf8' }))
  } catch (error) {
    return JSON.parse((error as { stdout: string }).stdout)
  }
}

const codes = () => check().map(({ code, where }) => `${code} ${where}`)

describe('voices --check needs Node only', () => {
  test('a recorded line is in order', () => {
    scenario('{text: 您好}')
    recorded(HASH)
    expect(codes()).toEqual([])
  })

  test('a line without a recording is missing', () => {
    scenario('{text: 您好}')
    expect(codes()).toEqual(['VOICE-04 one/hello'])
  })

  test('other words, another reading or another voice make it stale, and the old file is left over', () => {
    recorded(HASH)
    const changes = [
      ['{text: 您们好}'],
      ['{text: 您好, say: "您好[hao4]"}'],
      ['{text: 您好}', '{blend: zm_yunxi}'],
    ] as const
    for (const [line, voice] of changes) {
      scenario(line, voice)
      expect(codes()).toEqual(['VOICE-05 one/hello', `VOICE-06 one/hello.${HASH}.mp3`])
    }
  })

  test('a recording of another size than the manifest says is stale', () => {
    scenario('{text: 您好}')
    recorded(HASH, 5)
    expect(codes()).toEqual(['VOICE-05 one/hello'])
  })

  test('a voice out of range, a line without text and a broken file are told apart', () => {
    scenario('{text: 您好}', '{blend: zm_yunxi, pitch: 9}')
    expect(codes()).toEqual(['VOICE-02 one'])
    scenario('{gloss: hello}')
    expect(codes()).toEqual(['VOICE-03 one/hello'])
    put('scenarios/h/scenarios/one.yaml', 'id: [')
    expect(codes()).toEqual(['VOICE-01 one.yaml'])
  })

  test('a line heard otherwise is reported until exactly that hearing is accepted', () => {
    scenario('{text: 您好}')
    recorded(HASH)
    put(
      'scripts/voices/heard.json',
      JSON.stringify({ 'one/hello': { hash: HASH, heard: '人好', wrong: 1, length: 2 } }),
    )
    expect(codes()).toEqual(['VOICE-07 one/hello'])
    put('scripts/voices/accepted.yaml', '- {id: one/hello, heard: 你好, why: another}')
    expect(codes()).toEqual(['VOICE-07 one/hello'])
    put('scripts/voices/accepted.yaml', '- {id: one/hello, heard: 人好, why: short}')
    expect(codes()).toEqual([])
  })
})
