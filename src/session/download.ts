/** Hands a finished file to the browser under a name. */
export function download(name: string, parts: readonly Blob[]) {
  const url = URL.createObjectURL(new Blob([...parts], { type: 'application/json' }))
  const link = Object.assign(document.createElement('a'), { href: url, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
