import { describe, expect, it } from 'vitest'
import { score } from '../../src/scoring/score.ts'
import { tinyScenario } from '../support/tiny.ts'
import { Book } from './book.ts'
import { rubricOf, standard } from './look.ts'

const factsOf = (book: Book) => score(book.end().events, tinyScenario, standard, rubricOf([])).facts
const verdict = (book: Book, id = 'price') => factsOf(book).find((one) => one.fact === id)?.verdict

describe('facts of the sheet over the whole call', () => {
  it('are said right, said wrong or not said', () => {
    const book = new Book().pickUp().fact('price').fact('parking', 'wrong')
    expect(verdict(book, 'price')).toBe('right')
    expect(verdict(book, 'parking')).toBe('wrong')
    expect(verdict(new Book().pickUp(), 'price')).toBe('unsaid')
  })

  it('are contradicted when said right and later wrong, whatever comes between', () => {
    expect(verdict(new Book().pickUp().fact('price').fact('parking').fact('price', 'wrong'))).toBe('contradicted')
  })

  it('are contradicted when said wrong and later right without a word of it', () => {
    expect(verdict(new Book().pickUp().fact('price', 'wrong').fact('price'))).toBe('contradicted')
  })

  it.each(['Sorry, I got that wrong, it is price.', 'Actually it is price.', 'Let me correct that: it is price.'])(
    'are right once put right in so many words: %s',
    (text) => {
      expect(verdict(new Book().pickUp().fact('price', 'wrong').fact('price', 'right', text))).toBe('right')
      expect(verdict(new Book().pickUp().fact('price').fact('price', 'wrong').fact('price', 'right', text))).toBe(
        'right',
      )
    },
  )

  it('are wrong once a right figure is taken back for a wrong one', () => {
    const book = new Book().pickUp().fact('price').fact('price', 'wrong', 'I meant price.')
    expect(verdict(book)).toBe('wrong')
  })

  it('cite every utterance that said them, the words marked, and tell whether they were asked for', () => {
    const book = new Book().pickUp().asked('price').fact('price').fact('price', 'wrong')
    const found = factsOf(book).find((one) => one.fact === 'price')
    expect(found?.asked).toBe(true)
    expect(found?.evidence.map(({ seq, text, spans }) => [seq, spans.map((span) => text.slice(...span))])).toEqual([
      [book.saidAt(0), ['price']],
      [book.saidAt(1), ['price']],
    ])
  })
})

describe('facts of the sheet in Chinese', () => {
  const chinese = { ...tinyScenario, language: 'zh-CN' as const }
  const after = (text: string) => {
    const book = new Book().pickUp().fact('price', 'wrong').fact('price', 'right', text).end()
    return score(book.events, chinese, standard, rubricOf([])).facts[0]?.verdict
  }

  it.each(['我刚才说错了，是price', '更正一下，price', '不对，应该是price'])('are put right with %s', (text) => {
    expect(after(text)).toBe('right')
  })

  it('are contradicted without', () => {
    expect(after('是price')).toBe('contradicted')
  })
})
