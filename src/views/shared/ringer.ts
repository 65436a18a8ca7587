/** The three dotted rings of the ringing phone, inmost first, on a 260 × 260 field. */
const RINGS = [
  { r: 52, dots: 36 },
  { r: 84, dots: 58 },
  { r: 116, dots: 80 },
]

export type RingState = 'past' | 'now' | 'coming'

const dotted = (r: number, dots: number, size: number): string =>
  Array.from({ length: dots }, (_, i) => {
    const angle = (i / dots) * 2 * Math.PI - Math.PI / 2
    const x = (130 + r * Math.cos(angle) - size).toFixed(1)
    const y = (130 + r * Math.sin(angle)).toFixed(1)
    return `M${x} ${y}a${size} ${size} 0 1 0 ${2 * size} 0a${size} ${size} 0 1 0 ${-2 * size} 0`
  }).join('')

/** What each of the three rings shows while ring `n` (from 1; 0: not yet) sounds. After the third all are past. */
export const rings = (n: number): { state: RingState; path: string }[] =>
  RINGS.map(({ r, dots }, i) => {
    const state = i + 1 < n ? 'past' : i + 1 === n ? 'now' : 'coming'
    return { state, path: dotted(r, dots, state === 'coming' ? 1.7 : 2.5) }
  })

/** Has the house's "before ring n" been missed? False where the house states none. */
export const isLate = (n: number, before: number | undefined): boolean => before !== undefined && n >= before
