import { describe, expect, it } from 'vitest'
import { createCall } from '../../src/call/call.ts'
import type { Heard } from '../../src/contracts/events.ts'
import type { Behaviour } from '../../src/contracts/language.ts'
import type { RowId, Scenario } from '../../src/contracts/scenario.ts'
import type { Standard } from '../../src/contracts/standard.ts'
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

const talk = (scenario: Scenario, ...utterances: readonly Heard[]) => talkAt(tinyStandard, scenario, ...utterances)

function talkAt(standard: Standard, scenario: Scenario, ...utterances: readonly Heard[]) {
  const driver = new Driver(createCall(scenario, standard, setup(scenario)))
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

describe('a broad question, which other questions are taken for', () => {
  const standard: Standard = {
    ...tinyStandard,
    slots: [
      ...tinyStandard.slots,
      { id: 'need', title: both('need'), askedBy: 'ask_need', broad: true },
      { id: 'size', title: both('size'), askedBy: 'ask_need', words: { 'zh-CN': ['多大'], en: ['how big'] } },
    ],
  }
  const needed = { show: 'two rooms', words: [['two']] }
  const scenario: Scenario = {
    ...withRows({ 'asked-again': { patience: -1 } }),
    answers: [
      ...tinyScenario.answers,
      { slot: 'need', replies: [{ lines: ['a-name'], tells: { need: needed, size: needed } }] },
    ],
    says: { ...tinyScenario.says, 'asked-again': ['f-pardon'], 'out-of-scope': ['f-there'] },
  }
  const asksNeed = (...more: Behaviour[]) => heard(['ask_need', ...more], { asks: ['need'] })
  const talks = (...utterances: readonly Heard[]) => said(talkAt(standard, scenario, ...utterances))

  it('is no question where the call opens or is taken leave of', () => {
    expect(talks(asksNeed('greet'))).toEqual(['q-price'])
    expect(talks(hello, price, asksNeed('goodbye'))).not.toContain('a-name')
    expect(talks(hello, price, asksNeed())).toContain('a-name')
  })

  it('is not taken for asking once more what was told, as a particular one is', () => {
    expect(talks(hello, price, asksNeed(), asksNeed()).at(-1)).toBe('f-there')
    expect(talks(hello, price, asksNeed(), heard(['ask_need'], { asks: ['size'] })).slice(-2)).toEqual([
      'f-pardon',
      'a-name',
    ])
  })

  it('is not what asking for the number is, of which there are details', () => {
    const atParting = heard(['ask_contact', 'goodbye'], { asks: ['contact'] })
    expect(talks(hello, price, atParting)).toContain('a-no')
  })
})

describe('an honest "we do not have that"', () => {
  const unknown = heard([], { phrases: ['not-known'] })

  it('is asked about once more where it is what the caller rings for, then let go', () => {
    expect(said(talk(tinyScenario, hello, unknown))).toEqual(['q-price', 'q-price-2'])
    const driver = talk(tinyScenario, hello, unknown, unknown)
    expect(driver.state.caller.context.items['price']?.settled).toBe('let-go')
  })

  it('is accepted at once for a second thought', () => {
    const driver = talk(tinyScenario, hello, price, heard(['goodbye']), unknown)
    expect(driver.state.caller.context.items['parking']?.settled).toBe('let-go')
  })

  it('is made good by a promise to find out, even after the question was let go', () => {
    const driver = talk(tinyScenario, hello, unknown, unknown, heard(['commit_followup']))
    expect(driver.state.caller.context.items['price']?.settled).toBe('promised')
  })

  it('ends the asking, too, when the trainee has said goodbye twice over a second thought', () => {
    const driver = talk(tinyScenario, hello, price, heard(['goodbye']), heard(['goodbye']))
    expect(driver.state.caller.context.items['parking']?.settled).toBe('let-go')
    expect(driver.state.caller.context.stage).toBe('leaving')
  })
})

describe('a courtesy', () => {
  const scenario = { ...withRows({ thanked: {} }), says: { ...tinyScenario.says, thanked: ['f-there'] } }

  it('is returned where the utterance does nothing else', () => {
    expect(said(talk(scenario, hello, price, heard(['thank'])))).toContain('f-there')
  })

  it('is not returned in place of an answer', () => {
    expect(said(talk(scenario, hello, price, heard(['thank'], { unreadQuestion: true })))).not.toContain('f-there')
    expect(said(talk(scenario, hello, heard(['thank'])))).not.toContain('f-there')
  })
})

describe('a question of the caller in an answer', () => {
  it('is waited for before the caller goes on', () => {
    const lines = { ...tinyScenario.lines, 'a-name': { text: 'Lee. And yours?', gloss: '', ms: 800 } }
    const scenario = { ...tinyScenario, lines }
    expect(said(talk(scenario, heard(['greet', 'ask_name'], { asks: ['name'] })))).toEqual(['a-name'])
  })
})

describe('a caller with nothing left to ask', () => {
  const idle = heard(['backchannel'])
  const unread = heard([], { unreadQuestion: true })

  it('takes leave when nothing more comes', () => {
    const driver = talk(tinyScenario, hello, price, idle, idle, idle)
    expect(driver.state.caller.context.stage).toBe('leaving')
  })

  it('counts only such turns as follow one another', () => {
    const name = heard(['ask_name'], { asks: ['name'] })
    const driver = talk(tinyScenario, hello, price, idle, name, idle)
    expect(driver.state.caller.context.stage).not.toBe('leaving')
  })

  it('does not take leave over a question that could not be read, but says that there is no answer', () => {
    const says = { ...tinyScenario.says, 'out-of-scope': ['f-there'] }
    const driver = talk({ ...tinyScenario, says }, hello, price, unread, unread, unread)
    expect(driver.state.caller.context.stage).not.toBe('leaving')
    expect(said(driver)).toContain('f-there')
  })
})

describe('a caller asked again for what was told', () => {
  const asked = { ...withRows({ 'asked-again': { patience: -1 } }, 2) }
  const once = asked.caller.rows.map((row) =>
    row.id === 'asked-again' ? { ...row, outcomes: [{ patience: -1 }, { cue: null }] } : row,
  )
  const scenario: Scenario = {
    ...asked,
    caller: { ...asked.caller, rows: once },
    says: { ...tinyScenario.says, 'asked-again': ['f-rude'] },
    answers: tinyScenario.answers.map((answer) => ({
      ...answer,
      replies: answer.replies.map((reply) =>
        reply.lines[0] === 'a-name' ? { ...reply, lines: ['a-name', 'a-see'] } : reply,
      ),
    })),
  }
  const name = heard(['ask_name'], { asks: ['name'] })

  it('says so once, and tells it again in other words', () => {
    expect(said(talk(scenario, hello, price, name, name)).slice(-3)).toEqual(['a-name', 'f-rude', 'a-see'])
    expect(said(talk(scenario, hello, price, name, name, askContact({}), name)).at(-1)).toBe('a-see')
  })

  it('loses patience over it once, and never takes leave for it', () => {
    const driver = talk(scenario, hello, price, name, name, name, name, name, name)
    const felt = driver.events.flatMap((event) => (event.type === 'caller.felt' ? [event.dPatience] : []))
    expect(felt.filter((by) => by < 0)).toEqual([-1])
    expect(driver.state.caller.context).toMatchObject({ patience: 1, stage: 'closing' })
  })

  it('keeps the last bit of patience even where every time costs some', () => {
    const driver = talk(withRows({ 'asked-again': { patience: -1 } }, 1), hello, price, name, name, name)
    expect(driver.state.caller.context).toMatchObject({ patience: 1, stage: 'closing' })
  })
})

describe('a caller left to go on by themselves with nothing left to ask', () => {
  const scenario = withRows({ idle: { patience: -1 } })
  const invite = heard(['invite'], { asks: ['visit'] })

  it('minds the third time and goes at the fourth', () => {
    const driver = talk(scenario, hello, price, invite, invite, invite)
    expect(driver.events.findLast((event) => event.type === 'caller.felt')).toMatchObject({
      row: 'idle',
      dPatience: -1,
    })
    expect(driver.state.caller.context.stage).toBe('closing')
    expect(talk(scenario, hello, price, invite, invite, invite, invite).state.caller.context.stage).toBe('leaving')
  })
})

describe('what the trainee comes to speak of unasked', () => {
  const scenario: Scenario = {
    ...tinyScenario,
    agenda: tinyScenario.agenda.map((item) => (item.id === 'parking' ? { ...item, about: ['parking'] } : item)),
  }
  const says = (text: string, ...phrases: string[]) =>
    talk(scenario, hello, price, heard([], { text, phrases }), heard(['goodbye']))

  it('is not asked any more once there is no answer, or one will be found out', () => {
    expect(said(says('No idea about parking.', 'not-known'))).not.toContain('q-parking')
    expect(said(says('Parking, I will ask.', 'will-ask'))).not.toContain('q-parking')
  })

  it('is asked where nothing was said of it', () => {
    expect(said(says('No idea about the school.', 'not-known'))).toContain('q-parking')
    expect(said(says('Parking is nice.'))).toContain('q-parking')
  })
})

describe('the house named together with a bare hello', () => {
  it('is no bare hello', () => {
    const scenario = {
      ...withRows({ 'blunt-opening': {} }),
      says: { ...tinyScenario.says, 'blunt-opening': ['f-rude'] },
    }
    expect(said(talk(scenario, heard(['blunt_opening'])))).toContain('f-rude')
    expect(said(talk(scenario, heard(['blunt_opening', 'identify_house'])))).not.toContain('f-rude')
  })
})
