import type { Heard } from '../../contracts/events.ts'
import type { AgendaItem, RowId } from '../../contracts/scenario.ts'
import { countedTo, holds, type Memory, type Moment } from './memory.ts'
import type { Felt } from './mood.ts'
import { read, type Circumstances, type Reading } from './reading.ts'
import { Turn } from './turn.ts'
import { cueLine, wordingOf } from './wording.ts'
import { nextItem, seeded, type World } from './world.ts'

/** Rows that bring a talk forward; without any of them a turn in the closing stage was idle. */
const NEWS: ReadonlySet<RowId> = new Set([
  'asked', 'asked-again', 'invited-options', 'exact', 'hotline', 'promised', 'promised-time', 'own-contact',
  'read-back-right', 'read-back-wrong', 'alternative', 'asked-private', 'hold-reason', 'hold-bare',
]) // prettier-ignore

/** Rows that leave it to the caller how to go on; once nothing is left, that drags, too. */
const OPEN_ENDED: ReadonlySet<RowId> = new Set(['invited-open', 'anything-else'])

/** How far a talk may drag before the caller minds, and before the caller goes. */
const DRAGS = { minds: 3, goes: 4 }

const ASKED_AT_MOST = 3

/** Reactions that ask for a better answer by themselves: the agenda then waits. */
const PRESSING: ReadonlySet<RowId> = new Set(['vague', 'wrong-fact', 'contradiction'])

/** Courtesies returned: the reply to an utterance that does nothing else. */
const COURTESIES: ReadonlySet<RowId> = new Set(['apologised', 'named', 'thanked'])

const openItem = ({ world, memory }: Turn) => world.scenario.agenda.find((item) => item.id === memory.open)

/** Says goodbye as the mood has it, and goes. */
function leaveWith(turn: Turn, cue: string) {
  turn.say(cueLine(turn.world, cue, turn.memory) ?? cueLine(turn.world, 'bye', turn.memory), cue)
  turn.part('after')
}

/** Patience is gone: says so, and goes. Always true, since something is said. */
function giveUp(turn: Turn): true {
  turn.say(cueLine(turn.world, 'leave', turn.memory), 'leave')
  turn.part('after')
  return true
}

function byeCue({ patience, trust }: Memory): string {
  if (patience <= 1) return 'bye-cold'
  return patience >= 3 && trust >= 3 ? 'bye-warm' : 'bye'
}

/** How far it matters how often a slot was asked: up to the last wording of what tells nothing and the highest count a guard asks for. */
function askedUpTo(world: World, slot: string): number {
  const replies = world.answers.get(slot)?.replies ?? []
  return Math.max(0, ...replies.map(({ tells, lines, when }) => Math.max(tells ? 1 : lines.length, when?.nth ?? 1) - 1))
}

/** Answers a question put to the caller: the first reply whose guard holds. True when something was said. */
function answer(turn: Turn, slot: string, moment: Moment): boolean {
  const nth = (turn.memory.asked[slot] ?? 0) + 1
  const reply = turn.world.answers.get(slot)?.replies.find((one) => holds(one.when, turn.memory, { ...moment, nth }))
  if (!reply || !turn.say(wordingOf(reply.lines, reply.tells ? 1 : nth, turn.memory), `answer:${slot}`)) return false
  turn.change({ asked: { ...turn.memory.asked, [slot]: Math.min(nth, askedUpTo(turn.world, slot)) } })
  if (reply.refuses) {
    const refusals = Math.min((turn.memory.refusals[slot] ?? 0) + 1, 2)
    turn.change({ refusals: { ...turn.memory.refusals, [slot]: refusals } })
    turn.news.push({ type: 'caller.refused', slot, plainly: refusals >= 2 })
  }
  for (const [told, { show, words }] of Object.entries(reply.tells ?? {})) {
    turn.news.push({ type: 'caller.told', slot: told, show, words })
    if (!turn.memory.told.includes(told)) turn.change({ told: [...turn.memory.told, told].sort() })
    turn.change({ toldIn: { ...turn.memory.toldIn, [told]: reply.lines.at(-1) ?? '' } })
  }
  if (turn.memory.told.includes(slot)) {
    const { [slot]: _asked, ...asked } = turn.memory.asked
    const { [slot]: _refused, ...refusals } = turn.memory.refusals
    turn.change({ asked, refusals })
  }
  return true
}

