import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/contracts/score.ts'
import { tinyScenario } from '../support/tiny.ts'
import { Book } from './book.ts'
import { look, standard } from './look.ts'

/** The words that the evidence marks. */
const marked = (evidence: readonly Evidence[]) =>
  evidence.map(({ text, spans }) => spans.map((span) => text.slice(...span)).join('|'))
const book = () => new Book()

describe('rings', () => {
  const args = { before: 'answerWithinRings' }

  it('is met by picking up before the ring that the house names, and cites the pick-up', () => {
    const found = look(book().pickUp(2).end(), 'rings', args)
    expect(found).toMatchObject({ state: 'met', points: 10 })
    expect(found.evidence.map((one) => one.text)).toEqual(['line.answered:2'])
  })

  it('is broken on the third ring; a retry begins at the second', () => {
    const late = book().pickUp(3).end()
    const found = look(late, 'rings', args)
    expect(found).toMatchObject({ state: 'broken', points: 0 })
    expect(late.events[found.retryAt ?? -1]).toMatchObject({ type: 'line.rang', ring: 2 })
  })

  it('is broken when any call of the attempt was late or missed', () => {
    expect(look(book().pickUp().end().again().pickUp(4).end(), 'rings', args).state).toBe('broken')
    expect(
      look(book().add({ type: 'line.rang', ring: 1 }).add({ type: 'line.missed', rings: 1 }).end(), 'rings', args)
        .state,
    ).toBe('broken')
  })
})

describe('talk-clock', () => {
  const args = { atMost: 'callLimitS', atLeast: 5, floorFor: ['asker'] }
  const carried = (ms: number) => book().pickUp().say(['greet'], { ms }).settled('price').end()

  it('counts the talk clock, not the desk clock', () => {
    const slow = carried(60_000)
    slow.atMs = 900_000
    expect(look(slow, 'talk-clock', args).state).toBe('met')
  })

  it('is broken beyond the limit; a retry begins at the last utterance within it', () => {
    const long = book()
      .pickUp()
      .say([], { ms: 170_000 })
      .say([], { ms: 20_000 })
      .say([], { ms: 1000 })
      .settled('price')
      .end()
    expect(look(long, 'talk-clock', args)).toMatchObject({ state: 'broken', retryAt: long.saidAt(1) })
  })

  it('holds a floor for the caller types named, and for no others', () => {
    expect(look(carried(3000), 'talk-clock', args).state).toBe('broken')
    expect(look(carried(3000), 'talk-clock', { ...args, floorFor: ['somebody-else'] }).state).toBe('met')
  })

  it('is not met by a call that served nobody', () => {
    expect(look(book().pickUp().end('trainee', ['price']), 'talk-clock', { atMost: 180 }).state).toBe('broken')
    expect(look(book().pickUp().say([]).settled('price', 'let-go').end(), 'talk-clock', { atMost: 180 }).state).toBe(
      'broken',
    )
  })

  it('measures each call of an attempt by itself', () => {
    const two = book()
      .pickUp()
      .say([], { ms: 100_000 })
      .settled('price')
      .end()
      .again()
      .pickUp()
      .say([], { ms: 100_000 })
      .settled('price')
      .end()
    expect(look(two, 'talk-clock', { atMost: 120 }).state).toBe('met')
  })
})

