import { shows, type Heard } from '../../contracts/events.ts'
import type { Behaviour } from '../../contracts/language.ts'
import { ROWS, type AgendaItem, type RowId } from '../../contracts/scenario.ts'
import type { Memory, Moment } from './memory.ts'
import { isPending, openMusts, type World } from './world.ts'

/** What an utterance was to this caller: the rows that happened, what it settled and what it asked. */
export interface Reading {
  /** By priority: the first decides the reply. */
  readonly rows: readonly RowId[]
  readonly settles: readonly { readonly item: AgendaItem; readonly how: 'answered' | 'promised' | 'let-go' }[]
  /** The slots that the caller has an answer to, as they were asked. */
  readonly slots: readonly string[]
  /** The slots asked for that were told before. */
  readonly again: readonly string[]
  readonly moment: Moment
  readonly right: readonly string[]
  readonly wrong: readonly string[]
  /** Something was asked that this caller can make nothing of. */
  readonly unreadQuestion: boolean
  /** A next step or another way was offered: a question beside it asks whether that is all right. */
  readonly offers: boolean
  /** What the caller waits for will not be got from this clerk: there is no use in asking it once more. */
  readonly yields: boolean
  /** Thanks or an apology came with something that wants another reply than a courtesy. */
  readonly notOnlyCourteous: boolean
}

/** How the utterance reached the caller. */
export interface Circumstances {
  /** The ring at which this call was answered. */
  readonly ring: number
  /** The trainee spoke while the caller still had this much to say, ms. */
  readonly cutMs: number
  /** The line that the caller last got to say. */
  readonly lastLine: string | null
}

/** The slot that an answer is looked for under: a detail stands for what it is a detail of until that is told. */
function meantBy(world: World, memory: Memory, id: string): string {
  const of = world.slots.get(id)?.of
  return of !== undefined && !memory.told.includes(of) ? of : id
}

/** Where a slot was told, or has no answer of its own: another of the same kind that the caller could tell yet. */
function kinOf(world: World, memory: Memory, id: string): string {
  const slot = world.slots.get(id)
  const isGeneral = slot?.words === undefined
  if (isGeneral ? !memory.told.includes(id) : world.answers.has(id)) return id
  const kin = [...world.answers.values()].flatMap(({ slot: other, replies }) => {
    const one = world.slots.get(other)
    const isKin = one?.askedBy === slot?.askedBy && one?.of === undefined && !memory.told.includes(other)
    return isKin && replies.some(({ tells }) => tells?.[other]) ? [other] : []
  })
  return kin.find((other) => isGeneral || world.slots.get(other)?.words === undefined) ?? id
}

/** The slot that any question of a kind is taken for where no word tells which other of that kind was meant. */
const isBroad = (world: World, id: string) => world.slots.get(id)?.broad === true

/**
 * The slots that the caller takes as asked for. A broad question is none where a call opens or is taken leave of, where a
 * time is offered, nor beside another question once it has had its answer.
 */
function slotsAsked(world: World, memory: Memory, heard: Heard): string[] {
  const noneBroad = memory.stage === 'opening' || shows(heard, 'goodbye') || shows(heard, 'two_option')
  const isBeside = (id: string) => heard.asks.length > 1 && memory.told.includes(id)
  const meant = heard.asks.filter((id) => !isBroad(world, id) || !(noneBroad || isBeside(id)))
  const whole = meant.map((id) => kinOf(world, memory, meantBy(world, memory, id)))
  return [...new Set(whole)].filter((id) => id !== world.visit)
}

/** Asked more than once, a plain "we don't have that" is accepted; a thing that matters less is let go at the first. */
const acceptsNotKnown = (memory: Memory, item: AgendaItem) => !item.must || (memory.items[item.id]?.asked ?? 0) > 1

function settledBy(world: World, memory: Memory, heard: Heard, right: readonly string[]) {
  const said = new Set([...right, ...memory.right])
  return world.scenario.agenda.filter((item) => {
    if (!isPending(item, memory)) return false
    const { facts = [], behaviours = [] } = item.wants
    if (facts.some((fact) => right.includes(fact)) && facts.every((fact) => said.has(fact))) return true
    return memory.open === item.id && behaviours.some((one) => shows(heard, one))
  })
}

/** What the trainee came to speak of before it was asked, without an answer to give: it is not asked any more. */
const settledUnasked = (world: World, memory: Memory, { text }: Heard) =>
  world.scenario.agenda.filter(
    (item) =>
      isPending(item, memory) &&
      !memory.items[item.id] &&
      item.about?.some((word) => text.toLowerCase().includes(word)),
  )

/** Facts that a settled item had wanted: stating them otherwise now contradicts what was said. */
const factsSaid = (world: World, memory: Memory) =>
  world.scenario.agenda
    .filter((item) => memory.items[item.id]?.settled === 'answered')
    .flatMap((item) => item.wants.facts ?? [])