/**
 * Answers what was asked, first things first, as far as one turn holds; a caller who has not yet come to what they ring for
 * answers one question and asks their own. True when something was said.
 */
function answerAll(turn: Turn, { slots, moment }: Reading): boolean {
  const hasAsked = Object.keys(turn.memory.items).length > 0
  for (const slot of hasAsked ? slots : slots.slice(0, 1))
    if (!turn.memory.told.includes(slot)) answer(turn, slot, moment)
  return turn.spoken.length > 0
}

/** Tells once more what was told, after a word about that where there is `cue` or the last words were these very ones. */
function tellAgain(turn: Turn, { again }: Reading, cue: string | null): boolean {
  const lines = again.flatMap((slot) => turn.memory.toldIn[slot] ?? [])
  if (cue !== null || lines[0] === turn.memory.lastLine)
    turn.say(cueLine(turn.world, cue ?? 'asked-again', turn.memory), 'asked-again')
  for (const line of new Set(lines)) if (line !== turn.memory.lastLine) turn.say(line, 'told-again')
  return turn.spoken.length > 0
}

/** Which time it is, for rows whose occurrences count. */
const countedNth = (world: World, { row, nth }: Felt): number | undefined => {
  const known = world.rows.get(row)
  return known && countedTo(known) > 0 ? nth : undefined
}

/** The caller's own words for a row: item wordings first, then the cue. */
function react(turn: Turn, felt: Felt, reading: Reading): boolean {
  const { world, memory } = turn
  const open = openItem(turn)
  const about = (facts: readonly string[]) => facts.some((fact) => open?.wants.facts?.includes(fact))
  if (felt.row === 'asked') return answerAll(turn, reading)
  if (felt.row === 'asked-again')
    return tellAgain(turn, reading, felt.outcome.cue === undefined ? felt.row : felt.outcome.cue)
  if ((felt.row === 'invited-options' || felt.row === 'invited-open') && !felt.outcome.cue)
    if (world.visit !== undefined && answer(turn, world.visit, reading.moment)) return true
  const nth = countedNth(world, felt)
  const own =
    felt.row === 'vague' ? open?.vague : felt.row === 'wrong-fact' && about(reading.wrong) ? open?.wrong : undefined
  if (own && open && turn.say(wordingOf(own, turn.asked(open), memory), felt.row)) return true
  if (felt.row === 'exact') {
    const taken = reading.settles.find(({ item }) => item.taken)?.item
    if (taken && turn.say(wordingOf(taken.taken, 1, memory), `taken:${taken.id}`)) return true
  }
  const cue = felt.outcome.cue === undefined ? defaultCue(felt.row) : felt.outcome.cue
  return cue !== null && turn.say(cueLine(world, cue, memory, nth), cue)
}

const defaultCue = (row: RowId) => (row === 'asked-private' ? 'out-of-scope' : row)

/** Lets the open item go, saying so unless told not to. True when that used up what patience was left. */
function letGo(turn: Turn, open: AgendaItem, aloud = true): boolean {
  turn.settle(open, 'let-go')
  turn.feel(['let-go'])
  if (turn.memory.patience === 0) return giveUp(turn)
  if (aloud) turn.say(cueLine(turn.world, 'let-go', turn.memory), 'let-go')
  return false
}

/** Asks the open item again, lets it go, or asks the next one. True when something was said. */
function pursue(turn: Turn, goodbyeIsNear: boolean): boolean {
  const { world } = turn
  const open = openItem(turn)
  if (open) {
    const asked = turn.asked(open)
    if (asked < ASKED_AT_MOST) {
      turn.ask(open)
      return turn.say(wordingOf(open.again, asked, turn.memory), `again:${open.id}`)
    }
    if (letGo(turn, open)) return true
  }
  const next = nextItem(world, turn.memory, goodbyeIsNear)
  if (!next || turn.spoken.length >= 2) return false
  const first = next.ask[seeded(world.seed, next.id, next.ask.length)]
  turn.ask(next)
  return turn.say(first, `ask:${next.id}`)
}

