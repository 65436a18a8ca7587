import { createContext } from 'svelte'
import type { DeskSession } from '../../session/desk.svelte.ts'

/** The calls of this desk: the one under way and those that were kept. */
export type Calls = Pick<
  DeskSession,
  | 'running'
  | 'refused'
  | 'audio'
  | 'ring'
  | 'resume'
  | 'abandon'
  | 'fileRunning'
  | 'hangUp'
  | 'attemptWithHouse'
  | 'correct'
  | 'settings'
  | 'saveSettings'
  | 'keeping'
  | 'attempts'
  | 'scenarios'
>

/** Set by `Root`; read by the pages around a call. */
export const [useCalls, provideCalls] = createContext<Calls>()
