import type { Settings } from '../contracts/attempt.ts'
import { LANGUAGES } from '../contracts/language.ts'

type Check = (value: unknown) => boolean
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
const between =
  (from: number, to: number): Check =>
  (value) =>
    typeof value === 'number' && value >= from && value <= to
const flag = oneOf(true, false)

const CHECKS: Readonly<Record<keyof Settings, Check>> = {
  interface: oneOf(...LANGUAGES),
  theme: oneOf('system', 'light', 'dark'),
  captions: flag,
  gloss: flag,
  telephone: flag,
  ringSounds: flag,
  background: flag,
  reduceMotion: flag,
  singleKeys: flag,
  allowanceS: between(30, 300),
  volume: between(0, 1),
}

/** Those of the stored settings that are usable; the rest is left to its default. */
export function usableSettings(stored: unknown): Partial<Settings> {
  if (typeof stored !== 'object' || stored === null) return {}
  const checks = new Map<string, Check>(Object.entries(CHECKS))
  return Object.fromEntries(Object.entries(stored).filter(([key, value]) => checks.get(key)?.(value)))
}

/** What this device remembers, as far as it is usable. */
export function usableMemory(stored: unknown): { readonly profile?: string } {
  const profile: unknown =
    typeof stored === 'object' && stored !== null && 'profile' in stored ? stored.profile : undefined
  return typeof profile === 'string' ? { profile } : {}
}
