/** Is an input method composing? Then Enter, digits and letters are its own. (229: Safari's Enter that ends it.) */
export const composing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

const isTextBox = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio], [type=checkbox]), textarea, select'))

/** The key without Alt: with it some systems type another sign, so the position on the keyboard decides. */
const plainKey = ({ key, code, altKey }: KeyboardEvent): string => {
  if (key === ' ') return 'Space'
  if (altKey && /^(Key|Digit)/.test(code)) return code.replace(/^(Key|Digit)/, '')
  if (altKey && code === 'Slash') return '/'
  return key.length === 1 ? key.toUpperCase() : key
}

/**
 * Name of the pressed key: `1`, `M`, `Space`, `Alt+M`, `Shift+X`. Undefined when it isn't ours to take: an input
 * method composes, a text box has the focus (Alt then gives it back), or the key repeats.
 */
export const keyName = (event: KeyboardEvent): string | undefined => {
  if (composing(event) || event.repeat || event.ctrlKey || event.metaKey) return undefined
  const plain = plainKey(event)
  if (isTextBox(event.target) && !event.altKey && plain !== 'Escape') return undefined
  const letter = plain.length === 1 && /[A-Z]/.test(plain)
  return `${event.altKey ? 'Alt+' : ''}${event.shiftKey && letter ? 'Shift+' : ''}${plain}`
}

/** A letter, a digit or a sign, which the setting "single keys" is about. */
export const isSingle = (name: string): boolean => /^(Shift\+)?.$/u.test(name)

/** What has a use of its own for a key. */
const OWN: Readonly<Record<string, string>> = {
  Space: 'button, a, [role="button"], input, summary',
  Enter: 'button, a, [role="button"], summary',
}

/**
 * Runs what the key stands for, unless a dialog lies over the page. `single` false (setting "single keys"): letters
 * (capitals too), digits and signs do nothing, the same with Alt does.
 */
export const runShortcut = (event: KeyboardEvent, keys: Record<string, () => void>, single: boolean): void => {
  const name = keyName(event)
  if (name === undefined || document.querySelector('dialog[open]')) return
  if (event.target instanceof HTMLElement && event.target.matches(OWN[name] ?? ':not(*)')) return
  const bare = name.startsWith('Alt+') ? name.slice(4) : name
  if (!single && isSingle(name)) return
  const run = keys[name] ?? keys[bare]
  if (!run) return
  event.preventDefault()
  run()
}
