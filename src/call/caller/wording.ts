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

/** A turn of the wheel that needs no counting of its own: it moves on as the talk does. */
const turnOfTalk = ({ told, items }: Memory) => told.length + Object.keys(items).length

/** A wording of a cue: in order where occurrences count, else as the talk has gone on; undefined where there is none. */
export function cueLine(world: World, cue: string, memory: Memory, nth?: number): string | undefined {
  const lines = world.scenario.says[cue] ?? []
  return wordingOf(lines, nth ?? 1 + (turnOfTalk(memory) % Math.max(1, lines.length)), memory)
}
