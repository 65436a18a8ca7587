import type { Language } from '../../contracts/language.ts'
import { shifted, weekdayOf } from '../facts/date.ts'
import type { Value } from '../facts/value.ts'

/** A stretch of readable text. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Is it within the other? */
export const inside = (outer: Stretch) => (one: Stretch) => outer.from <= one.from && one.to <= outer.to

/** Words for a time that carry no value of their own. */
const WORDS: Readonly<Record<Language, RegExp>> = {
  'zh-CN':
    /大?后天|[今明][天日晚早]|一早|[早晚]上|[上下]午|中午|傍晚|白天|平时|下班(?:以?后|之后)?|[这本下]个?(?:周末?|星期|礼拜)|周末|月底|年底|[\d一二两三四五六七八九十]{1,2}个?工作日/g,
  en: /\b(?:(?:the )?day after tomorrow|tomorrow|today|tonight|(?:(?:this|next) )?(?:weekends?|weekdays?|mornings?|afternoons?|evenings?|week)|lunchtime|\w{1,12} (?:working|business) days?)\b/g,
}
/** What stands between the words of one time: "Saturday the 28th at ten", 周六的上午. */
const BETWEEN = /^(?:的|,? ?(?:(?:at|on|in|the|of|after) ?){0,2})$/

/** Stretches that each say one time, the values and the bare words (上午) together. */
export function timesIn(text: string, values: readonly Value[], language: Language): Stretch[] {
  const words = [...text.matchAll(WORDS[language])].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }))
  const said = values.filter(({ kind }) => kind === 'time' || kind === 'weekday' || kind === 'date')
  const runs: Stretch[] = []
  for (const { from, to } of [...said, ...words].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = runs.at(-1)
    const joins = last && (from <= last.to || (to > last.to && BETWEEN.test(text.slice(last.to, from))))
    if (joins) runs[runs.length - 1] = { from: last.from, to: Math.max(last.to, to) }
    else runs.push({ from, to })
  }
  return runs
}

/** The day said in a stretch: a date, or the next such weekday after today. */
function dayIn(where: Stretch, values: readonly Value[], today: string | undefined): string | undefined {
  const own = values.filter(inside(where))
  const weekdays = own.flatMap(({ kind, value }) => (kind === 'weekday' ? [Number(value)] : []))
  const date = own.find(({ kind }) => kind === 'date')
  if (date || today === undefined || weekdays.length !== 1) return date?.value
  return shifted(today, (((weekdays[0] ?? 0) - weekdayOf(today) + 6) % 7) + 1)
}

/**
 * What a stretch says of time, see `Part`. `same`: stretches whose day goes for this one where it names none, the
 * nearest first.
 */
export function timeValue(where: Stretch, values: readonly Value[], today?: string, same: readonly Stretch[] = []) {
  const own = values.filter(inside(where))
  const valueOf = (kind: Value['kind']) => own.find((one) => one.kind === kind)?.value
  const places = valueOf('weekday') === undefined ? [where, ...same] : [where]
  const day = places.map((one) => dayIn(one, values, today?.slice(0, 10))).find((one) => one !== undefined)
  return valueOf('duration') ?? ([day, valueOf('time')].filter((one) => one !== undefined).join('T') || undefined)
}
