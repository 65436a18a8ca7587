import type { Component } from 'svelte'
import type { PlaceName } from './shared/routes.ts'

/** Every page is given its `place` and mounted anew for each; most have no use for it. */
export type LoadPage = () => Promise<{ readonly default: Component<never> }>

/** Pages around a running or finished call, which need more than the desk. */
export type CallPlace = 'ring' | 'call' | 'debrief' | 'fork'
export type Pages = Readonly<Record<PlaceName, LoadPage>>

/** Each is fetched when somebody goes there, so that the first ring stays light. */
export const DESK_PAGES: Omit<Pages, CallPlace> = {
  first: () => import('./trainee/FirstRun.svelte'),
  today: () => import('./trainee/Today.svelte'),
  records: () => import('./trainee/Records.svelte'),
  lines: () => import('./trainee/Lines.svelte'),
  trainer: () => import('./trainer/Trainer.svelte'),
  manager: () => import('./manager/Manager.svelte'),
  settings: () => import('./shared/Settings.svelte'),
  data: () => import('./shared/Data.svelte'),
  'not-found': () => import('./shared/NotFound.svelte'),
}

/** They fill the screen and bring their own bar. */
export const BARE: ReadonlySet<PlaceName> = new Set(['ring', 'call'])
