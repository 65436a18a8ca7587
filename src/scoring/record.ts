import type { EventOf } from '../contracts/events.ts'
import type { RecordResult } from '../contracts/score.ts'
import type { RecordField } from '../contracts/standard.ts'
import { logged, toldOf, type Observed } from './observe.ts'

/** Titles are no part of a name; "Ms Qiao", 乔女士 and 乔 are the same entry. */
const TITLES = /先生|女士|小姐|太太|师傅|老师|同志|\b(?:mr|mrs|ms|miss|mx|dr)\b\.?/gu

/** A note as it is compared: one width, no case, no titles, no spaces or punctuation. */
function plain(text: string): string {
  const bare = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(TITLES, '')
    .replace(/[\p{P}\p{S}\s]/gu, '')
  return bare === '' ? text.normalize('NFKC').toLowerCase().replace(/\s/gu, '') : bare
}

const SPOKEN_DIGITS = '零一二三四五六七八九'

/** Digits as written or spoken, in the groups in which they stand. */
function digitGroups(text: string): readonly string[] {
  const digits = text
    .normalize('NFKC')
    .replaceAll('幺', '1')
    .replaceAll('〇', '0')
    .replace(/[零一二三四五六七八九]/gu, (one) => String(SPOKEN_DIGITS.indexOf(one)))
  return digits.match(/\d+/g) ?? []
}

/** Does the note hold this number: groups side by side that make it up, with or without the country's code? */
function holdsNumber(note: string, number: string): boolean {
  const groups = digitGroups(note)
  const runs = groups.flatMap((_, from) =>
    groups.slice(from).map((__, length) => groups.slice(from, from + length + 1).join('')),
  )
  return number !== '' && runs.some((run) => run === number || run === `86${number}` || run === `0086${number}`)
}

type Told = EventOf<'caller.told'>

function fits(note: string, told: Told, field: RecordField, accept: readonly string[]): boolean {
  if (field.compare === 'phone')
    return [told.show, ...accept].some((number) => holdsNumber(note, digitGroups(number).join('')))
  const text = plain(note)
  const has = (word: string) => plain(word) !== '' && text.includes(plain(word))
  return told.words.every((group) => group.some(has)) || accept.some(has)
}

/** What the caller said last in each call: a later word takes the place of an earlier one, a later call's does not. */
function truths(observed: Observed, slot: string): readonly Told[] {
  const all = toldOf(observed, slot)
  return all.filter((event, index) => all[index + 1]?.call !== event.call)
}

function compare(observed: Observed, field: RecordField): RecordResult {
  const note = logged(observed, 'in.note')
    .filter((event) => event.input.field === field.id)
    .at(-1)
  const written = note?.input.value.trim() ?? ''
  const base = { field: field.id, written, after: note?.after ?? false }
  if (field.slot === undefined) return { ...base, truth: '', verdict: written === '' ? 'blank' : 'free' }
  const said = truths(observed, field.slot)
  const truth = said.at(-1)?.show ?? ''
  if (said.length === 0) return { ...base, truth, verdict: written === '' ? 'blank' : 'invented' }
  if (written === '') return { ...base, truth, verdict: 'missing' }
  const accept = observed.scenario.accept[field.slot] ?? []
  const right = said.some((told) => fits(written, told, field, accept))
  return { ...base, truth, verdict: right ? 'right' : 'wrong' }
}

/** The call record, field by field, against what the caller said on this path. The last note to a field counts. */
export function recordResults(observed: Observed): readonly RecordResult[] {
  return observed.standard.record.map((field) => compare(observed, field))
}
