import { describe, expect, it } from 'vitest'
import type { Occasion } from '../../src/contracts/score.ts'
import { tinyScenario } from '../support/tiny.ts'
import { Book } from './book.ts'
import { look } from './look.ts'

const stateOf = (book: Book, occasion: Occasion, scenario = tinyScenario) =>
  look(book, 'turns', { turn: { shows: ['thank'] } }, { occasion }, scenario).state
const call = () => new Book().pickUp().say(['greet'])
const asked = () => call().say(['ask_contact'])
const withoutRefusal = {
  ...tinyScenario,
  answers: tinyScenario.answers.map((answer) => ({
    ...answer,
    replies: answer.replies.filter((reply) => !reply.refuses),
  })),
}

describe('a check without its occasion', () => {
  it('does not apply to callers of another type', () => {
    expect(stateOf(call(), { callerTypes: ['somebody-else'] })).toBe('not_applicable')
    expect(stateOf(call(), { callerTypes: ['asker'] })).toBe('broken')
  })

  it('does not apply to a caller who has no answer to the question, or never tells', () => {
    expect(stateOf(call(), { answers: 'area' })).toBe('not_applicable')
    expect(stateOf(call(), { answers: 'name' })).toBe('broken')
    expect(stateOf(call(), { tells: 'contactKind' })).toBe('not_applicable')
    expect(stateOf(call(), { tells: 'contact' })).toBe('broken')
  })

  it('does not apply to a caller who told without declining, or can’t decline', () => {
    expect(stateOf(asked().told('contact'), { refused: 'contact' })).toBe('not_applicable')
    expect(stateOf(call(), { refused: 'contact' }, withoutRefusal)).toBe('not_applicable')
    expect(stateOf(asked().refused('contact'), { refused: 'contact' })).toBe('broken')
    expect(stateOf(asked().refused('contact').told('contact'), { refused: 'contact' })).toBe('broken')
  })

  it('does not apply to a caller who declined and told after all, where it is about a final no', () => {
    expect(stateOf(asked().refused('contact').told('contact'), { declined: 'contact' })).toBe('not_applicable')
    expect(stateOf(asked().refused('contact'), { declined: 'contact' })).toBe('broken')
  })

  it('is owed, not inapplicable, where the trainee never asked or hung up first', () => {
    expect(stateOf(call().end('trainee', ['price']), { refused: 'contact' })).toBe('broken')
    expect(stateOf(call().end('trainee', ['price']), { declined: 'contact' })).toBe('broken')
    expect(stateOf(new Book().pickUp().end('trainee', ['price']), { answers: 'contact' })).toBe('broken')
  })

  it('leaves the maximum when it does not apply', () => {
    const found = look(call(), 'turns', { turn: { shows: ['thank'] } }, { occasion: { answers: 'area' } })
    expect(found).toMatchObject({ points: 0, of: 0, evidence: [] })
  })
})
