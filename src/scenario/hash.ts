/** SHA-256 by FIPS 180-4, over UTF-8. Pure: the same in Node and in the browser, without waiting. */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const length = ((bytes.length + 8) >> 6) + 1
  const words = new Uint32Array(length * 16)
  bytes.forEach((byte, index) => (words[index >> 2] = (words[index >> 2] ?? 0) | (byte << (24 - (index % 4) * 8))))
  words[bytes.length >> 2] = (words[bytes.length >> 2] ?? 0) | (0x80 << (24 - (bytes.length % 4) * 8))
  words[words.length - 1] = bytes.length * 8
  const state = Uint32Array.from(FIRST_PRIMES.slice(0, 8), (prime) => fraction(prime ** (1 / 2)))
  const schedule = new Uint32Array(64)
  for (let block = 0; block < words.length; block += 16) compress(state, schedule, words.subarray(block, block + 16))
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('')
}

const FIRST_PRIMES = Array.from({ length: 311 }, (_, index) => index + 2).filter((n) => {
  for (let divisor = 2; divisor * divisor <= n; divisor++) if (n % divisor === 0) return false
  return true
})
const fraction = (root: number) => Math.floor((root - Math.floor(root)) * 2 ** 32) >>> 0
const ROUNDS = Uint32Array.from(FIRST_PRIMES.slice(0, 64), (prime) => fraction(Math.cbrt(prime)))
const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by))

function compress(state: Uint32Array, w: Uint32Array, block: Uint32Array) {
  w.set(block)
  for (let i = 16; i < 64; i++) {
    const [early, late] = [w[i - 15] ?? 0, w[i - 2] ?? 0]
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    w[i] = ((w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1) | 0
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[i] ?? 0) + (w[i] ?? 0)) | 0
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word))
}

/** JSON with keys in order, so that equal values are equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((one) => canonical(one ?? null)).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join()}}`
}
