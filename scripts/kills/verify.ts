/** One stored event: its key in the database, and its value as text. */
export interface StoredEvent {
  readonly attempt: string
  readonly seq: number
  readonly value: string
}

/** All that the browser kept, in the order of its keys. */
export interface Dump {
  readonly attempts: readonly string[]
  readonly events: readonly StoredEvent[]
}

/** What was seen so far: the logs as they were last read, and the last acknowledged event of each attempt. */
export interface Witness {
  readonly logs: Map<string, readonly string[]>
  readonly acknowledged: Map<string, number>
}

function logsOf({ events }: Dump): Map<string, StoredEvent[]> {
  const logs = new Map<string, StoredEvent[]>()
  for (const event of events) (logs.get(event.attempt) ?? logs.set(event.attempt, []).get(event.attempt))?.push(event)
  return logs
}

const seqInside = (value: string): unknown => (JSON.parse(value) as { seq?: unknown }).seq

function faultsOfLog(attempt: string, log: readonly StoredEvent[], witness: Witness): string[] {
  const faults: string[] = []
  log.forEach((event, index) => {
    if (event.seq !== index) faults.push(`${attempt}: gap, event ${event.seq} stands where ${index} is due`)
    if (seqInside(event.value) !== event.seq)
      faults.push(`${attempt}: duplicate or misplaced, event ${event.seq} says it is ${String(seqInside(event.value))}`)
  })
  const before = witness.logs.get(attempt) ?? []
  before.forEach((value, seq) => {
    if (log[seq]?.value !== value) faults.push(`${attempt}: changed, event ${seq} is not what it was before`)
  })
  return faults
}

/** Everything that contradicts the promise: no acknowledged event missing, no gap, no duplicate, nothing changed. */
export function faultsIn(dump: Dump, witness: Witness): readonly string[] {
  const logs = logsOf(dump)
  const attempts = new Set(dump.attempts)
  const faults = [...logs].flatMap(([attempt, log]) => faultsOfLog(attempt, log, witness))
  for (const [attempt, last] of witness.acknowledged) {
    const kept = logs.get(attempt)?.length ?? 0
    if (!attempts.has(attempt)) faults.push(`${attempt}: missing, the attempt itself`)
    if (kept <= last) faults.push(`${attempt}: missing, ${last + 1} events were acknowledged and ${kept} are kept`)
  }
  for (const attempt of logs.keys()) if (!attempts.has(attempt)) faults.push(`${attempt}: events without an attempt`)
  return faults
}

/** Remembers what the browser holds now, for the next look. */
export function remember(dump: Dump, witness: Witness) {
  for (const [attempt, log] of logsOf(dump))
    witness.logs.set(
      attempt,
      log.map((event) => event.value),
    )
}
