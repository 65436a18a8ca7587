/** Opens a dialog over everything, which then holds the keyboard; taken off, it gives the focus back. For `{@attach}`. */
export const modal = (dialog: HTMLDialogElement) => {
  const before = document.activeElement
  dialog.showModal()
  return () => before instanceof HTMLElement && before.focus()
}
