/**
 * Roving tabindex: one stop for Tab, arrow keys move inside. `columns` is the width of a grid, 1 for a list.
 * Returns the index to go to, or undefined when the key is none of ours.
 */
export const rove = (key: string, at: number, length: number, columns = 1): number | undefined => {
  const steps: Record<string, number> =
    columns === 1
      ? { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }
      : { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns }
  if (key === 'Home') return 0
  if (key === 'End') return length - 1
  const step = steps[key]
  if (step === undefined) return undefined
  const to = at + step
  return to >= 0 && to < length ? to : at
}

/** Moves the focus among the `[data-stop]` elements inside `root` and says where it went. */
export const moveFocus = (event: KeyboardEvent, root: HTMLElement, columns = 1): number | undefined => {
  const stops = [...root.querySelectorAll<HTMLElement>('[data-stop]')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const to = at < 0 ? undefined : rove(event.key, at, stops.length, columns)
  if (to === undefined) return undefined
  event.preventDefault()
  stops[to]?.focus()
  return to
}
