import { afterEach, expect, test } from 'vitest'
import { faultText } from '../../src/strings/faults.ts'
import { locale } from '../../src/strings/locale.svelte.ts'
import { zh } from '../../src/strings/zh/faults.ts'

afterEach(() => {
  locale.current = 'zh-CN'
})

test('a fault of a file is told in the language of the interface', () => {
  const long = { phrase: 'longText', n: 300, text: '打电话' } as const
  expect([faultText({ phrase: 'characters', n: 200 }), faultText(long)]).toEqual([
    '最多 200 个字符',
    '“打电话…”（300 个字符）',
  ])
  locale.current = 'en'
  expect([faultText({ phrase: 'characters', n: 200 }), faultText({ phrase: 'nothing' })]).toEqual([
    'at most 200 characters',
    'nothing',
  ])
})
test('what a file holds is shown as it stands', () => expect(faultText('"nothing"')).toBe('"nothing"'))
test('every phrase is Chinese', () => {
  for (const [phrase, word] of Object.entries(zh))
    expect(typeof word === 'string' ? word : word({ n: 1, text: '字' }), phrase).toMatch(/\p{Script=Han}/u)
})
