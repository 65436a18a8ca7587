import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../src/contracts/language.ts'
import { EN_PATTERNS } from '../../src/language/en/patterns.ts'
import { understand } from '../../src/language/understand.ts'
import { ZH_PATTERNS } from '../../src/language/zh/patterns.ts'

const SEEDS = [
  '一', '好', '嗯', '我', '您', '，', '。', '？', ' ', '1', '1,', '12 ', '我给您', '您好，', '是', '不', '点', '周一', 'a', 'aa ', 'i ',
  'one ', 'the ', "i'll ", 'or ', 'double ', 'mr ', '[', '(', '*', '路1', '十月', '还是', '吗', '半小时', '王', 'so ', 'may ', '👍', '\u0000', '\ud800', 'ｗ', '還', '\n',
] // prettier-ignore

const timeOf = (language: Language, text: string) => {
  const began = performance.now()
  understand(text, { language, before: '' })
  return performance.now() - began
}

/** The best of three: a busy machine takes longer now and then, a pattern that blows up always. */
const bestOf = (language: Language, text: string) => Math.min(...[0, 1, 2].map(() => timeOf(language, text)))

describe('a pattern can’t blow up', () => {
  it.each([...ZH_PATTERNS, ...EN_PATTERNS])(
    '$id has no unbounded repeat',
    ({ find, unless, beside, nowhere, somewhere, after, afterNot }) => {
      for (const pattern of [find, unless, beside, nowhere, somewhere, after, afterNot])
        expect(pattern?.source ?? '').not.toMatch(/(?<!\\)[*+]|\{\d+,\}/)
    },
  )

  it.each(LANGUAGES)('reads hostile pastes of 20,000 characters in well under a second (%s)', (language) => {
    for (const seed of SEEDS) {
      const text = seed.repeat(Math.ceil(20_000 / seed.length)).slice(0, 20_000)
      expect(bestOf(language, text), JSON.stringify(seed)).toBeLessThan(500)
    }
  })

  it('reads any mixture of them, and never fails', () => {
    const paste = fc
      .array(fc.tuple(fc.constantFrom(...SEEDS), fc.integer({ min: 1, max: 400 })), { minLength: 1, maxLength: 12 })
      .map((parts) => parts.map(([seed, times]) => seed.repeat(times)).join(''))
    fc.assert(
      fc.property(paste, fc.constantFrom(...LANGUAGES), (text, language) => {
        expect(bestOf(language, text)).toBeLessThan(500)
      }),
      { numRuns: 40 },
    )
  })
})

describe('the same words are read the same way', () => {
  it('whatever was read in between', () => {
    const any = fc.record({ text: fc.string({ unit: 'binary', maxLength: 80 }), before: fc.string({ maxLength: 20 }) })
    fc.assert(
      fc.property(any, any, fc.constantFrom(...LANGUAGES), (one, other, language) => {
        const first = understand(one.text, { language, before: one.before })
        understand(other.text, { language, before: other.before })
        expect(understand(one.text, { language, before: one.before })).toEqual(first)
      }),
      { numRuns: 150 },
    )
  })

  it('with spans inside the text as given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), fc.constantFrom(...LANGUAGES), (text, language) => {
        const { behaviours, facts } = understand(text, { language, before: '' })
        for (const [from, to] of [...behaviours.flatMap((one) => one.spans), ...facts.map((one) => one.span)])
          expect(0 <= from && from <= to && to <= text.length).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
