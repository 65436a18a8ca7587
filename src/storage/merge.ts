import type { AttemptFile } from '../contracts/attempt.ts'
import { compareLogs } from '../contracts/compare.ts'
import { logOf, type Writing } from './database.ts'
import { conflict } from './problems.ts'
import { isAttemptRecord, isScenario, scenarioKey } from './records.ts'
import { siftLog } from './salvage.ts'

/**
 * Adds an attempt from a file, or what its log and its corrections have beyond ours; what is here, sound and as long or
 * longer stays untouched, what is damaged here is restored. Throws where the two logs contradict each other.
 */
export async function mergeAttempt(tx: Writing, file: AttemptFile): Promise<void> {
  const { attempt, scenario, events } = file
  const ours = await soundLog(tx, attempt.id)
  const relation = compareLogs(ours, events)
  if (relation === 'other') throw conflict(attempt.id)
  const whole = await isWhole(tx, attempt.id)
  const isNews = await addCorrections(tx, file)
  if (relation !== 'longer' && whole && (relation === 'shorter' || !isNews)) return
  const key = scenarioKey(scenario)
  await tx.objectStore('attempts').put({ attempt, scenario: key })
  await tx.objectStore('scenarios').put(scenario, key)
  if (relation === 'longer') await replaceLog(tx, file)
}

async function soundLog(tx: Writing, attempt: string) {
  const log = tx.objectStore('events')
  const [keys, values] = await Promise.all([log.getAllKeys(logOf(attempt)), log.getAll(logOf(attempt))])
  return siftLog(
    attempt,
    keys.map((key, index) => ({ key, value: values[index] })),
  ).events
}

/** Adds the corrections that are not here yet; were there any? */
async function addCorrections(tx: Writing, { attempt, corrections = [] }: AttemptFile): Promise<boolean> {
  const store = tx.objectStore('corrections')
  const here = new Set((await store.getAllKeys(logOf(attempt.id))).map(([, id]) => id))
  const fresh = corrections.filter((one) => !here.has(one.id))
  await Promise.all(fresh.map((one) => store.put(one, [attempt.id, one.id])))
  return fresh.length > 0
}

async function isWhole(tx: Writing, attempt: string): Promise<boolean> {
  const record: unknown = await tx.objectStore('attempts').get(attempt)
  return isAttemptRecord(record) && isScenario(await tx.objectStore('scenarios').get(record.scenario))
}

async function replaceLog(tx: Writing, { attempt, events }: AttemptFile) {
  const log = tx.objectStore('events')
  await log.delete(logOf(attempt.id))
  await Promise.all(events.map((event) => log.add(event, [attempt.id, event.seq])))
}