/** Reads an utterance as this caller takes it. Pure. */
export function read(world: World, memory: Memory, heard: Heard, how: Circumstances): Reading {
  const does = (...ids: Behaviour[]) => ids.some((id) => shows(heard, id))
  const phrase = (id: string) => heard.phrases.includes(id)
  const right = heard.facts.filter((fact) => fact.verdict === 'right').map((fact) => fact.id)
  const wrong = heard.facts.filter((fact) => fact.verdict === 'wrong').map((fact) => fact.id)
  const answered = settledBy(world, memory, heard, right)
  const open = world.scenario.agenda.find((item) => item.id === memory.open)
  const letGo = world.scenario.agenda.findLast((item) => memory.items[item.id]?.settled === 'let-go')
  const openAnswered = open !== undefined && answered.includes(open)
  const waits = does('explain_hold')
  const willAsk = phrase('will-ask') && !waits
  const promises = willAsk || (does('commit_followup') && !waits)
  const owed = open ?? (promises ? letGo : undefined)
  const promised = owed !== undefined && !openAnswered && (promises || does('suggest_alternative'))
  const opening = memory.stage === 'opening'
  const goodbye = does('goodbye')
  const asked = slotsAsked(world, memory, heard)
  const fresh = asked.filter((slot) => !memory.told.includes(slot) || isBroad(world, slot))
  const slots = fresh.filter((id) => world.answers.has(id) && !memory.told.includes(id))
  const invites = does('invite', 'two_option') && world.visit !== undefined && !memory.told.includes(world.visit)
  const rude = does('impatience', 'command')
  const vague = does('vague_answer') && open !== undefined && !openAnswered
  const refused = Math.max(0, ...Object.values(memory.refusals))
  const asksRefused = fresh.some((id) => (memory.refusals[id] ?? 0) > 0)
  const harsh = rude || does('blunt_question', 'blunt_refusal')
  const lacks = open !== undefined && !openAnswered && !promised && !vague && !waits && !harsh && wrong.length === 0
  const yields =
    lacks &&
    ((phrase('not-known') && acceptsNotKnown(memory, open)) || (goodbye && memory.traineeSaidGoodbye && !open.must))
  const left = lacks && !yields
  const byWhen = does('commit_time') || phrase('by-when')
  const unknown = phrase('not-known')
  const broached =
    unknown || willAsk ? settledUnasked(world, memory, heard).filter((item) => !answered.includes(item)) : []
  const unasked = right.filter((id) => !(open?.wants.facts ?? []).includes(id))
  const contradicts = wrong.some((id) => factsSaid(world, memory).includes(id))
  const speaks = asked.length > 0 || invites || goodbye || wrong.length > 0
  const happened: Partial<Record<RowId, boolean>> = {
    rude,
    blunt: !rude && does('blunt_question', 'blunt_refusal'),
    'blunt-opening': opening && does('blunt_opening') && !does('identify_house'),
    accused: phrase('accuse'),
    pretext: phrase('pretext'),
    pressed: asksRefused && refused >= 2 && !does('give_reason'),
    overpromise: does('overpromise'),
    jargon: does('slang_jargon'),
    'talked-over': how.cutMs > 800,
    contradiction: contradicts,
    'wrong-fact': wrong.length > 0 && !contradicts,
    misnamed: heard.named === 'wrong',
    'read-back-wrong': heard.readBack === 'wrong',
    corrected: right.some((id) => memory.wrong.includes(id)),
    late: opening && how.ring >= world.lateRing && !does('apologise'),
    greeted: opening && does('greet') && does('identify_house'),
    'asked-again': asked.length > 0 && fresh.length === 0 && heard.readBack === undefined && !invites,
    asked: slots.length > 0,
    'asked-private': fresh.length > 0 && slots.length === 0,
    'house-reason': phrase('house-reason') && does('ask_contact'),
    hurried: phrase('hurry'),
    hotline: phrase('hotline') && does('invite', 'give_reason', 'suggest_alternative'),
    'invited-options': invites && does('two_option'),
    'invited-open': invites && !does('two_option'),
    vague,
    dodged: left && (fresh.length > 0 || invites),
    unanswered: left && !speaks && heard.understood,
    everything: unasked.length >= 4,
    alternative: promised && does('suggest_alternative'),
    'promised-time': promised && promises && byWhen,
    promised: promised && promises && !byWhen && !does('suggest_alternative'),
    exact: answered.length > 0 && !does('vague_answer'),
    'read-back-right': heard.readBack === 'right',
    'own-contact': does('give_own_contact') || (does('identify_self') && refused > 0),
    empathised: does('empathise'),
    apologised: does('apologise') && !opening,
    named: heard.named === 'right',
    'anything-else': does('ask_anything_else'),
    thanked: does('thank') && !opening && !goodbye,
    echoed:
      heard.behaviours.every((one) => one.id === 'backchannel') && heard.behaviours.length > 0 && right.length === 0,
    'not-understood': !heard.understood,
    'hold-reason': waits && does('hold_reason', 'commit_followup', 'give_reason'),
    'hold-bare': waits && !does('hold_reason', 'commit_followup', 'give_reason'),
    'goodbye-early': goodbye && openMusts(world, memory).some((item) => !answered.includes(item)),
    goodbye: goodbye && openMusts(world, memory).every((item) => answered.includes(item)),
  }
  return {
    rows: ROWS.filter((row) => happened[row] === true),
    settles: [
      ...answered.map((item) => ({ item, how: 'answered' as const })),
      ...(promised ? [{ item: owed, how: 'promised' as const }] : []),
      ...broached.map((item) => ({ item, how: unknown ? ('let-go' as const) : ('promised' as const) })),
    ],
    slots,
    again: asked.filter((id) => memory.told.includes(id)),
    moment: { reason: does('give_reason'), options: does('two_option') },
    right,
    wrong,
    unreadQuestion: heard.unreadQuestion === true && !goodbye && asked.length === 0 && answered.length === 0,
    offers: does('commit_followup', 'suggest_alternative', 'offer_message'),
    yields,
    notOnlyCourteous: heard.unreadQuestion === true || (left && !memory.sore),
  }
}
