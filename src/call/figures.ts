import type { FoundFact, Language } from '../contracts/language.ts'
import type { Fact } from '../contracts/scenario.ts'

interface Signs {
  /** Right before and right behind a figure that is a name: a block, a phase, a bus. */
  readonly namesBefore: RegExp
  readonly namesBehind: RegExp
  /** What a figure counts where that is no flat. */
  readonly unit: RegExp
  /** One is a figure only where something is counted: 一套, but not 一下. */
  readonly counted: RegExp
  /** "And more": the figure is a lower bound. */
  readonly moreBefore: RegExp
  readonly moreBehind: RegExp
}

const SIGNS: Readonly<Record<Language, Signs>> = {
  'zh-CN': {
    namesBefore: /(?:第|百分之)$/,
    namesBehind: /^ ?(?:号|栋|幢|期|单元|室|路)/,
    unit: /^(?:多|来)?(分钟|小时|个月|公里|米|天|年|月|日|岁|次|遍|人|位|口|部|站|条|点|折|成|%)/,
    counted: /^(?:套|个|间|户|元|块)/,
    moreBefore: /(?:超过|不止)$/,
    moreBehind: /^(?:多|出头|往上|以上)/,
  },
  en: {
    namesBefore: /\b(?:block|building|phase|unit|room|number|line|bus|exit|gate|floor) $/i,
    namesBehind: /^(?:st|nd|rd|th)\b/i,
    unit: /^ ?(minutes?|hours?|days?|nights?|months?|years?|metres?|meters?|km|people|bedrooms?|lifts?|stops?|per ?cent|%)/i,
    counted: /^ ?(?:left|flats?|units?|more|yuan)\b/i,
    moreBefore: /\b(?:over|above|more than|upwards of) $/i,
    moreBehind: /^ ?(?:odd|something|and a bit|and something|plus|or more)\b/i,
  },
}

const around = (raw: string, [from, to]: FoundFact['span']) => [raw.slice(0, from), raw.slice(to)] as const

/** Can the figure stand for what the fact states? A block's number, minutes on foot and the 一 of 一下 are no count of flats. */
export function couldStandFor(one: FoundFact, fact: Fact, raw: string, language: Language): boolean {
  if (one.kind !== 'number' && one.kind !== 'money') return true
  const signs = SIGNS[language]
  const [before, behind] = around(raw, one.span)
  if (signs.namesBefore.test(before) || signs.namesBehind.test(behind)) return false
  const unit = signs.unit.exec(behind)?.[1]
  if (unit !== undefined) return `${fact.show[language]} ${fact.say[language]}`.includes(unit)
  return one.value !== '1' || signs.counted.test(behind)
}

/** What one more in the last place that was said is worth: 1000 for 13000. */
const lastPlace = (said: number) => 10 ** (/0*$/.exec(String(said))?.[0].length ?? 0)

/** A sum ten times as large or as small is another sum: a total is no price a metre. */
const isLike = (said: number, value: number) => said < value * 10 && value < said * 10

/** Clock times as an entry of the sheet prints them, with two digits for the hour. */
const timesIn = (shown: string) => (shown.match(/\d{1,2}:\d{2}/g) ?? []).map((time) => time.padStart(5, '0'))

/** Does the figure state the fact otherwise than the sheet? A true lower bound and a time that its entry prints do not. */
export function contradicts(one: FoundFact, fact: Fact, raw: string, language: Language): boolean {
  if (fact.kind === 'time') return !timesIn(fact.show[language]).includes(one.value)
  if (fact.kind !== 'money') return true
  const [before, behind] = around(raw, one.span)
  const signs = SIGNS[language]
  const said = Number(one.value)
  const isLeast = signs.moreBehind.test(behind) || signs.moreBefore.test(before)
  return fact.values.map(Number).some((value) => {
    const holds = isLeast && said <= value && value < said + lastPlace(said)
    return isLike(said, value) && !holds
  })
}