describe('turns', () => {
  it('is met by an utterance with all behaviours and marks the words that show them', () => {
    const text = 'Hello, Tiny here.'
    const found = look(book().pickUp().say([['greet', 'Hello'], ['identify_house', 'Tiny']], { text }), 'turns', {
      turn: { shows: ['greet', 'identify_house'], opening: true },
    }) // prettier-ignore
    expect(found.state).toBe('met')
    expect(marked(found.evidence)).toEqual(['Hello|Tiny'])
    expect(found.evidence[0]?.behaviour).toBe('greet')
  })

  it('cites the utterance that came nearest when it is broken, and lets the retry begin there', () => {
    const asked = book()
      .pickUp()
      .say(['greet'])
      .say([['invite', 'come round']], { text: 'When could you come round?' })
      .say(['goodbye'])
    const found = look(asked, 'turns', { turn: { shows: ['invite', 'two_option'] } })
    expect(found).toMatchObject({ state: 'broken', retryAt: asked.saidAt(1) })
    expect(marked(found.evidence)).toEqual(['come round'])
  })

  it('takes the last utterance before the goodbye for the last chance when nothing came near', () => {
    const talk = book().pickUp().say(['greet']).say(['thank']).say(['goodbye'])
    expect(look(talk, 'turns', { turn: { shows: ['ask_name'] } })).toMatchObject({
      evidence: [],
      retryAt: talk.saidAt(1),
    })
  })

  it('is spoilt by a behaviour or a phrase that may not be there', () => {
    const blunt = book().pickUp().say(['ask_name', 'blunt_question'])
    expect(look(blunt, 'turns', { turn: { shows: ['ask_name'], none: ['blunt_question'] } }).state).toBe('broken')
    const pretext = book()
      .pickUp()
      .say(['ask_contact', 'give_reason'], { phrases: ['pretext'] })
    expect(
      look(pretext, 'turns', { turn: { shows: ['ask_contact', 'give_reason'], without: ['pretext'] } }).state,
    ).toBe('broken')
  })

  it('needs all, any or a number of the behaviours', () => {
    const two = book().pickUp().say(['thank', 'invite'])
    const of = (need: unknown) => look(two, 'turns', { turn: { shows: ['thank', 'invite', 'goodbye'], need } }).state
    expect([of('all'), of('any'), of(2), of(3)]).toEqual(['broken', 'met', 'met', 'broken'])
  })

  it('tells slots apart that are asked by the same behaviour', () => {
    const kind = book()
      .pickUp()
      .say([['ask_contact', 'a mobile']], { text: 'Is that a mobile?', asks: ['contactKind'] })
    const found = look(kind, 'turns', { turn: { asks: ['contactKind'] } })
    expect(found.state).toBe('met')
    expect(marked(found.evidence)).toEqual(['a mobile'])
    expect(look(kind, 'turns', { turn: { asks: ['contact'] } }).state).toBe('broken')
  })

  it('sees an utterance that answers and asks at once', () => {
    const turn = { gives: true, asks: true }
    const joined = book()
      .pickUp()
      .say(['ask_name'], { facts: [{ id: 'price', verdict: 'right', said: '13,850' }], asks: ['name'] })
    expect(look(joined, 'turns', { turn }).state).toBe('met')
    expect(
      look(
        book()
          .pickUp()
          .fact('price')
          .say(['ask_name'], { asks: ['name'] }),
        'turns',
        { turn },
      ).state,
    ).toBe('broken')
  })

  it('wants answers no more often than the caller has questions', () => {
    const once = book()
      .pickUp()
      .asked('price')
      .say(['ask_name'], { asks: ['name'] })
      .settled('price')
    expect(look(once, 'turns', { turn: { gives: true, asks: true }, atLeast: 5 }).state).toBe('met')
  })

  it('counts only what came after the caller refused, told or was answered', () => {
    const again = { shows: ['ask_contact', 'give_reason'], after: { refused: 'contact' } }
    const before = book().pickUp().say(['ask_contact', 'give_reason']).refused('contact')
    expect(look(before, 'turns', { turn: again }).state).toBe('broken')
    expect(look(before.say(['ask_contact', 'give_reason']), 'turns', { turn: again }).state).toBe('met')
    const heard = { shows: ['backchannel'], after: { told: 'any' } }
    expect(look(book().pickUp().say(['backchannel']).told('name'), 'turns', { turn: heard }).state).toBe('broken')
    expect(look(book().pickUp().say([]).told('name').say(['backchannel']), 'turns', { turn: heard }).state).toBe('met')
    const answered = { shows: ['ask_org'], after: { answered: true } }
    expect(look(book().pickUp().say(['ask_org']).settled('price'), 'turns', { turn: answered }).state).toBe('broken')
    expect(look(book().pickUp().say([]).settled('price').say(['ask_org']), 'turns', { turn: answered }).state).toBe(
      'met',
    )
  })

  it('has to come no later than another utterance; the same one will do', () => {
    const args = { turn: { shows: ['ask_source'] }, notAfter: { shows: ['identify_house'], opening: false } }
    const opening = () => book().pickUp().say(['greet', 'identify_house'])
    expect(look(opening().say(['ask_source', 'identify_house']), 'turns', args).state).toBe('met')
    const late = opening().say(['identify_house']).say(['ask_source'])
    expect(look(late, 'turns', args)).toMatchObject({ state: 'broken', retryAt: late.saidAt(1) })
  })

  it('has to be shown in every call where the rubric says so', () => {
    const args = { turn: { shows: ['greet'], opening: true }, everyCall: true }
    const second = (behaviour: 'greet' | 'thank') =>
      book().pickUp().say(['greet']).end().again().pickUp().say([behaviour]).end()
    expect(look(second('greet'), 'turns', args).state).toBe('met')
    expect(look(second('thank'), 'turns', args).state).toBe('broken')
  })

  it('can want a part of all utterances after the opening, and further utterances beside', () => {
    const asks = { turn: { asks: true, opening: false }, share: 0.5 }
    expect(look(book().pickUp().say(['greet']).say(['ask_need']).say([]), 'turns', asks).state).toBe('met')
    expect(look(book().pickUp().say(['greet']).say(['ask_need']).say([]).say([]), 'turns', asks).state).toBe('broken')
    const and = { turn: { shows: ['give_own_contact'] }, and: [{ shows: ['identify_self'] }] }
    expect(look(book().pickUp().say(['identify_self']).say(['give_own_contact']), 'turns', and).state).toBe('met')
    expect(look(book().pickUp().say(['give_own_contact']), 'turns', and).state).toBe('broken')
  })
})