/** Has every must that was asked been answered, none only promised or given up? */
const allAnswered = ({ world, memory }: Turn) =>
  world.scenario.agenda.every(({ id, must }) => !must || (memory.items[id]?.settled ?? 'answered') === 'answered')

/**
 * With nothing left to ask: says so once if all was answered, then waits for the trainee, then takes leave; never over
 * a question that hasn't got its answer.
 */
function windUp(turn: Turn, drag: number, { unreadQuestion, offers }: Reading) {
  if (turn.memory.traineeSaidGoodbye) return leaveWith(turn, byeCue(turn.memory))
  if (unreadQuestion && turn.spoken.length === 0) {
    const cue = offers ? 'nod' : 'out-of-scope'
    turn.say(cueLine(turn.world, cue, turn.memory), cue)
    return
  }
  if (turn.memory.stage !== 'closing') {
    turn.enter('closing')
    if (allAnswered(turn) && turn.say(cueLine(turn.world, 'done', turn.memory), 'done')) return
  }
  if (drag === 0) return
  turn.change({ idle: turn.memory.idle + drag })
  if (turn.memory.idle >= DRAGS.goes) return leaveWith(turn, byeCue(turn.memory))
  if (turn.memory.idle < DRAGS.minds) return
  for (const { outcome } of turn.feel(['idle']))
    if (outcome.cue) turn.say(cueLine(turn.world, outcome.cue, turn.memory), 'idle')
  if (turn.memory.patience === 0) leaveWith(turn, byeCue(turn.memory))
}

/** What the caller does with one utterance: at most two lines, the mood it leaves, and what was told and asked. Pure. */
export function respond(world: World, memory: Memory, heard: Heard, how: Circumstances): Turn {
  const turn = new Turn(world, { ...memory, lastLine: how.lastLine })
  if (memory.stage === 'leaving') return turn
  const reading = read(world, memory, heard, how)
  const felt = turn.feel(reading.rows, reading.moment)
  remember(turn, reading)
  if (memory.stage === 'opening') turn.enter('talking')
  const gone = felt.find(({ outcome }) => outcome.then === 'hangUp' || outcome.then === 'leave')
  if (gone || turn.memory.patience === 0) {
    if (gone && react(turn, gone, reading)) turn.part(gone.outcome.then === 'hangUp' ? 'now' : 'after')
    else giveUp(turn)
    return turn
  }
  const open = openItem(turn)
  const more = nextItem(world, turn.memory, true) !== undefined
  const asksOnce = open === undefined || turn.asked(open) < ASKED_AT_MOST
  const fits = ({ row }: Felt) =>
    (asksOnce || !PRESSING.has(row)) &&
    !(row === 'anything-else' && more) &&
    !(COURTESIES.has(row) && reading.notOnlyCourteous)
  const said = felt.find((one) => fits(one) && react(turn, one, reading))
  if (asksOnce) hurry(turn)
  const also = felt.find((one) => one !== said && one.row.startsWith('invited'))
  if (said?.row === 'asked' && also) react(turn, also, reading)
  if (waitsAfter(said, felt)) {
    if (said && PRESSING.has(said.row) && open) turn.ask(open)
    return neverMute(turn)
  }
  goOn(turn, reading)
  return neverMute(turn)
}

