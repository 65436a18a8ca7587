import type { Memory } from './memory.ts'
import type { World } from './world.ts'

/** The wording for the nth time; where that is the line just said, the next one; undefined where there is no other. */
export function wordingOf(lines: readonly string[] | undefined, nth: number, memory: Memory): string | undefined {
  if (!lines || lines.length === 0) return undefined
  const at = Math.min(Math.max(nth, 1), lines.length) - 1
  const wanted = lines[at]
  if (wanted !== memory.lastLine) return wanted
  const next = lines[(at + 1) % lines.length]
  return next === wanted ? undefined : next
}

/** The wording of a cue; undefined where the scenario gives none. */
export function cueLine(world: World, cue: string, nth: number, memory: Memory): string | undefined {
  return wordingOf(world.scenario.says[cue], nth, memory)
}
