const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  幺: 1,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Signs that Chinese numbers are written with. */
export const ZH_NUMBER = '零〇幺一二两俩三四五六七八九十百千万亿'

/** Digits read one by one (幺三八…) as Arabic; undefined where the text holds a unit. */
export function zhDigits(text: string): string | undefined {
  const digits = [...text].map((sign) => DIGITS[sign])
  return digits.every((digit) => digit !== undefined) ? digits.join('') : undefined
}

/**
 * A spoken number: 三千五 is 3500 and 一万四八 is 14800, since a last digit without a unit takes the next lower places.
 * Undefined where the signs make no number.
 */
export function zhNumber(text: string): number | undefined {
  let total = 0
  let section = 0
  let digits = ''
  let unit = 0
  let zero = false
  for (const sign of text) {
    const digit = DIGITS[sign]
    if (digit !== undefined) {
      if (digit === 0 && digits === '') zero = true
      else digits += digit
    } else if (sign in UNITS) {
      unit = UNITS[sign] ?? 1
      section += (digits === '' ? 1 : Number(digits)) * unit
      digits = ''
      zero = false
    } else if (sign === '万' || sign === '亿') {
      unit = sign === '万' ? 10_000 : 100_000_000
      total = (total + section + Number(digits || 0)) * unit
      section = 0
      digits = ''
      zero = false
    } else return undefined
  }
  if (digits === '') return total + section
  const tail = unit === 0 || zero || unit === 10 ? Number(digits) : Number(digits) * (unit / 10 ** digits.length)
  return Number.isInteger(tail) ? total + section + tail : undefined
}