describe('faults', () => {
  const rude = ['impatience', 'command'] as const
  const deducts = { deducts: true }

  it('takes points away and never earns any', () => {
    expect(look(book().pickUp().say(['greet']), 'faults', { shows: rude }, deducts)).toMatchObject({
      state: 'met',
      points: 0,
      of: 0,
    })
    const once = book()
      .pickUp()
      .say([['impatience', 'hurry up']], { text: 'Oh hurry up.' })
    const found = look(once, 'faults', { shows: rude, each: 0.5 }, deducts)
    expect(found).toMatchObject({ state: 'broken', points: -5, of: 0, retryAt: once.saidAt(0) })
    expect(marked(found.evidence)).toEqual(['hurry up'])
    const thrice = book().pickUp().say(['command']).say(['impatience']).say(['command'])
    expect(look(thrice, 'faults', { shows: rude, each: 0.5 }, deducts).points).toBe(-10)
  })

  it('counts separate utterances, or a single one after which the caller hung up', () => {
    const args = { shows: rude, atLeast: 2, orLeft: true }
    const of = (log: Book) => look(log, 'faults', args, deducts).state
    expect(of(book().pickUp().say(['command', 'impatience']).say(['thank']).end())).toBe('met')
    expect(of(book().pickUp().say(['command']).say(['impatience']).end())).toBe('broken')
    expect(of(book().pickUp().say(['command']).end('caller', ['price']))).toBe('broken')
    expect(of(book().pickUp().say(['command']).end('trainee', ['price']))).toBe('met')
  })
})

describe('told', () => {
  it('is met when the caller told it, and cites their words', () => {
    const found = look(book().pickUp().say(['ask_contact']).told('contact', '100 0117 6027').end(), 'told', {
      slot: 'contact',
    })
    expect(found.state).toBe('met')
    expect(found.evidence.map((one) => one.text)).toEqual(['100 0117 6027'])
  })

  it('is broken by a refusal; a retry begins where it was asked last', () => {
    const refused = book()
      .pickUp()
      .say(['greet'])
      .say(['ask_contact'], { asks: ['contact'] })
      .refused('contact')
      .say(['goodbye'])
      .end()
    expect(look(refused, 'told', { slot: 'contact' })).toMatchObject({ state: 'broken', retryAt: refused.saidAt(1) })
  })
})

describe('answered', () => {
  const answer = () =>
    book().pickUp().say(['greet']).asked('price').fact('price', 'right', 'It is price.').settled('price')

  it('is met when every question was answered, and marks the figures', () => {
    const found = look(answer().end(), 'answered', { atOnce: true })
    expect(found.state).toBe('met')
    expect(marked(found.evidence)).toEqual(['price'])
  })

  it('at once: a question that had to be put twice is lost; a retry begins at the first reply to it', () => {
    const twice = book()
      .pickUp()
      .say(['greet'])
      .asked('price')
      .say(['vague_answer'])
      .asked('price', 1)
      .fact('price')
      .settled('price')
      .end()
    expect(look(twice, 'answered', { atOnce: true })).toMatchObject({
      state: 'broken',
      points: 0,
      retryAt: twice.saidAt(1),
    })
    expect(look(twice, 'answered', {}).state).toBe('met')
  })

  it('at once: a wrong figure put right afterwards was not right at first', () => {
    const wrong = book().pickUp().asked('price').fact('price', 'wrong').fact('price').settled('price').end()
    expect(look(wrong, 'answered', { atOnce: true }).state).toBe('broken')
  })

  it('gives the part of the points that was answered', () => {
    const half = answer().asked('parking').say(['thank']).settled('parking', 'let-go').end()
    expect(look(half, 'answered', {})).toMatchObject({ state: 'broken', points: 5 })
  })

  it('owes the musts that the call never got to', () => {
    expect(look(book().pickUp().end('trainee', ['price']), 'answered', {})).toMatchObject({ state: 'broken', of: 10 })
  })

  it('is not applicable to a caller without a question', () => {
    const found = look(book().pickUp().end(), 'answered', {}, {}, { ...tinyScenario, agenda: [] })
    expect(found).toMatchObject({ state: 'not_applicable', of: 0, points: 0 })
  })
})

