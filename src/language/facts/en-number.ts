import type { Quantity } from './quantity.ts'

const WORDS = [
  'zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen',
  'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen',
] // prettier-ignore
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ORDINALS = [
  'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
] // prettier-ignore

const SMALL: ReadonlyMap<string, number> = new Map([
  ...WORDS.map((word, value) => [word, value] as const),
  ['a', 1],
  ...TENS.map((word, i) => [word, (i + 2) * 10] as const),
])
const ORDINAL: ReadonlyMap<string, number> = new Map([
  ...ORDINALS.map((word, i) => [word, i + 1] as const),
  ['thirtieth', 30],
  ['fortieth', 40],
])
const LARGE: ReadonlyMap<string, number> = new Map([
  ['thousand', 1000],
  ['k', 1000],
  ['million', 1_000_000],
  ['m', 1_000_000],
])

/** Spoken in numbers besides the words themselves. */
const GLUE = ['hundred', 'and', 'point', 'oh', 'o', 'double', 'triple', 'treble']
const TOKEN =
  /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?(?:st|nd|rd|th)?|(?<![a-z'])a(?= (?:hundred|thousand|million))|[a-z]{2,}|[okm]/g

interface Token {
  readonly word: string
  readonly from: number
  readonly to: number
}

const known = (word: string) =>
  word === 'a' || /^\d/.test(word) || SMALL.has(word) || ORDINAL.has(word) || LARGE.has(word) || GLUE.includes(word)

/** Stretches of number words with nothing but spaces and hyphens between them. */
function runs(text: string): Token[][] {
  const all: Token[][] = []
  let last = -1
  for (const match of text.matchAll(TOKEN)) {
    const [from, to] = [match.index, match.index + match[0].length]
    if (!known(match[0])) continue
    const joined = last >= 0 && /^(?: |-|)$/.test(text.slice(last, from))
    const token = { word: match[0], from, to }
    if (joined) all.at(-1)?.push(token)
    else all.push([token])
    last = to
  }
  return all
}

const figure = (word: string) => (/^\d/.test(word) ? Number(word.replace(/,|st$|nd$|rd$|th$/g, '')) : undefined)
const isDigit = (word: string) =>
  word !== 'a' && (word === 'oh' || word === 'o' || (SMALL.get(word) ?? 10) < 10 || /^\d$/.test(word))
const digit = (word: string) => (word === 'oh' || word === 'o' ? '0' : String(SMALL.get(word) ?? word))

/** Digits one by one from `start`: "one three eight double oh". At least three of them. */
function spelled(run: readonly Token[], start: number): { quantity: Quantity; next: number } | undefined {
  let digits = ''
  let i = start
  for (; i < run.length; i++) {
    const word = run[i]?.word ?? ''
    const times = word === 'double' ? 2 : word === 'triple' || word === 'treble' ? 3 : 1
    const said = times > 1 ? run[i + 1]?.word : word
    if (said === undefined || !isDigit(said)) break
    digits += digit(said).repeat(times)
    if (times > 1) i += 1
  }
  const [first, last] = [run[start], run[i - 1]]
  if (digits.length < 3 || !first || !last) return undefined
  return { quantity: { value: Number(digits), digits, from: first.from, to: last.to }, next: i }
}

/** A cardinal or ordinal from `start`, as far as its words go on making one number. */
function counted(run: readonly Token[], start: number): { quantity: Quantity; next: number } | undefined {
  let [total, section, floor, ordinal] = [0, 0, 1000, false]
  let share = 0
  let i = start
  for (; i < run.length && !ordinal; i++) {
    const word = run[i]?.word ?? ''
    const value = SMALL.get(word) ?? ORDINAL.get(word) ?? figure(word)
    if (word === 'hundred' && section > 0 && section < 100) [section, floor] = [section * 100, 100]
    else if (LARGE.has(word) && section + share > 0) {
      total += (section + share) * (LARGE.get(word) ?? 1)
      ;[section, share, floor] = [0, 0, 1000]
    } else if (word === 'and' && i > start && (run[i - 1]?.word === 'hundred' || LARGE.has(run[i - 1]?.word ?? '')))
      continue
    else if (word === 'point' && i > start && isDigit(run[i + 1]?.word ?? '')) {
      const digits: string[] = []
      while (isDigit(run[i + 1]?.word ?? '')) digits.push(digit(run[++i]?.word ?? ''))
      share = Number(`0.${digits.join('')}`)
    } else if (value !== undefined && (i === start || value < floor) && share === 0) {
      section += value
      floor = value >= 20 && value < 100 && value % 10 === 0 ? 10 : 0
      ordinal = ORDINAL.has(word) || (/(?:st|nd|rd|th)$/.test(word) && /^\d/.test(word))
    } else break
  }
  const [first, last] = [run[start], run[i - 1]]
  if (i === start || !first || !last || !(SMALL.has(first.word) || ORDINAL.has(first.word) || /^\d/.test(first.word)))
    return undefined
  const bare = i === start + 1 && /^\d{2,}$/.test(first.word) ? { digits: first.word } : {}
  const said = { value: total + section + share, from: first.from, to: last.to, ...bare }
  return { quantity: ordinal ? { ...said, ordinal } : said, next: i }
}

/** "one" that counts nothing. */
const ONE = /^one(?: (?:moment|second|sec|minute|tick|of|more|please|thing|that|for|is|with|you|i|to|as)\b|[,.?!;]|$)/
const THIS = /(?:this|that|the|which|another|any|every|no|some|\w+er|large|small|green|red|new|quick|first|last) $/

function counts(text: string, { value, from, to, digits }: Quantity): boolean {
  if (value !== 1 || digits !== undefined || to - from > 3) return true
  return !ONE.test(text.slice(from, from + 12)) && !THIS.test(text.slice(Math.max(0, from - 10), from))
}

/** Every number in readable English text, in order. */
export function enQuantities(text: string): readonly Quantity[] {
  const found: Quantity[] = []
  for (const run of runs(text))
    for (let i = 0; i < run.length;) {
      const one = spelled(run, i) ?? counted(run, i)
      if (one && counts(text, one.quantity)) found.push(one.quantity)
      i = one?.next ?? i + 1
    }
  return found
}
