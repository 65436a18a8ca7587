import { StoreError, type StoreProblem } from '../contracts/storage.ts'

const PROBLEMS: Readonly<Record<string, readonly [problem: StoreProblem, message: string]>> = {
  QuotaExceededError: ['full', 'there is no room left on this device'],
  DataCloneError: ['failed', 'what was to be kept holds something that cannot be stored; a plain copy is needed'],
  ConstraintError: ['failed', 'a record of that name is already kept'],
  VersionError: ['blocked', 'what is kept here was written by a newer version of this app; reload the page'],
  InvalidStateError: ['blocked', 'the storage was closed by another tab; reload the page'],
  AbortError: ['failed', 'the browser broke off writing; nothing of it was kept'],
}

/** Whatever a browser throws, as the one error of this room. */
export function toStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  const known = PROBLEMS[name]
  if (known) return new StoreError(...known)
  return new StoreError('failed', error instanceof Error ? error.message : String(error))
}

/** The refusal of a log that contradicts the one kept here. */
export const conflict = (attempt: string) =>
  new StoreError('failed', `attempt ${attempt} is kept here with other events; nothing was changed`)