describe('sheet', () => {
  it('is met by facts said right, and marks them', () => {
    const found = look(book().pickUp().fact('price', 'right', 'That is price.'), 'sheet', { right: 1 })
    expect(found.state).toBe('met')
    expect(marked(found.evidence)).toEqual(['price'])
  })

  it('is not met by silence', () => {
    expect(look(book().pickUp().say(['greet']), 'sheet', { right: 1 }).state).toBe('broken')
  })

  it('lets a wrong figure stand until it is put right', () => {
    const wrong = book().pickUp().fact('price', 'wrong')
    expect(look(wrong, 'sheet', { standing: true })).toMatchObject({ state: 'broken', retryAt: wrong.saidAt(0) })
    const mended = wrong.fact('price')
    expect(look(mended, 'sheet', { standing: true }).state).toBe('met')
    expect(look(mended, 'sheet', {}).state).toBe('broken')
  })

  it('counts only the kinds of fact that it names', () => {
    expect(look(book().pickUp().fact('price', 'wrong'), 'sheet', { kinds: ['area'] }).state).toBe('met')
    expect(look(book().pickUp().fact('price', 'wrong'), 'sheet', { kinds: ['money'] }).state).toBe('broken')
  })

  it('counts an overpromise until it is taken back', () => {
    const args = { shows: ['overpromise'], standing: true, amendedBy: [{ shows: ['apologise'] }] }
    const promised = book().pickUp().say(['overpromise'])
    expect(look(promised, 'sheet', args).state).toBe('broken')
    expect(look(promised.say(['apologise']), 'sheet', args).state).toBe('met')
  })
})

describe('order', () => {
  const steps = { sequences: [[{ steps: ['answer'] }, { steps: ['greet'] }, { steps: ['close'] }]] }

  it('is met by the steps in their order; what came of one utterance came with it', () => {
    const log = book().pickUp().reached('answer').say(['greet', 'goodbye']).reached('close').reached('greet').end()
    expect(look(log, 'order', steps).state).toBe('met')
  })

  it('is broken by a step too soon, which is cited, and by one left out', () => {
    const soon = book()
      .pickUp()
      .reached('answer')
      .say(['goodbye'])
      .reached('close')
      .say(['greet'])
      .reached('greet')
      .end()
    const found = look(soon, 'order', steps)
    expect(found).toMatchObject({ state: 'broken', retryAt: soon.saidAt(0) })
    expect(look(book().pickUp().reached('answer').say(['greet']).reached('greet').end(), 'order', steps).state).toBe(
      'broken',
    )
  })

  it('orders utterances too, and leaves out what the caller can’t answer', () => {
    const args = { sequences: [[{ turn: { gives: true } }, { turn: { shows: ['ask_contact'] }, answers: 'contact' }]] }
    expect(look(book().pickUp().fact('price').say(['ask_contact']), 'order', args).state).toBe('met')
    expect(look(book().pickUp().say(['ask_contact']).fact('price'), 'order', args).state).toBe('broken')
    expect(look(book().pickUp().fact('price'), 'order', args, {}, { ...tinyScenario, answers: [] }).state).toBe(
      'not_applicable',
    )
  })
})

