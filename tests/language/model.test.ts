import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLabelled } from '../../scripts/lib/labelled.ts'
import { authorsOf, fingerprint } from '../../scripts/train/authors.ts'
import { BEHAVIOURS } from '../../src/contracts/language.ts'
import { EN_MODEL } from '../../src/language/model/en.ts'
import { gramAt, HEAVIEST, pack, unpack, type Entries } from '../../src/language/model/packed.ts'
import { ZH_MODEL } from '../../src/language/model/zh.ts'
import { understand } from '../../src/language/understand.ts'

const zeros = BEHAVIOURS.map(() => 0)

describe('the trained judgement', () => {
  it.each([
    ['zh-CN', ZH_MODEL],
    ['en', EN_MODEL],
  ] as const)('of %s was learnt from the utterances that are there', (language, model) => {
    expect(model.trainedOn).toBe(fingerprint(language))
  })

  it.each(['zh', 'en'])('has seen none of the sentences by which it is judged (%s)', (language) => {
    const texts = (path: string) => readLabelled(path).map((one) => one.text)
    const learnt = new Set(authorsOf(language === 'en' ? 'en' : 'zh-CN').flatMap(texts))
    for (const name of [`sealed-${language}.jsonl`, `fresh-${language}.jsonl`])
      expect(texts(join(import.meta.dirname, name)).filter((text) => learnt.has(text))).toEqual([])
  })

  it('comes out of its packing as it went in', () => {
    const entry = fc.tuple(fc.nat(BEHAVIOURS.length - 1), fc.integer({ min: -HEAVIEST, max: HEAVIEST }))
    const entries = fc.uniqueArray(entry, { selector: ([label]) => label, minLength: 1, maxLength: BEHAVIOURS.length })
    fc.assert(
      fc.property(fc.dictionary(fc.nat(2 ** 23 - 1).map(String), entries), (kept) => {
        const grams = new Map(Object.entries(kept).map(([key, own]): [number, Entries] => [Number(key), own]))
        const model = unpack(pack('', zeros, zeros, grams))
        const read = [...grams.keys()].map((key) => {
          const [from = 0, to = 0] = model.starts.subarray(gramAt(model, key))
          return [
            key,
            Array.from({ length: to - from }, (_, at) => [model.labels[from + at], model.weights[from + at]]),
          ]
        })
        const inOrder = [...grams].map(([key, own]) => [key, [...own].sort(([a], [b]) => a - b)])
        expect(new Map(read as [number, Entries][])).toEqual(new Map(inOrder as [number, Entries][]))
      }),
    )
  })

  it('refuses to judge by what was learnt for other behaviours', () => {
    expect(() => unpack({ ...ZH_MODEL, offsets: [0] })).toThrow(RangeError)
  })

  it.each([
    ['zh-CN', '您要是哪天有空，拐过来喝杯茶，顺道瞧瞧房子？', '我就先问问。'],
    ['en', 'Whenever you are passing, do drop in and I’ll walk you round.', 'Just asking for now.'],
  ] as const)('names the words for what it judged, within the text (%s)', (language, text, before) => {
    const { behaviours } = understand(text, { language, before })
    expect(behaviours.map((one) => one.id)).toContain('invite')
    for (const { spans, confidence } of behaviours) {
      expect(confidence).toBeGreaterThan(0.5)
      expect(spans.length).toBeGreaterThan(0)
      for (const [from, to] of spans) expect(text.slice(from, to).trim()).not.toBe('')
    }
  })
})
