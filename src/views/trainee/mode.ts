import type { AttemptEntry } from '../../contracts/desk.ts'
import type { Mode } from '../../contracts/events.ts'
import { t } from '../../strings/shared.ts'

/** The three ways of practising, in words. */
export const modes = (): { value: Mode; label: string }[] =>
  (['guided', 'practice', 'exam'] as const).map((value) => ({ value, label: t[value] }))

export const modeHint = (mode: Mode): string =>
  mode === 'guided' ? t.guidedHint : mode === 'practice' ? t.practiceHint : t.examHint

/** The way of practising used last; a newcomer is guided. Entries are newest first. */
export const usualMode = (mine: readonly AttemptEntry[]): Mode => mine[0]?.attempt.setup.mode ?? 'guided'
