import type { CallEvent } from '../contracts/events.ts'
import { BEHAVIOURS, type Behaviour } from '../contracts/language.ts'
import type { Call } from '../call/call.ts'
import { choiceSetFor } from '../call/choices.ts'
import { lineState, type CallState } from '../call/state.ts'
import { Driver } from './drive.ts'
import type { Node } from './explore.ts'
import { saying, silence, type Move } from './moves.ts'

/** What of a scenario has been met: lines said, items asked, choice sets offered. */
export class Coverage {
  readonly said = new Set<string>()
  readonly asked = new Set<string>()
  readonly offered = new Set<string>()

  constructor(private readonly call: Call) {}

  see(events: readonly CallEvent[]) {
    for (const event of events) {
      if (event.type === 'caller.said') this.said.add(event.line)
      else if (event.type === 'agenda.asked') this.asked.add(event.item)
    }
  }

  /** Notes the replies on offer; false where the line is open and there are none. */
  offers(state: CallState): boolean {
    if (lineState(state) !== 'open') return true
    const set = choiceSetFor(this.call, state)
    if (set) this.offered.add(set.id)
    return set !== undefined
  }

  /** Lines, items and choice sets never met, by name. */
  missing(): readonly string[] {
    const { lines, agenda, choices } = this.call.scenario
    return [
      ...Object.keys(lines)
        .filter((id) => !this.said.has(id))
        .map((id) => `line ${id}`),
      ...agenda.filter((item) => !this.asked.has(item.id)).map((item) => `agenda item ${item.id}`),
      ...choices.filter((set) => !this.offered.has(set.id)).map((set) => `choices ${set.id}`),
    ]
  }

  /**
   * Lets a free-form trainee say what no choice offers, up to three times running, from one state of each
   * kind the search met, as long as anything is missing: lines that answer such words are reachable, too.
   */
  probe(nodes: readonly Node[]) {
    const probes = freeMoves(this.call)
    for (const node of oneOfEachKind(nodes)) {
      if (this.missing().length === 0) return
      for (const move of probes) {
        const driver = new Driver(this.call, { state: node.state, events: [] })
        for (let time = 0; time < 3 && lineState(driver.state) === 'open'; time++) {
          move.take(driver)
          driver.untilQuiet()
        }
        this.see(driver.events)
      }
    }
  }
}

/** One open state for each stage, open item and level of mood. */
function oneOfEachKind(nodes: readonly Node[]): readonly Node[] {
  const kinds = new Map<string, Node>()
  for (const node of nodes) {
    if (lineState(node.state) !== 'open') continue
    const { call, stage, open, patience, trust, told } = node.state.caller.context
    const kind = [
      call,
      stage,
      open,
      patience > 1,
      Math.min(trust, 3),
      told.includes('contact'),
      told.includes('visit'),
    ].join()
    if (!kinds.has(kind)) kinds.set(kind, node)
  }
  return [...kinds.values()]
}

function freeMoves(call: Call): readonly Move[] {
  const { standard, scenario } = call
  const pair = (id: Behaviour, other: Behaviour) => saying(`${id}+${other}`, [id, other])
  return [
    ...BEHAVIOURS.map((id) => saying(id, [id])),
    ...standard.slots.flatMap((slot) => [
      saying(`ask ${slot.id}`, [slot.askedBy], { asks: [slot.id] }),
      saying(`ask ${slot.id} with a reason`, [slot.askedBy, 'give_reason'], { asks: [slot.id] }),
    ]),
    ...standard.phrases.map((phrase) => saying(phrase.id, ['invite', 'give_reason'], { phrases: [phrase.id] })),
    ...scenario.sheet.flatMap((fact) => [
      saying(`${fact.id} right`, [], { facts: [{ id: fact.id, verdict: 'right', said: '' }] }),
      saying(`${fact.id} wrong`, [], { facts: [{ id: fact.id, verdict: 'wrong', said: '' }] }),
    ]),
    ...(['right', 'wrong'] as const).flatMap((how) => [
      saying(`read back ${how}`, ['read_back'], { readBack: how }),
      saying(`named ${how}`, ['use_name'], { named: how }),
    ]),
    pair('invite', 'two_option'),
    pair('explain_hold', 'hold_reason'),
    pair('commit_followup', 'commit_time'),
    pair('greet', 'identify_house'),
    { name: 'interrupt', take: (driver) => interrupt(driver) },
    { name: 'long hold', take: (driver) => longHold(driver) },
    silence,
  ]
}

function interrupt(driver: Driver) {
  saying('', ['backchannel']).take(driver)
  driver.until((state) => state.speaking !== undefined || lineState(state) !== 'open')
  saying('', ['backchannel']).take(driver)
}

function longHold(driver: Driver) {
  driver.apply({ type: 'hold' })
  driver.pass(driver.call.scenario.caller.holdMs.reason + 1000)
  driver.apply({ type: 'resume' })
  saying('', ['return_from_hold', 'apologise']).take(driver)
}
