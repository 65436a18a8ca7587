import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import type { Heard } from '../../src/contracts/events.ts'
import type { RowId, Scenario } from '../../src/contracts/scenario.ts'
import { Driver } from '../../src/proof/drive.ts'
import { both, heard, setup, tinyCaller, tinyScenario, tinyStandard } from '../support/tiny.ts'

/** The tiny call with further rows, and a mood to begin with. */
function withRows(
  rows: Partial<Record<RowId, { patience?: number; trust?: number; cue?: null }>>,
  patience = 4,
): Scenario {
  const added = Object.entries(rows).map(([id, outcome]) => ({ id: id as RowId, cause: both(id), outcomes: [outcome] }))
  const kept = tinyCaller.rows.filter((row) => rows[row.id] === undefined)
  return { ...tinyScenario, caller: { ...tinyCaller, mood: { patience, trust: 2 }, rows: [...kept, ...added] } }
}

function talk(scenario: Scenario, ...utterances: readonly Heard[]) {
  const driver = new Driver(createCall(scenario, tinyStandard, setup(scenario)))
  driver.apply({ type: 'answer' })
  for (const utterance of utterances) {
    driver.untilQuiet()
    driver.apply({ type: 'say', heard: utterance })
    driver.untilQuiet()
  }
  return driver
}
const said = ({ events }: Driver) => events.flatMap((event) => (event.type === 'caller.said' ? [event.line] : []))
const hello = heard(['greet'])
const price = heard([], { facts: [{ id: 'price', verdict: 'right', said: '13,850' }] })
const vague = heard(['vague_answer'])
const askContact = (part: Partial<Heard>) => heard(['ask_contact'], { asks: ['contact'], ...part })

describe('a number asked for because the house wants it', () => {
  const scenario = withRows({ 'house-reason': { trust: -1, cue: null } })

  it('costs trust, and the caller still answers', () => {
    const driver = talk(scenario, hello, price, askContact({ phrases: ['house-reason'] }))
    expect(said(driver).at(-1)).toBe('a-no')
    expect(driver.events.find((event) => event.type === 'caller.felt' && event.row === 'house-reason')).toMatchObject({
      dTrust: -1,
    })
  })

  it('costs nothing where no number is asked for', () => {
    const driver = talk(scenario, hello, price, heard(['ask_name'], { asks: ['name'], phrases: ['house-reason'] }))
    expect(driver.events.some((event) => event.type === 'caller.felt' && event.row === 'house-reason')).toBe(false)
  })
})

describe('a caller whose patience is gone', () => {
  it('says so and leaves when it was letting a question go that used it up', () => {
    const driver = talk(withRows({ 'let-go': { patience: -1 }, vague: {} }, 1), hello, vague, vague, vague)
    expect(said(driver).at(-1)).toBe('f-off')
    driver.until((state) => state.over)
    expect(driver.events.at(-1)).toMatchObject({ type: 'line.ended', by: 'caller' })
  })

  it('says so and leaves when it was a silence that used it up', () => {
    const driver = talk(withRows({ 'silence-2': { patience: -1 } }, 1), hello)
    driver.until((state) => state.over)
    expect(said(driver).slice(-2)).toEqual(['f-there', 'f-off'])
  })

  it('does not ask for the main point in the breath in which the question is let go', () => {
    const driver = talk(withRows({ 'let-go': { patience: -1 } }), hello, vague, vague, vague)
    expect(said(driver)).toEqual(['q-price', 'q-vague', 'q-vague-2', 'f-off'])
  })
})

describe('a caller with nothing left to ask', () => {
  it('says that all is clear when everything was answered', () => {
    expect(said(talk(tinyScenario, hello, price)).at(-1)).toBe('f-done')
  })

  it('does not say so of a question that was only promised or let go', () => {
    expect(said(talk(tinyScenario, hello, heard(['commit_followup'])))).not.toContain('f-done')
    expect(said(talk(tinyScenario, hello, vague, vague, vague))).not.toContain('f-done')
  })
})

describe('two questions in one utterance', () => {
  const two = heard(['ask_name', 'ask_contact', 'give_reason'], { asks: ['name', 'contact'] })

  it('are both answered by a caller who waits for an answer of their own', () => {
    expect(said(talk(tinyScenario, hello, two))).toEqual(['q-price', 'a-name', 'a-number'])
  })

  it('are both answered by a caller with nothing left to ask', () => {
    expect(said(talk(tinyScenario, hello, price, two)).slice(-2)).toEqual(['a-name', 'a-number'])
  })

  it('leave room for what the caller rings for when nothing has been asked yet', () => {
    expect(said(talk(tinyScenario, two))).toEqual(['a-name', 'q-price'])
  })
})

describe('an item that builds on an answer', () => {
  const builds = (how: Heard) =>
    talk(
      {
        ...tinyScenario,
        agenda: tinyScenario.agenda.map((item) =>
          item.id === 'parking' ? { ...item, when: { answered: ['price'] } } : item,
        ),
      },
      hello,
      how,
      heard(['goodbye']),
    )

  it('is asked after the answer', () => {
    expect(said(builds(price))).toContain('q-parking')
  })

  it('is not asked after a mere promise', () => {
    expect(said(builds(heard(['commit_followup'])))).not.toContain('q-parking')
  })
})

describe('a caller with nothing left to ask', () => {
  const idle = heard(['backchannel'])
  const unread = heard([], { unreadQuestion: true })

  it('takes leave when nothing more comes', () => {
    const driver = talk(tinyScenario, hello, price, idle, idle, idle)
    expect(driver.state.caller.context.stage).toBe('leaving')
  })

  it('does not take leave over a question that could not be read, but says that there is no answer', () => {
    const says = { ...tinyScenario.says, 'out-of-scope': ['f-there'] }
    const driver = talk({ ...tinyScenario, says }, hello, price, unread, unread, unread)
    expect(driver.state.caller.context.stage).not.toBe('leaving')
    expect(said(driver)).toContain('f-there')
  })
})
