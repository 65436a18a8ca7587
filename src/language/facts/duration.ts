import type { Language } from '../../contracts/language.ts'
import { plain, type Quantity } from './quantity.ts'
import type { Value } from './value.ts'
import { zhNumber } from './zh-number.ts'

/** Minutes of a unit, by the sign or letter that begins it. */
const MINUTES: Readonly<Record<string, number>> = {
  分: 1, m: 1, 刻: 15, 小: 60, 钟: 60, h: 60, 天: 1440, d: 1440, 周: 10_080, 星: 10_080, 礼: 10_080, w: 10_080,
} // prettier-ignore
const length = (count: number, unit: string, from: number, to: number): Value => ({
  kind: 'duration',
  value: plain(count * (MINUTES[unit.charAt(0)] ?? 0)),
  from,
  to,
})

/** 第三天 and 哪一天 are no length, nor is 三五分钟, which is about so long. */
const ZH =
  /(?<![\d.第每哪某有那这零一二两三四五六七八九十百几])(?!一天[到晚]|[一二两三四五六七八九]{2}[个分小天])(\d{1,4}|[一二两三四五六七八九十百]{1,5}|(?=半))个?(半(?=个?[小钟]))?个?(分钟|刻钟|小时(?!候)|钟头|天(?![气花台])|(?:星期|礼拜|周)(?![一二三四五六日天末年岁边]))(半)?/g

const zhDurations = (text: string) =>
  [...text.matchAll(ZH)].map((match) => {
    const [words, said = '', half, unit = '', more] = match
    const count = said === '' ? 0 : /^\d/.test(said) ? Number(said) : (zhNumber(said) ?? 0)
    return length(count + ((half ?? more) ? 0.5 : 0), unit, match.index, match.index + words.length)
  })

const EN_UNIT = /^[ -](and a half )?(min|hour|hr|day|week)[a-z]*( and a half)?\b/
const EN_NAMED =
  /\b(?:(half an hour|half hour)|((?:a )?quarter of an hour)|the hour(?<=within the hour)|an hour(?<!(?:\d|per|s|half|of) an hour)( and a half)?)\b/g

const enDurations = (text: string, quantities: readonly Quantity[]) => [
  ...quantities.flatMap(({ value, from, to, ordinal }): Value[] => {
    const unit = ordinal || text.startsWith('one ', from) ? null : EN_UNIT.exec(text.slice(to, to + 28))
    return unit ? [length(value + ((unit[1] ?? unit[3]) ? 0.5 : 0), unit[2] ?? '', from, to + unit[0].length)] : []
  }),
  ...[...text.matchAll(EN_NAMED)].map((match) =>
    length(match[1] ? 0.5 : match[2] ? 0.25 : match[3] ? 1.5 : 1, 'h', match.index, match.index + match[0].length),
  ),
]

/** Lengths of time in minutes; what is only about so long (两三天, "a couple of days") and working days are none. */
export const durations = (text: string, quantities: readonly Quantity[], language: Language): readonly Value[] =>
  (language === 'en' ? enDurations(text, quantities) : zhDurations(text)).filter(({ value }) => value !== '0')
