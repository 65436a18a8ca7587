import { describe, expect, it } from 'vitest'
import type { Correction } from '../../src/contracts/correction.ts'
import type { CallEvent } from '../../src/contracts/events.ts'
import type { Behaviour } from '../../src/contracts/language.ts'
import { correctorOf, correctors } from '../../src/scoring/correct.ts'
import { score } from '../../src/scoring/score.ts'
import { tinyScenario } from '../support/tiny.ts'
import { Book } from './book.ts'
import { rubricOf, spec, standard } from './look.ts'

let said = 0
const word = (seq: number, behaviour: Behaviour, shown: boolean, part: Partial<Correction> = {}): Correction => ({
  id: `c${++said}`, seq, behaviour, shown, at: said, by: { name: '沈', role: 'trainer' }, ...part,
}) // prettier-ignore

const book = new Book()
  .pickUp()
  .say([['greet', 'well']])
  .reached('greet')
  .say([])
  .say(['goodbye'])
  .reached('close')
  .end()
const [first = 0, second = 0] = [book.saidAt(0), book.saidAt(1)]
const logOf = (corrections: readonly Correction[]) => ({ events: book.events, corrections, scenario: tinyScenario })
const amended = (corrections: readonly Correction[]) => correctorOf(logOf(corrections), standard)(book.events)
const stateOf = (events: readonly CallEvent[], kind: string, args: object) =>
  score(events, tinyScenario, standard, rubricOf([spec(kind, args)])).checks[0]?.state
const asksName = { turn: { asks: ['name'] } }
const steps = (...ids: string[]) => ({ sequences: [ids.map((id) => ({ steps: [id] }))] })

describe('a trainer’s correction', () => {
  it('changes the score both ways, and leaves the events alone', () => {
    const before = JSON.stringify(book.events)
    expect(stateOf(amended([word(first, 'greet', false)]), 'turns', { turn: { shows: ['greet'] } })).toBe('broken')
    expect(stateOf(amended([word(second, 'thank', true)]), 'turns', { turn: { shows: ['thank'] } })).toBe('met')
    expect(JSON.stringify(book.events)).toBe(before)
  })

  it('is undone by another one: then the log is the very same again', () => {
    const twice = [word(first, 'greet', false), word(first, 'greet', true)]
    expect(amended(twice)).toBe(book.events)
    expect(correctors(logOf(twice))).toEqual([])
    expect(correctors(logOf([...twice].reverse()))).toEqual([])
  })

  it('goes for what is asked, too', () => {
    expect(stateOf(book.events, 'turns', asksName)).toBe('broken')
    expect(stateOf(amended([word(second, 'ask_name', true)]), 'turns', asksName)).toBe('met')
  })

  it('goes for the steps of the flow: reached elsewhere, or no more', () => {
    expect(stateOf(book.events, 'order', steps('greet', 'close'))).toBe('met')
    expect(stateOf(amended([word(first, 'greet', false)]), 'order', steps('greet', 'close'))).toBe('broken')
    const early = amended([word(first, 'goodbye', true)])
    expect(early.filter((event) => event.type === 'flow.reached').map(({ seq, step }) => [step, seq])).toEqual([
      ['close', first],
      ['greet', first + 1],
    ])
  })

  it('names those who changed something, each once, in order', () => {
    const ada = { by: { name: 'Ada', role: 'trainer' as const } }
    const all = [word(first, 'greet', false), word(second, 'thank', true, ada), word(second, 'invite', true)]
    expect(correctors(logOf(all))).toEqual(['沈', 'Ada'])
  })
})

it('what a trainee meant never changes the score', () => {
  const mine = { by: { name: '周婷', role: 'trainee' as const } }
  const all = [word(first, 'greet', false, mine), word(second, 'thank', true, mine)]
  expect(amended(all)).toBe(book.events)
  expect(correctors(logOf(all))).toEqual([])
})

it('a correction of something that is no utterance changes nothing', () => {
  expect(amended([word(0, 'greet', true), word(999, 'greet', true)])).toBe(book.events)
})
