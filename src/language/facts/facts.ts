import type { FoundFact, Language } from '../../contracts/language.ts'
import { originalSpan, type Readable } from '../text/original.ts'
import { addresses } from './address.ts'
import { dates } from './date.ts'
import { durations } from './duration.ts'
import { enQuantities } from './en-number.ts'
import { measures } from './measure.ts'
import { names } from './name.ts'
import { phones } from './phone.ts'
import { times, weekdays } from './time.ts'
import type { Value } from './value.ts'
import { zhQuantities } from './zh-number.ts'

/** A number that is part of a clock time or telephone number is not read a second time as a count. */
function outside(spans: readonly Value[]): (one: Value) => boolean {
  const sorted = [...spans].sort((a, b) => a.from - b.from)
  let next = 0
  return (one) => {
    while (next < sorted.length && (sorted[next]?.to ?? 0) <= one.from) next += 1
    const span = sorted[next]
    return span === undefined || one.to <= span.from
  }
}

/**
 * Every value that readable words allow, normalised as FoundFact says, in the order of the words. One stretch of text
 * may come out under several kinds (一万三千八百五: money and number) or in two readings (七点半: 07:30 and 19:30).
 * `today`: the day of the talk, ISO, for what is said from there (明天).
 */
export function valuesOf(text: string, language: Language, today?: string): Value[] {
  const quantities = language === 'en' ? enQuantities(text) : zhQuantities(text)
  const told = [...phones(text, quantities, language === 'en'), ...times(text, language)]
  const counted = measures(text, quantities, language).filter(outside(told))
  const more = [
    ...weekdays(text, language),
    ...dates(text, quantities, language, today),
    ...durations(text, quantities, language).filter(outside(told)),
    ...addresses(text, quantities, language),
    ...names(text, language),
  ]
  return [...told, ...more, ...counted].sort((a, b) => a.from - b.from || a.to - b.to)
}

/** Values with their place in the text as given. */
export const factsOf = (source: Readable, values: readonly Value[]): FoundFact[] =>
  values.map(({ kind, value, from, to }) => ({ kind, value, span: originalSpan(source, from, to) }))
