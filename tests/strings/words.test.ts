import { describe, expect, test } from 'vitest'

type Words = Record<string, string | ((values: object) => string)>
const load = (files: Record<string, Record<string, Words>>, language: 'zh' | 'en') =>
  Object.fromEntries(
    Object.entries(files).map(([path, module]) => [path.split('/').at(-1) ?? '', module[language] ?? {}]),
  )
const zh = load(import.meta.glob('../../src/strings/zh/*.ts', { eager: true }), 'zh')
const en = load(import.meta.glob('../../src/strings/en/*.ts', { eager: true }), 'en')

/** A word as it looks with something put in, whatever it asks for. */
const filled = (word: Words[string] | undefined): string => {
  if (typeof word !== 'function') return word ?? ''
  const anything = new Proxy({}, { get: (_, key) => (key === Symbol.toPrimitive ? () => '1' : '1') })
  return word(anything)
}
const entries = (words: Record<string, Words>) =>
  Object.entries(words).flatMap(([file, keys]) =>
    Object.entries(keys).map(([key, word]) => ({ where: `${file} ${key}`, text: filled(word) })),
  )
const offenders = (words: Record<string, Words>, pattern: RegExp) =>
  entries(words)
    .filter(({ text }) => pattern.test(text))
    .map(({ where, text }) => `${where}: ${text}`)

describe('the two languages', () => {
  test('have the same views and the same keys', () => {
    expect(Object.keys(en)).toEqual(Object.keys(zh))
    for (const file of Object.keys(zh)) expect(Object.keys(en[file] ?? {}), file).toEqual(Object.keys(zh[file] ?? {}))
  })
  test('ask for the same things to be filled in', () => {
    for (const [file, keys] of Object.entries(zh))
      for (const [key, word] of Object.entries(keys)) expect(typeof en[file]?.[key], `${file} ${key}`).toBe(typeof word)
  })
})

describe('the manner of the words', () => {
  test('no exclamation marks', () => {
    expect(offenders(zh, /[！!]/)).toEqual([])
    expect(offenders(en, /!/)).toEqual([])
  })
  test('the trainee is 您, nobody is 亲, and nothing is praised', () => {
    expect(offenders(zh, /你(?!好)|亲(?!自)|太棒|真棒|优秀|加油|恭喜/)).toEqual([])
    expect(offenders(en, /\b(great|awesome|excellent|well done|congratulations|good job)\b/i)).toEqual([])
  })
  test('Chinese words use full-width punctuation', () => {
    expect(offenders(zh, /[一-鿿][,;:?]|[,;?][一-鿿]/)).toEqual([])
  })
  test('nothing is left untranslated', () => expect(offenders(en, /[一-鿿]/)).toEqual([]))
})
