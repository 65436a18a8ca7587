import { describe, expect, it } from 'vitest'
import { loadScenarios } from '../../scripts/lib/load-scenarios.ts'
import { createCall } from '../../src/call/call.ts'
import { choiceSetFor } from '../../src/call/choices.ts'
import { hearChosen } from '../../src/call/hear.ts'
import { lineState } from '../../src/call/state.ts'
import type { Scenario } from '../../src/contracts/scenario.ts'
import type { Standard } from '../../src/contracts/standard.ts'
import { understand } from '../../src/language/understand.ts'
import { Driver } from '../../src/proof/drive.ts'
import { setup } from '../support/tiny.ts'

const all = loadScenarios().houses.flatMap((house) =>
  house.scenarios.map((one) => ({ ...one, standard: house.standard })),
)
const find = (id: string) => {
  const one = all.find(({ scenario }) => scenario.id === id)
  if (!one) throw new Error(`no scenario ${id}`)
  return one
}

/** Picks up each time it rings and chooses as told, by `set.option` or quality; after that always the good reply. */
function guided({ scenario, standard }: { scenario: Scenario; standard: Standard }, choose: readonly string[]) {
  const driver = new Driver(createCall(scenario, standard, setup(scenario, { mode: 'guided' })))
  const chosen: string[] = []
  for (let turn = 0; turn < 40; turn++) {
    driver.untilQuiet()
    driver.until((state) => state.over || lineState(state) === 'ringing' || lineState(state) === 'open')
    if (driver.state.over) break
    if (lineState(driver.state) === 'ringing') driver.apply({ type: 'answer' })
    const set = choiceSetFor(driver.call, driver.state)
    const wanted = choose[chosen.length] ?? 'good'
    const choice = set?.options.find((one) => `${set.id}.${one.id}` === wanted || one.quality === wanted)
    if (!set || !choice) throw new Error(`${wanted} is not on offer but ${set?.id ?? 'nothing'}`)
    chosen.push(`${set.id}.${choice.id}`)
    driver.apply({ type: 'say', heard: hearChosen(driver.call, driver.state, set.id, choice, understand) })
    driver.untilQuiet()
  }
  return { chosen, driver }
}

describe.each(all.map((one) => [one.scenario.id, one] as const))('the guided call %s', (_, one) => {
  it.each([
    ['good replies alone', []],
    ['a poor beginning', ['poor', 'poor']],
    ['middling replies at first', ['middling', 'good', 'middling', 'good', 'middling']],
    ['poor replies in between', ['good', 'poor', 'good', 'poor', 'good', 'poor', 'good']],
  ])('comes to an end that the caller makes by %s', (_name, choose) => {
    const { chosen, driver } = guided(one, choose)
    expect(driver.state.over, chosen.join(' ')).toBe(true)
    expect(driver.events.findLast((event) => event.type === 'line.ended')).toMatchObject({ by: 'caller' })
  })

  it('takes leave without a day or an hour that may not have been agreed', () => {
    const { says, lines } = one.scenario
    const parting = ['done', 'bye', 'bye-warm', 'bye-cold'].flatMap((cue) => says[cue] ?? [])
    for (const id of parting)
      expect(lines[id]?.text).not.toMatch(
        /周[一二三四五六日]|礼拜|星期|点半|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|half/,
      )
  })
})

describe('guided replies at the end of a call', () => {
  it('leave the number alone where the caller has no trust for it, and bring out the second thought', () => {
    const poor = ['opening.a', 'left.a', 'price.b', 'price.a', 'sound.c', 'sound.b', 'sound.a']
    const { chosen } = guided(find('piano-upstairs'), poor)
    expect(chosen.slice(poor.length)).toEqual(['wary.a', 'parking.a', 'otherwise.a'])
  })

  it.each(['bus-sunday', 'night-shift'])('of %s follow a no and a name left with the next question', (id) => {
    const { chosen } = guided(find(id), [...guided(find(id), []).chosen.slice(0, 5), 'number.b', 'refused.b'])
    expect(chosen.slice(5, 8)).toEqual(['number.b', 'refused.b', 'declined.a'])
  })
})

describe('a number asked for the sake of the register', () => {
  const trustLost = (id: string, choose: readonly string[]) =>
    guided(find(id), choose).driver.events.flatMap((event) =>
      event.type === 'caller.felt' && event.row === 'house-reason' ? [event.dTrust] : [],
    )

  it('costs the trust of a caller who wants something for it', () => {
    expect(trustLost('red-light', ['opening.a', 'sunday.a', 'bus.a', 'number.c'])).toEqual([-1])
  })

  it('tells a market researcher nothing new', () => {
    expect(trustLost('office-dictation', ['opening.a', 'left.a', 'price.a', 'number.c'])).toEqual([0])
  })
})

describe('what a caller says on a path', () => {
  it('asks nothing about the mother of the missed call unless the gate was told of', () => {
    const { driver } = guided(find('missed-call'), [
      'opening.a', 'source.a', 'who.a', 'why.b', 'why.b', 'why.b', 'again.a', 'closing.b',
    ]) // prettier-ignore
    const said = driver.events.flatMap((event) => (event.type === 'caller.said' ? [event.line] : []))
    expect(said).toContain('f-let-go')
    expect(said).not.toContain('q-paid')
  })
})
