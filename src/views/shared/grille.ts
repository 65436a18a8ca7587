/** The caller's face made of dots: eight rings of them round a centre, on a 200 × 200 field. */
const RINGS = 8
const STEP = 11.5

interface Dot {
  readonly x: number
  readonly y: number
  /** Distance from the centre, 0–1. */
  readonly far: number
  readonly angle: number
}

const DOTS: readonly Dot[] = [
  { x: 100, y: 100, far: 0, angle: 0 },
  ...Array.from({ length: RINGS }, (_, i) => ring(i + 1)).flat(),
]

function ring(k: number): Dot[] {
  const n = k * 6
  return Array.from({ length: n }, (_, i) => {
    const angle = ((i + (k % 2) / 2) / n) * 2 * Math.PI
    return { x: 100 + k * STEP * Math.cos(angle), y: 100 + k * STEP * Math.sin(angle), far: k / RINGS, angle }
  })
}

/** Small stable numbers 0–1 out of a seed: the same caller always has the same shape. */
const spread = (seed: number, i: number): number => {
  const x = Math.sin(seed * 12.9898 + i * 78.233) * 43758.5453
  return x - Math.floor(x)
}

/** Reach of the voice in a direction, 0–1: three soft lobes given by the seed. */
const reach = (seed: number, angle: number): number => {
  const lobes = [2, 3, 5].map((n, i) => (0.22 - i * 0.05) * Math.sin(n * angle + spread(seed, i) * 2 * Math.PI))
  return 0.62 + lobes.reduce((sum, lobe) => sum + lobe, 0)
}

const circle = ({ x, y }: Dot, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`

/**
 * The two paths of the grille. `level` 0–1 is the loudness of the voice, `patience` 0–5 flattens the shape as it falls;
 * `off` draws the caller who isn't there yet.
 */
export const grille = (seed: number, level: number, patience = 5, off = false): { lit: string; dim: string } => {
  const flat = 0.5 + 0.1 * patience
  const isLit = (dot: Dot): boolean => {
    if (dot.far === 0) return true
    if (off) return false
    const angle = Math.atan2(Math.sin(dot.angle) / flat, Math.cos(dot.angle))
    const squeeze = Math.hypot(Math.cos(dot.angle), Math.sin(dot.angle) / flat)
    return dot.far * squeeze <= reach(seed, angle) * (0.3 + 0.85 * level)
  }
  const lit: string[] = []
  const dim: string[] = []
  for (const dot of DOTS) {
    if (isLit(dot)) lit.push(circle(dot, Number((off ? 5.2 : 4.7 - 1.1 * dot.far).toFixed(1))))
    else dim.push(circle(dot, 1.9))
  }
  return { lit: lit.join(''), dim: dim.join('') }
}

/** Loudness in the few steps that are drawn, so that a frame without a visible change costs nothing. */
export const loudness = (level: number): number => Math.round(Math.min(1, Math.max(0, level)) * 8) / 8
