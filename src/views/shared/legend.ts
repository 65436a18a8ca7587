import { isSingle } from './shortcuts.ts'

/** The keys to press for a shortcut, as they are written on them. `single`: the setting. */
export const keysOf = (name: string, single: boolean): string[] => [
  ...(single || !isSingle(name) ? [] : ['Alt']),
  ...name.split('+'),
]

/** The same as the legend of a button: `M`, `Alt+M`, `⇧X`. */
export const legendOf = (name: string, single: boolean): string => keysOf(name, single).join('+').replace('Shift+', '⇧')