describe('record', () => {
  const told = () =>
    book()
      .pickUp()
      .say(['ask_name'])
      .told('name', 'Ms Lee', [['Lee']])

  it('is met by what the caller told, written at any time; while the call goes on where the rubric says so', () => {
    const after = told().end().note('name', 'Lee', true)
    expect(look(after, 'record', {}).state).toBe('met')
    expect(look(after, 'record', { during: true }).state).toBe('broken')
    expect(look(told().note('name', 'Lee').end(), 'record', { during: true }).state).toBe('met')
  })

  it('is broken by a gap, an error, or an invention', () => {
    expect(look(told().end(), 'record', {}).state).toBe('broken')
    expect(look(told().end().note('name', 'Li', true), 'record', {}).state).toBe('broken')
    expect(look(book().pickUp().end().note('name', 'Lee', true), 'record', {}).state).toBe('broken')
  })

  it('does not earn by leaving blank what was never asked', () => {
    expect(look(book().pickUp().end('trainee', ['price']), 'record', {})).toMatchObject({
      state: 'broken',
      points: 0,
      of: 10,
    })
  })

  it('is not applicable where the caller has nothing to tell', () => {
    expect(look(book().pickUp().end(), 'record', {}, {}, { ...tinyScenario, answers: [] }).state).toBe('not_applicable')
  })

  it('counts a field only once the caller told what it is for', () => {
    const args = { fields: ['name'], onceTold: 'contact' }
    expect(look(told().end().note('name', 'Lee', true), 'record', args).state).toBe('broken')
    expect(look(told().told('contact', '1').end().note('name', 'Lee', true), 'record', args).state).toBe('met')
  })
})

describe('named-type', () => {
  const scenario = {
    ...tinyScenario,
    lines: { ...tinyScenario.lines, 'q-price': { text: 'How much?', gloss: '', ms: 1, sign: true } },
  }
  const of = (log: Book) => look(log, 'named-type', { withoutSign: 0.6 }, {}, scenario)
  const call = () => book().pickUp().say(['greet']).caller('q-price').caller('a-name').end()

  it('is met by the type and a line that tells it', () => {
    expect(of(call().named('asker', 'q-price'))).toMatchObject({ state: 'met', points: 10 })
  })

  it('gives a part for the type with a line that tells nothing', () => {
    expect(of(call().named('asker', 'a-name'))).toMatchObject({ state: 'broken', points: 6 })
    expect(of(call().named('somebody-else', 'q-price'))).toMatchObject({ state: 'broken', points: 0 })
  })

  it('gives nothing for a guess about somebody who showed no sign', () => {
    expect(of(book().pickUp().end('trainee').named('asker'))).toMatchObject({ state: 'broken', points: 0 })
  })
})

describe('goodbye', () => {
  it('is met by a goodbye in every call that left no must open', () => {
    const text = 'Thank you, goodbye.'
    const found = look(
      book()
        .pickUp()
        .say([['goodbye', 'goodbye']], { text })
        .end(),
      'goodbye',
      {},
    )
    expect(found.state).toBe('met')
    expect(marked(found.evidence)).toEqual(['goodbye'])
    expect(look(book().pickUp().say(['thank']).end(), 'goodbye', {}).state).toBe('broken')
    expect(look(book().pickUp().say(['goodbye']).end('caller', ['price']), 'goodbye', {}).state).toBe('broken')
    expect(look(book().pickUp().say(['goodbye']).end().again().pickUp().end(), 'goodbye', {}).state).toBe('broken')
  })
})

describe('cut-off', () => {
  const of = (log: Book) => look(log, 'cut-off', {})

  it('is broken when the trainee hangs up on an open question', () => {
    const log = book().pickUp().say(['greet']).asked('price').end('trainee', ['price'])
    const found = of(log)
    expect(found.state).toBe('broken')
    expect(found.evidence.map((one) => one.text)).toEqual(['agenda.asked:price', 'line.ended:trainee'])
    expect(of(book().pickUp().end('trainee', ['price'])).state).toBe('broken')
    expect(of(book().pickUp().say(['goodbye']).end('trainee', ['price'])).state).toBe('broken')
    expect(of(book().pickUp().asked('parking').end('trainee')).state).toBe('broken')
  })

  it('is no matter of the caller’s hanging up, nor of a goodbye with only a small question open', () => {
    expect(of(book().pickUp().asked('price').end('caller', ['price'])).state).toBe('met')
    expect(of(book().pickUp().asked('parking').say(['goodbye']).end('trainee')).state).toBe('met')
  })
})

describe('a house that states no figure', () => {
  it('is not scored on it', () => {
    expect(standard.parameters.callTargetS).toBeUndefined()
    expect(look(book().pickUp().end(), 'talk-clock', { atMost: 'callTargetS.to' }).state).toBe('not_applicable')
  })
})
