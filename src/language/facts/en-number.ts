const SMALL: Readonly<Record<string, number>> = {
  zero: 0, oh: 0, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40,
  fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
  first: 1, second: 2, third: 3, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, eleventh: 11, twelfth: 12, thirteenth: 13,
  fourteenth: 14, fifteenth: 15, sixteenth: 16, seventeenth: 17, eighteenth: 18, nineteenth: 19, twentieth: 20,
} // prettier-ignore
const LARGE: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 }

/** Words that English numbers are spoken with. */
export const EN_WORDS = [...Object.keys(SMALL), ...Object.keys(LARGE), 'double', 'triple', 'and', 'point'].join('|')

const isDigit = (word: string) => word in SMALL && (SMALL[word] ?? 10) < 10

/** Digits spoken one by one, "oh double seven": `077`; undefined where a word is no digit or there are fewer than four. */
export function enDigits(words: readonly string[]): string | undefined {
  let digits = ''
  for (let i = 0; i < words.length; i++) {
    const times = words[i] === 'double' ? 2 : words[i] === 'triple' ? 3 : 1
    const word = times > 1 ? words[++i] : words[i]
    if (word === undefined || !isDigit(word)) return undefined
    digits += String(SMALL[word]).repeat(times)
  }
  return digits.length >= 4 ? digits : undefined
}

/** "thirteen thousand eight hundred and fifty" is 13850; undefined where the words make no number. */
export function enNumber(words: readonly string[]): number | undefined {
  let total = 0
  let section = 0
  let any = false
  for (const word of words) {
    if (word === 'and') continue
    if (word in SMALL) section += SMALL[word] ?? 0
    else if (word === 'hundred') section = (section || 1) * 100
    else if (word in LARGE) {
      total += (section || 1) * (LARGE[word] ?? 1)
      section = 0
    } else return undefined
    any = true
  }
  return any ? total + section : undefined
}
