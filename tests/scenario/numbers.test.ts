import { describe, expect, it } from 'vitest'
import { dialledIn, isMadeUp } from '../../src/scenario/lint/numbers.ts'

describe('a number that could be dialled', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['幺三八，零零幺三，八零零零', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['١٣٨٠٠١٣٨٠٠٠', '13800138000'],
    ['one three eight, double oh one three, eight triple oh', '13800138000'],
    ['+86 138 0013 8000', '8613800138000'],
    ['(010) 6552 9988', '01065529988'],
    ['400 820 8820', '4008208820'],
    ['Ring 6552 9988 after four.', '65529988'],
  ])('is seen in %s', (text, digits) => {
    expect(dialledIn(text)).toEqual([digits])
    expect(isMadeUp(digits, [])).toBe(false)
  })

  it.each(['100 0117 6027', '幺零零，零幺幺七，六零二七', 'one zero zero, zero one one seven, six zero two seven'])(
    'is not the made-up %s',
    (text) => {
      expect(dialledIn(text).map((digits) => isMadeUp(digits, []))).toEqual([true])
    },
  )

  it.each([
    '总价一百三十二万九千六',
    '1,329,600 元',
    '1317200 yuan',
    '2026-11-21T14:10',
    '2026–2027',
    '9:00–18:00，周四到 20:00',
    '12 路、57 路',
    '76, 89, 96, 118 m²',
    '一二三四五',
  ])('is not %s', (text) => {
    expect(dialledIn(text)).toEqual([])
  })

  it('is not the end of a made-up number of the same call', () => {
    expect(isMadeUp('01176027', ['10001176027'])).toBe(true)
    expect(isMadeUp('01176027', [])).toBe(false)
  })
})
