/** The fewest digits that somebody could dial: a local number. */
const FEWEST = 7
/** Numbers in content: eleven digits that begin with 100, which no network gives out. */
const MADE_UP = /^100\d{8}$/

const SPOKEN: Readonly<Record<string, string>> = {
  零: '0', 〇: '0', 洞: '0', 幺: '1', 一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9',
  zero: '0', oh: '0', nought: '0', one: '1', two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9',
} // prettier-ignore
const digitOf = (word: string) => SPOKEN[word.toLowerCase()] ?? word
const WORDS = 'zero|oh|nought|one|two|three|four|five|six|seven|eight|nine'
const REPEATED = new RegExp(`\\b(double|triple)[ -](${WORDS})\\b`, 'gi')
const SINGLE = new RegExp(`\\b(?:${WORDS})\\b|[零〇洞幺一二三四五六七八九]`, 'gi')

/** The value of a decimal digit of any script: its distance from the zero of its ten. */
function digitValue(digit: string): string {
  const code = digit.codePointAt(0) ?? 0
  let below = 0
  while (/\p{Nd}/u.test(String.fromCodePoint(code - 1 - below))) below++
  return String(below % 10)
}

/** Digits of any script, Chinese ones and English words for them as plain digits. */
function withPlainDigits(text: string): string {
  return text
    .replace(/\p{Nd}/gu, digitValue)
    .replace(REPEATED, (_, times: string, word: string) => digitOf(word).repeat(/double/i.test(times) ? 2 : 3))
    .replace(SINGLE, digitOf)
}

/** Sums of money, years and dates have many digits and can't be dialled. */
const AMOUNTS = [
  /\d{1,3}(?:,\d{3})+(?:\.\d+)?/g,
  /[¥￥]\s?\d+/g,
  /\d+(?:\.\d+)?\s?(?:元|块|万|平|米|㎡|m²|yuan|metres|kilometres)/gi,
  /\b(?:19|20)\d\d[-–—/.](?:(?:19|20)\d\d|\d\d?)(?:[-–—/.]\d\d?)?(?:T\d\d:\d\d)?/g,
]
const GROUPED = /\d(?:(?:[\s\-–—()]{1,2}|[,，、.。…]{1,2}\s?)?\d)*/g

/** Runs of digits that somebody could dial, as plain digits. */
export function dialledIn(text: string): readonly string[] {
  const plain = AMOUNTS.reduce((rest, amount) => rest.replace(amount, '|'), withPlainDigits(text))
  return (plain.match(GROUPED) ?? []).flatMap((run) => {
    const groups = run.split(/[,，、.。…]+\s?/).map((group) => group.replace(/\D/g, ''))
    const digits = groups.join('')
    const isList = groups.length > 1 && groups.every((group) => group.length < 4)
    return digits.length >= FEWEST && !isList ? [digits] : []
  })
}

/** Is this number one that no network gives out, or the end of one that is? */
export const isMadeUp = (digits: string, known: readonly string[]) =>
  MADE_UP.test(digits) || known.some((number) => number.includes(digits))

/** The made-up numbers of some texts. */
export const madeUpIn = (texts: readonly string[]) => texts.flatMap(dialledIn).filter((digits) => MADE_UP.test(digits))
