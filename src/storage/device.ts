/** Room used and allowed, bytes; undefined where the browser does not say. */
export async function estimateRoom(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number } | undefined> {
  try {
    const { usage, quota } = (await globalThis.navigator?.storage?.estimate()) ?? {}
    return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota }
  } catch {
    return undefined
  }
}

/** Asks the browser not to clear what is kept here; true when it agreed, now or before. */
export async function askToPersist(): Promise<boolean> {
  try {
    const storage = globalThis.navigator?.storage
    return (await storage?.persisted?.()) === true || (await storage?.persist?.()) === true
  } catch {
    return false
  }
}
