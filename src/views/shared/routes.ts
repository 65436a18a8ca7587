import type { Mode } from '../../contracts/events.ts'

/** Every place of the product, by name, with what it needs to be shown. */
export interface Places {
  today: Record<never, never>
  first: Record<never, never>
  ring: { readonly scenario: string; readonly mode: Mode }
  call: Record<never, never>
  debrief: { readonly attempt: string }
  fork: { readonly attempt: string; readonly seq: number }
  records: Record<never, never>
  lines: Record<never, never>
  manager: Record<never, never>
  trainer: Record<never, never>
  settings: Record<never, never>
  data: Record<never, never>
  'not-found': { readonly path: string }
}
export type PlaceName = keyof Places
export type Place = { [N in PlaceName]: { readonly name: N } & Places[N] }[PlaceName]

const PLAIN = ['first', 'call', 'records', 'lines', 'manager', 'trainer', 'settings', 'data'] as const
const MODES: readonly string[] = ['guided', 'practice', 'exam'] satisfies Mode[]
const isPlain = (name: string): name is (typeof PLAIN)[number] => (PLAIN as readonly string[]).includes(name)
const isMode = (mode: string | null): mode is Mode => mode !== null && MODES.includes(mode)

const decode = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}

/** The hash of an address read as a place; `not-found` when it is none. A ring without a mode is guided. */
export const readHash = (hash: string): Place => {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?')
  const nowhere: Place = { name: 'not-found', path }
  const parts = path.split('/').map(decode)
  if (parts.includes(undefined)) return nowhere
  const [name = '', first, second, ...rest] = parts as string[]
  if (rest.length > 0) return nowhere
  if (name === '' && first === undefined) return { name: 'today' }
  if (isPlain(name)) return first === undefined ? { name } : nowhere
  if (!first) return nowhere
  if (name === 'ring' && second === undefined) {
    const mode = new URLSearchParams(query).get('mode')
    return { name, scenario: first, mode: isMode(mode) ? mode : 'guided' }
  }
  if (name === 'debrief' && second === undefined) return { name, attempt: first }
  if (name === 'fork' && second !== undefined && /^\d+$/.test(second))
    return { name, attempt: first, seq: Number(second) }
  return nowhere
}

/** The address of a place, for `href` and `go`. */
export const hrefOf = (place: Place): string => {
  const id = encodeURIComponent
  switch (place.name) {
    case 'today':
      return '#/'
    case 'ring':
      return `#/ring/${id(place.scenario)}?mode=${place.mode}`
    case 'debrief':
      return `#/debrief/${id(place.attempt)}`
    case 'fork':
      return `#/fork/${id(place.attempt)}/${place.seq}`
    case 'not-found':
      return `#/${place.path}`
    default:
      return `#/${place.name}`
  }
}
