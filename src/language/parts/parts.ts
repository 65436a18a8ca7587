import type { Behaviour, Language, Part, PartRole, UtteranceContext } from '../../contracts/language.ts'
import type { Value } from '../facts/value.ts'
import { clausesAt, type Evidence, type Reading } from '../rules/find.ts'
import { originalSpan, type Readable } from '../text/original.ts'
import { inside, timesIn, timeValue, type Stretch } from './runs.ts'

/** An utterance with all that was found in it. */
export interface Found {
  readonly standing: readonly Evidence[]
  readonly reading: Reading
  readonly source: Readable
  readonly values: readonly Value[]
  readonly context: UtteranceContext
}

/** A part in readable text. */
interface Piece extends Stretch {
  readonly role: PartRole
  readonly value?: string | undefined
}

/** Between two alternatives; what leads up to the first of two ways of doing something; what rounds off the question. */
const OR: Readonly<Record<Language, readonly [or: RegExp, lead: RegExp, tail: RegExp]>> = {
  'zh-CN': [
    /还是说?|或者?说?(?!许)|(?<=.)要么|[和跟](?=[^,.?!]{1,12}哪)/g,
    /^(?:那|[您你]|看|要么?|还|是|愿意|想|说|一般|可以|[ ,])*/,
    /(?:[ ,.?!;呢吗呀啊]|更?(?:方便|合适|可以|好|有空))+$/,
  ],
  en: [
    /,? or (?:(?:shall|should|can|could|may) (?:i|we) )?/g,
    /^ ?(?:.*\b(?:you|i|we|either|it)\b)?(?: still| rather| like| prefer| want| happy| me| to)* ?/,
    /(?:,? whichever.*|(?: be)? (?:better|easier|best|suits?|works?)\b.*|[ ,.?!;])$/,
  ],
}
/** Begins a reason; one that only sets a case (万一) goes on in the clause behind. */
const REASON: Readonly<Record<Language, RegExp>> = {
  'zh-CN':
    /^[^,.?!]{0,24}才好|为了|以便|(?:我|[,. ]|^)好(?=[给跟帮让通安提按把])|省得|免得|怕|方便[我给]|(?<!是)这样(?=[您我]|就)|因为|万一|如果|(?<!主)要是/,
  en: /\b(?:so(?: that)? (?:i|we|you|he|she|they|the|it)\b|(?:just )?in case|because|that way|(?:it|that) (?:would|will|'ll)?\s?(?:lets?|helps?|saves?)|to (?:make sure|save|help|avoid))/,
}
const CASE = /万一|如果|要是/
/** Right before and right behind a limit of time. */
const LIMIT = [/(?:最[晚迟]|(?:within|by|before|until|no later than|in) )$/, /^(?:之内|以?内|[之以]?[前后])/] as const
/** Where somebody is asked to come. */
const PLACE =
  /(?:[来到去看]|参观)(?:一趟)?((?:我们|咱们?)?(?:售楼[处部]|样板[间房]|现场|展厅|门店|店里?|公司|(?<=们)这[边里儿]))|(?:to|at|round|see|visit) ((?:the|our) (?:[a-z]+ )?(?:office|showroom|flat|site|shop|gallery))\b/

/** A stretch without the signs and spaces around it. */
function trimmed(text: string, from: number, to: number): Stretch {
  const words = text.slice(from, to)
  const start = from + words.search(/[^\s,.?!;:]|$/)
  return { from: start, to: Math.max(start, from + words.replace(/[\s,.?!;:]+$/, '').length) }
}

/** The two times on either side of the word between them, else the two ways of doing it. */
function options({ reading: { text, clauses }, values, context }: Found, area: Stretch): Piece[] {
  const [or, lead, tail] = OR[context.language]
  const times = timesIn(text, values, context.language).filter(inside(area))
  const seams = [...text.slice(area.from, area.to).matchAll(or)].map(({ index, 0: { length } }) => ({
    from: area.from + index,
    to: area.from + index + length,
  }))
  const option = (one: Stretch, same: readonly Stretch[]): Piece => ({
    role: 'option', ...one, value: timeValue(one, values, context.today, same),
  }) // prettier-ignore
  for (const { from, to } of seams) {
    const first = times.findLast((one) => one.to <= from && from - one.to < 24)
    const second = times.find((one) => one.from >= to && one.from - to < 24)
    const before = first ? times.slice(0, times.indexOf(first)).slice(-1) : []
    if (first && second) return [option(first, before), option(second, [first, ...before])]
  }
  const [seam] = seams
  if (!seam) return []
  const start = clauses.findLast((one) => one.from < seam.from)?.from ?? area.from
  const end = clauses.find((one) => one.to > seam.to)?.to ?? area.to
  const way = (from: number, to: number) => trimmed(text, from, from + text.slice(from, to).replace(tail, '').length)
  const skip = lead.exec(text.slice(start, seam.from))?.[0].length ?? 0
  return [way(start + skip, seam.from), way(seam.to, end)].flatMap((one): Piece[] =>
    one.to > one.from ? [{ role: 'option', ...one }] : [],
  )
}

/** The clause that says why, from the word that begins the reason on. */
function reason(
  { reading: { text, clauses }, context }: Found,
  own: readonly Evidence[],
  areas: readonly Stretch[],
): Piece[] {
  const begins = REASON[context.language]
  const shown = own.flatMap(({ from, to }) => clausesAt(clauses, from, to))
  const near = clauses.filter((one) => areas.some((area) => inside(area)(one)))
  const clause = [...shown, ...near].find((one) => begins.test(one.text)) ?? shown[0]
  if (!clause) return []
  const first = CASE.test(clause.text) ? clause.to : clause.from
  const end = clauses.find((one) => one.from >= first && /[,.?!;:] ?$/.test(one.text)) ?? clauses.at(-1)
  const from = clause.from + Math.max(0, clause.text.search(begins))
  return [{ role: 'reason', ...trimmed(text, from, end?.to ?? clause.to) }]
}

/** The limit of a promise: a length of time or a time, with the words that make it a limit. */
function deadline({ standing, reading: { text, clauses }, values, context }: Found): Piece[] {
  const own = standing.filter(({ id }) => id === 'commit_time')
  const shown = own.flatMap(({ from, to }) => clausesAt(clauses, from, to))
  const limits = [...values.filter(({ kind }) => kind === 'duration'), ...timesIn(text, values, context.language)]
  const wordsOf = ({ from, to }: Stretch) => [
    LIMIT[0].exec(text.slice(0, from).slice(-14)),
    LIMIT[1].exec(text.slice(to, to + 2)),
  ]
  const sentence = shown[0]?.sentence
  const rank = (one: Stretch) =>
    (own.some(({ from, to }) => one.from < to && from < one.to) ? 1 : 0) +
    (shown.some((clause) => inside(clause)(one)) ? 4 : 0) +
    wordsOf(one).filter(Boolean).length
  const best = limits
    .filter((one) => clausesAt(clauses, one.from, one.to)[0]?.sentence === sentence)
    .sort((a, b) => rank(b) - rank(a))[0]
  if (!best) return own.slice(0, 1).map(({ from, to }) => ({ role: 'deadline', from, to }))
  const [before = 0, behind = 0] = wordsOf(best).map((words) => words?.[0].length ?? 0)
  const value = timeValue(best, values, context.today)
  return [{ role: 'deadline', from: best.from - before, to: best.to + behind, value }]
}

/** When and where somebody is asked to come. */
function visit({ reading: { text }, values, context, standing }: Found, area: Stretch): Piece[] {
  const isChoice = standing.some(({ id }) => id === 'two_option')
  const time = isChoice ? undefined : timesIn(text, values, context.language).findLast(inside(area))
  const address = values.find((one) => one.kind === 'address' && inside(area)(one))
  const match = PLACE.exec(text.slice(area.from, area.to))
  const end = area.from + (match?.index ?? 0) + (match?.[0].length ?? 0)
  const place = address ?? (match && { from: end - (match[1] ?? match[2] ?? '').length, to: end })
  return [
    ...(time ? [{ role: 'time', ...time, value: timeValue(time, values, context.today) } as const] : []),
    ...(place ? [{ role: 'place', from: place.from, to: place.to, value: address?.value } as const] : []),
  ]
}

function piecesOf(id: Behaviour, found: Found): Piece[] {
  const { clauses } = found.reading
  const own = found.standing.filter((one) => one.id === id)
  const sentences = new Set(own.flatMap(({ from, to }) => clausesAt(clauses, from, to).map((one) => one.sentence)))
  const areas = [...sentences].map((number) => {
    const all = clauses.filter(({ sentence }) => sentence === number)
    return { from: all[0]?.from ?? 0, to: all.at(-1)?.to ?? 0 }
  })
  if (id === 'two_option') return areas.map((area) => options(found, area)).find(({ length }) => length > 0) ?? []
  if (id === 'give_reason') return reason(found, own, areas)
  return areas.flatMap((area) => visit(found, area))
}

/** The parts of a behaviour that was found: two options, a reason, a limit of time, when and where to come. */
export function partsOf(id: Behaviour, found: Found): { readonly parts?: readonly Part[] } {
  const pieces =
    id === 'commit_time' || id === 'commit_followup'
      ? deadline(found)
      : id === 'two_option' || id === 'give_reason' || id === 'invite'
        ? piecesOf(id, found)
        : []
  const parts = pieces
    .sort((a, b) => a.from - b.from)
    .map(({ role, from, to, value }) => ({
      role, span: originalSpan(found.source, from, to), ...(value === undefined ? {} : { value }),
    })) // prettier-ignore
  return parts.length > 0 ? { parts } : {}
}
