import type { CallEvent } from '../contracts/events.ts'
import type { Behaviour, Span } from '../contracts/language.ts'
import type { Evidence } from '../contracts/score.ts'
import type { Turn } from '../log/turns.ts'

/** The words of an event; for one without words its type and figure (`line.answered:2`), which the screen puts into words. */
function wordsOf(event: CallEvent): string {
  switch (event.type) {
    case 'in.say':
      return event.input.heard.text
    case 'caller.said':
      return event.text
    case 'in.note':
      return event.input.value
    case 'caller.told':
      return event.show
    case 'line.rang':
    case 'line.answered':
      return `${event.type}:${event.ring}`
    case 'line.ended':
      return `${event.type}:${event.by}`
    case 'flow.reached':
      return `${event.type}:${event.step}`
    case 'agenda.asked':
    case 'agenda.settled':
      return `${event.type}:${event.item}`
    case 'in.name':
      return `${event.type}:${event.input.callerType}`
    case 'caller.refused':
      return `${event.type}:${event.slot}`
    default:
      return event.type
  }
}

/** Cites an event as it stands. */
export function cite(event: CallEvent): Evidence {
  return { seq: event.seq, atMs: event.atMs, call: event.call, text: wordsOf(event), spans: [] }
}

/** Cites an utterance with the words that count marked, in order and without overlap. */
export function citeTurn({ said }: Turn, spans: readonly Span[], behaviour?: Behaviour): Evidence {
  return { ...cite(said), spans: merged(spans), ...(behaviour ? { behaviour } : {}) }
}

function merged(spans: readonly Span[]): readonly Span[] {
  const joined: [number, number][] = []
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = joined.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** Where these words stand in a text; words that were found apart are looked for one by one. */
export function spansOfWords(text: string, words: string): readonly Span[] {
  const lower = text.toLowerCase()
  const find = (word: string): readonly Span[] => {
    const at = word === '' ? -1 : lower.indexOf(word.toLowerCase())
    return at < 0 ? [] : [[at, at + word.length]]
  }
  const whole = find(words)
  return whole.length > 0 ? whole : words.split(' ').flatMap(find)
}

/** Where a trainee's utterance shows any of these behaviours. */
export function spansOfBehaviours({ said }: Turn, ids: readonly Behaviour[]): readonly Span[] {
  return said.input.heard.behaviours.filter((found) => ids.includes(found.id)).flatMap((found) => found.spans)
}
