import type { House } from '../contracts/catalog.ts'
import type { Store } from '../contracts/storage.ts'
import { replay } from '../proof/replay.ts'

/** Is the call of a stored attempt over, so that only the record and the result are left? False where it can't be told. */
export async function isOver(
  id: string,
  store: Pick<Store, 'read'>,
  houseOf: (standard: string) => Promise<House>,
): Promise<boolean> {
  try {
    const file = await store.read(id)
    if (!file) return false
    const replayed = replay(file.events, file.scenario, (await houseOf(file.attempt.standard)).standard)
    return replayed.ok && replayed.step.state.over
  } catch {
    return false
  }
}
