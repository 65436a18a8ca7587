import { askedOf, namedIn, plain } from '../contracts/asking.ts'
import type { Heard } from '../contracts/events.ts'
import type { FoundFact, Language, Understand } from '../contracts/language.ts'
import type { Choice, Told } from '../contracts/scenario.ts'
import type { Standard } from '../contracts/standard.ts'
import type { Call } from './call.ts'
import type { Memory } from './caller/memory.ts'
import { compareWithSheet } from './facts.ts'
import type { CallState } from './state.ts'

/** Speech rates where the house states none: characters (zh-CN) and words (en) a minute. */
const USUAL_RATE = { 'zh-CN': 220, en: 150 } as const

/** Time it takes to say a text at the house's rate, ms. */
export function speakingMs(text: string, language: Language, standard?: Standard): number {
  const stated = language === 'zh-CN' ? standard?.parameters.speechRateCpm : undefined
  const rate = stated ?? USUAL_RATE[language]
  const units =
    language === 'zh-CN' ? (text.match(/[\p{L}\p{N}]/gu) ?? []).length : (text.match(/[\p{L}\p{N}’']+/gu) ?? []).length
  return Math.round((units / rate) * 60_000)
}

/** A sentence that ends as a question. */
const QUESTION = /[^.。!！?？]+[?？]/g

/** What was understood of an utterance, as far as it asks something. */
interface Read {
  readonly behaviours: readonly { readonly id: string }[]
  readonly unreadQuestion?: boolean | undefined
}

/**
 * The slots that an utterance asks the caller for: by their own words first, else the general one of that behaviour.
 * A question that was not read as any behaviour asks for what its words name.
 */
function asks(text: string, { behaviours, unreadQuestion }: Read, { standard, scenario }: Call): string[] {
  const shown = new Set(behaviours.map((one) => one.id))
  const unread = unreadQuestion && !behaviours.some(({ id }) => id.startsWith('ask_'))
  const isNamedThere = namedIn(unread ? (text.match(QUESTION) ?? []).join(' ') : '', scenario)
  const askable = standard.slots.filter((slot) => shown.has(slot.askedBy) || isNamedThere(slot))
  return askedOf(askable, namedIn(text, scenario)).map((slot) => slot.id)
}

/**
 * What the caller tells for a slot on this call: who rings again may give another name and another number. Replies kept
 * for this call go before those for any.
 */
function toldHere({ scenario }: Call, { call, told }: Memory, slot: string): readonly Told[] {
  if (!told.includes(slot)) return []
  const replies = scenario.answers.flatMap((answer) => answer.replies).filter((reply) => reply.tells?.[slot])
  const own = replies.filter((reply) => reply.when?.call === call)
  const here = own.length > 0 ? own : replies.filter((reply) => reply.when?.call === undefined)
  return here.flatMap((reply) => reply.tells?.[slot] ?? [])
}

/** Was the caller's number read back, and rightly? The house's own number is given, not read back. */
function readBack(found: readonly FoundFact[], call: Call, memory: Memory): 'right' | 'wrong' | undefined {
  const numbers = toldHere(call, memory, 'contact').map((one) => one.show.replace(/\D/g, ''))
  const ours = call.scenario.sheet.flatMap((fact) => (fact.kind === 'phone' ? fact.values : []))
  const said = found.filter((one) => one.kind === 'phone' && !ours.includes(one.value))
  if (numbers.length === 0 || said.length === 0) return undefined
  return said.some((one) => numbers.some((number) => number.endsWith(one.value))) ? 'right' : 'wrong'
}

/** Was the caller called by the name they gave on this call? `addressed`: what they were called. */
function named(addressed: readonly string[], call: Call, memory: Memory): 'right' | 'wrong' | undefined {
  const names = toldHere(call, memory, 'name').flatMap((one) => one.words.flat())
  if (addressed.length === 0 || names.length === 0) return undefined
  return addressed.some((one) => names.some((name) => plain(one).includes(plain(name)))) ? 'right' : 'wrong'
}

/** Facts that would answer what the caller has asked and waits for. */
function wantedFacts({ scenario }: Call, memory: Memory): readonly string[] {
  return scenario.agenda.find((item) => item.id === memory.open)?.wants.facts ?? []
}

/** The caller's last words, as context for understanding a reply. */
function before({ scenario }: Call, { lastSaid }: CallState): string {
  return lastSaid === null ? '' : (scenario.lines[lastSaid]?.text ?? '')
}

/** What typed words amount to at this point of the call. Pure; `understand` is the language room's door. */
export function hearTyped(call: Call, state: CallState, text: string, understand: Understand): Heard {
  const { scenario, standard } = call
  const { language } = scenario
  const memory = state.caller.context
  const understood = understand(text, {
    language,
    before: before(call, state),
    houseNames: standard.house.saidAs[language],
    opening: memory.stage === 'opening',
    today: scenario.date.slice(0, 10),
  })
  const facts = compareWithSheet(text, understood.facts, scenario.sheet, wantedFacts(call, memory), language)
  const back = readBack(understood.facts, call, memory)
  const addressed = understood.behaviours.filter((one) => one.id === 'use_name').flatMap((one) => one.spans)
  const name = named(
    addressed.map((span) => text.slice(...span)),
    call,
    memory,
  )
  return {
    ...common(call, text, understood),
    behaviours: understood.behaviours,
    facts,
    ...(back ? { readBack: back } : {}),
    ...(name ? { named: name } : {}),
    understood: understood.understood || facts.length > 0,
    ...(understood.unreadQuestion ? { unreadQuestion: true as const } : {}),
    from: 'typed',
  }
}

function common(call: Call, text: string, read: Read) {
  const lower = plain(text)
  const { language } = call.scenario
  return {
    text,
    phrases: call.standard.phrases
      .filter((phrase) => phrase.words[language].some((word) => lower.includes(plain(word))))
      .map((phrase) => phrase.id),
    asks: asks(lower, read, call),
    ms: speakingMs(text, language, call.standard),
  }
}

/** What a chosen reply amounts to: the author's own labels; only spans come from `understand`, where it agrees. */
export function hearChosen(call: Call, state: CallState, set: string, choice: Choice, understand?: Understand): Heard {
  const typed = understand ? hearTyped(call, state, choice.text, understand) : undefined
  const behaviours = choice.behaviours.map(
    (id) => typed?.behaviours.find((found) => found.id === id) ?? { id, confidence: 1, spans: [] },
  )
  const facts = Object.entries(choice.facts).map(([id, verdict]) => ({
    id,
    verdict,
    said: typed?.facts.find((fact) => fact.id === id)?.said ?? '',
  }))
  return {
    ...common(call, choice.text, { behaviours }),
    behaviours,
    facts,
    ...(typed?.readBack ? { readBack: typed.readBack } : {}),
    ...(typed?.named ? { named: typed.named } : {}),
    understood: true,
    from: 'choice',
    choice: `${set}.${choice.id}`,
  }
}
