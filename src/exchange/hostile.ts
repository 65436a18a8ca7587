import { fault, phrase, type Fault } from './codes.ts'
import { DEPTH_MAX, FAULTS_MAX, TEXT_MAX } from './limits.ts'

const FORBIDDEN = new Set(['__proto__', 'prototype', 'constructor'])

/** `attempts[3].events[12].text`; keys are cut, since they come from the file. */
export const joinPath = (path: string, key: string | number): string => {
  if (typeof key === 'number') return `${path}[${key}]`
  const part = key.slice(0, 60)
  return path ? `${path}.${part}` : part
}

interface Place {
  readonly value: unknown
  readonly path: string
  readonly depth: number
}

/**
 * Looks through parsed JSON for what no file of ours holds: keys that reach into prototypes, depth, huge texts, and
 * numbers beyond all bounds (`1e999`). Its own stack, so that depth does not break it.
 */
export function findHostile(value: unknown): readonly Fault[] {
  const faults: Fault[] = []
  const left: Place[] = [{ value, path: '', depth: 0 }]
  for (let place = left.pop(); place && faults.length < FAULTS_MAX; place = left.pop()) {
    if (typeof place.value === 'object' && place.value !== null) open(place.value, place, left, faults)
    else look(place, faults)
  }
  return faults
}

function look({ value, path }: Place, faults: Fault[]) {
  if (typeof value === 'string' && value.length > TEXT_MAX)
    faults.push(fault('IMP-107', path, phrase('characters', TEXT_MAX), value))
  if (typeof value === 'number' && !Number.isFinite(value)) faults.push(fault('IMP-108', path, phrase('finite'), value))
}

function open(value: object, { path, depth }: Place, left: Place[], faults: Fault[]) {
  if (depth >= DEPTH_MAX) {
    faults.push(fault('IMP-105', path.slice(0, 200), phrase('levels', DEPTH_MAX), value))
    return
  }
  if (Array.isArray(value)) {
    for (let i = value.length - 1; i >= 0; i--) left.push({ value: value[i], path: `${path}[${i}]`, depth: depth + 1 })
    return
  }
  for (const [key, inner] of Object.entries(value).reverse()) {
    const at = joinPath(path, key)
    if (FORBIDDEN.has(key)) faults.push(fault('IMP-106', at, phrase('noKey'), key))
    else if (key.length > 200) faults.push(fault('IMP-107', at, phrase('keyLength', 200), key))
    else left.push({ value: inner, path: at, depth: depth + 1 })
  }
}
