import type { FactKind, Language } from '../../contracts/language.ts'
import { plain, type Quantity } from './quantity.ts'
import type { Value } from './value.ts'

/** What a number counts, by the words right behind it or right before it. */
interface Measure {
  readonly kind: FactKind
  readonly behind: RegExp
  readonly ahead?: RegExp
}

const MEASURES: Readonly<Record<Language, readonly Measure[]>> = {
  'zh-CN': [
    { kind: 'area', behind: /^(?:多|来|个)?(?:平方米|平米|平方|平(?!均|时|安)|㎡|m²|m2)/ },
    { kind: 'floor', behind: /^(?:楼(?!盘|下|上|顶|梯|道|层高)|层(?!高)|f(?![a-z]))/ },
    { kind: 'money', behind: /^(?:多|来)?(?:万|千)?(?:元|块|人民币|rmb)/, ahead: /(?:¥|￥|\$|总价|单价|均价|首付|定金|押金|月租|租金|房价)[是为约大概在每个只要:]{0,4}$/ },
  ],
  en: [
    { kind: 'area', behind: /^ ?(?:square (?:metres?|meters?|m\b)|sq ?m\b|sqm\b|㎡|m²|m2\b|(?:metres?|meters?)\b(?! (?:from|away|off|to|walk|down|up|high|on foot|long|wide|further)))/ },
    { kind: 'floor', behind: /^(?:st|nd|rd|th)?[ -]floor/, ahead: /\bfloors? $/ },
    { kind: 'money', behind: /^ ?(?:yuan|rmb|pounds|dollars|euros|quid|£|€|(?:a|per|each|the) (?:square )?(?:metre|meter)|per sq)/, ahead: /(?:[£€$¥]|\b(?:price|total|deposit|rent)(?: is| of|:)?) ?$/ },
  ],
} // prettier-ignore

/** Units that say plainly that a number is none of the kinds above. */
const OTHER: Readonly<Record<Language, RegExp>> = {
  'zh-CN':
    /^(?:多|来)?(?:米(?!饭)|公里|里|分钟|小时|天|个|套|间|位|人|号|路|栋|幢|单元|室|次|遍|岁|年|月|日|部|户|口|点|%|折|张|条|站|排|期|梯|厅|卫|房)/,
  en: /^(?:st|nd|rd|th)?[ -]?(?:%|metres?|meters?|km|minutes?|hours?|days?|nights?|people|guests|left|flats?|units?|rooms?|bedrooms?|lifts?|am|pm|o'clock|years?|stops?|working|per cent|percent|th\b)/,
}

/** From here on a bare number may be a sum of money. */
const LIKELY_MONEY = 1000
/** The first of a range counts what the second counts: 六到二十二楼. */
const RANGE = /^ ?(?:到|至|-|~|to|and|or|或|、|和) ?$/

function kindOf(text: string, { from, to }: Quantity, language: Language): FactKind | undefined {
  const behind = text.slice(to, to + 24)
  const ahead = text.slice(Math.max(0, from - 14), from)
  return MEASURES[language].find((one) => one.behind.test(behind) || one.ahead?.test(ahead))?.kind
}

/** 地下二层, 负一楼 and basements lie below. */
const below = (text: string, from: number) =>
  /(?:负|地下|minus |basement )$/.test(text.slice(Math.max(0, from - 9), from))

function valueOf(text: string, { value, from }: Quantity, kind: FactKind): string {
  return kind === 'floor' && below(text, from) ? `-${plain(value)}` : plain(value)
}

/** 一平 and "a metre" are what a price is for. */
const isRate = (kind: FactKind, { value }: Quantity) => kind === 'area' && value === 1

const isRange = (text: string, first: Quantity | undefined, second: Quantity | undefined) =>
  first !== undefined && second !== undefined && RANGE.test(text.slice(first.to, second.from))

/** The kind of the other end of a range. */
function rangeKind(text: string, all: readonly Quantity[], i: number, language: Language): FactKind | undefined {
  const [before, one, after] = [all[i - 1], all[i], all[i + 1]]
  if (after && isRange(text, one, after)) return kindOf(text, after, language)
  return before && isRange(text, before, one) ? kindOf(text, before, language) : undefined
}

function kindsOf(text: string, all: readonly Quantity[], i: number, language: Language): readonly FactKind[] {
  const one = all[i]
  if (!one) return []
  const kind = kindOf(text, one, language) ?? rangeKind(text, all, i, language)
  if (kind === 'money') return ['money', 'number']
  if (kind !== undefined) return isRate(kind, one) ? [] : [kind]
  if (one.ordinal === true) return []
  const open = !OTHER[language].test(text.slice(one.to, one.to + 12)) && !one.digits?.startsWith('0')
  return open && one.value >= LIKELY_MONEY ? ['money', 'number'] : ['number']
}

/** Numbers by what they count. What is certainly no sum, area or floor, or might be several things, is a `number` too. */
export function measures(text: string, quantities: readonly Quantity[], language: Language): readonly Value[] {
  return quantities.flatMap(
    (one, i) =>
    kindsOf(text, quantities, i, language).map((kind): Value => ({
      kind, value: valueOf(text, one, kind), from: one.from, to: one.to,
    })), // prettier-ignore
  )
}