/** Keeps what the utterance said, settled and announced. */
function remember(turn: Turn, reading: Reading) {
  const several = new Set(
    turn.world.scenario.agenda
      .filter((item) => (item.wants.facts?.length ?? 0) > 1)
      .flatMap((item) => item.wants.facts ?? []),
  )
  const right = [...new Set([...turn.memory.right, ...reading.right.filter((fact) => several.has(fact))])].sort()
  const wrong = [...new Set([...turn.memory.wrong, ...reading.wrong])]
    .filter((fact) => !reading.right.includes(fact))
    .sort()
  turn.change({
    right,
    wrong,
    holdExplained: reading.rows.includes('hold-reason') || reading.rows.includes('hold-bare'),
  })
  for (const { item, how } of reading.settles) turn.settle(item, how)
}

/** Says once, when patience is nearly gone, that time is short. */
function hurry(turn: Turn) {
  const { patience, rows, stage } = turn.memory
  if (patience > 1 || rows.hurry || stage !== 'talking' || turn.spoken.length > 0) return
  if (turn.say(cueLine(turn.world, 'hurry', turn.memory), 'hurry')) {
    turn.change({ rows: { ...turn.memory.rows, hurry: 1 } })
    turn.news.push({ ...feltNothing(turn.memory), row: 'hurry' })
  }
}
const feltNothing = ({ patience, trust }: Memory) =>
  ({ type: 'caller.felt', nth: 1, patience, trust, dPatience: 0, dTrust: 0 }) as const

/** Does the caller stop there, so that the agenda waits for the trainee's next words? */
function waitsAfter(said: Felt | undefined, felt: readonly Felt[]): boolean {
  if (felt.some(({ row }) => row === 'hold-reason' || row === 'hold-bare')) return true
  if (!said) return false
  return said.outcome.then === 'wait' || (said.outcome.then === undefined && PRESSING.has(said.row))
}

/** Has the caller just put a question of their own in an answer? That waits for its answer. */
function asksBack({ news, world }: Turn): boolean {
  const spoken = news.findLast((one) => one.type === 'speak')
  if (spoken === undefined || !spoken.cue.startsWith('answer:')) return false
  return /[?？]$/u.test(world.scenario.lines[spoken.line]?.text ?? '')
}

/** How far an utterance lets a talk drag that has come to its end. */
function dragOf({ rows }: Reading): number {
  if (rows.some((row) => NEWS.has(row))) return 0
  return rows.some((row) => OPEN_ENDED.has(row)) ? 1 : 2
}

function goOn(turn: Turn, reading: Reading) {
  const drag = dragOf(reading)
  if (drag === 0) turn.change({ idle: 0 })
  const goodbye = reading.rows.includes('goodbye')
  if (goodbye) turn.change({ traineeSaidGoodbye: true })
  const near = turn.memory.traineeSaidGoodbye || reading.rows.includes('anything-else')
  const open = openItem(turn)
  const waits = asksBack(turn) && !goodbye
  if (reading.yields && open && letGo(turn, open, !waits)) return
  if (turn.spoken.length >= 2 || waits || pursue(turn, near)) return
  if (turn.memory.open !== null) return
  if (!nextItem(turn.world, turn.memory, near)) windUp(turn, drag, reading)
}

/** Whatever the trainee said, the caller answers something. */
function neverMute(turn: Turn): Turn {
  if (turn.spoken.length === 0) {
    turn.say(cueLine(turn.world, 'nod', turn.memory), 'nod')
  }
  return turn
}

/** The caller reacts to time or to the line: silence, a hold, the way back from it. */
export function respondToRow(world: World, memory: Memory, row: RowId, lastLine: string | null): Turn {
  const turn = new Turn(world, { ...memory, lastLine })
  const [felt] = turn.feel([row])
  if (!felt || memory.stage === 'leaving') return turn
  const cue = felt.outcome.cue === undefined ? row : felt.outcome.cue
  const then = felt.outcome.then
  if (cue !== null) turn.say(cueLine(world, cue, turn.memory, countedNth(world, felt)), cue)
  if (then === 'hangUp') {
    if (turn.spoken.length === 0) turn.say(cueLine(world, 'leave', turn.memory), 'leave')
    turn.part('now')
  } else if (then === 'leave' || turn.memory.patience === 0) giveUp(turn)
  else if (then === 'goOn') pursue(turn, false)
  return turn
}
