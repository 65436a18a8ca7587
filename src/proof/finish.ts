import type { CallEvent } from '../contracts/events.ts'
import type { Driver } from './drive.ts'

/** The record as somebody would fill it who caught every word the caller told on this path. */
export function fillRecord(driver: Driver) {
  const { standard, scenario } = driver.call
  const told = new Map(
    driver.events.flatMap((event) => (event.type === 'caller.told' ? [[event.slot, event.show]] : [])),
  )
  for (const field of standard.record) {
    const value = field.slot === undefined ? undefined : told.get(field.slot)
    if (value !== undefined) driver.apply({ type: 'note', field: field.id, value })
  }
  const free = standard.record.filter((field) => field.slot === undefined)
  for (const field of free) driver.apply({ type: 'note', field: field.id, value: scenario.title[scenario.language] })
}

/** Names the caller type rightly, by a line that shows it. */
export function nameTheCaller(driver: Driver) {
  const { scenario } = driver.call
  const sign = driver.events.find((event): event is Extract<CallEvent, { type: 'caller.said' }> => {
    return event.type === 'caller.said' && scenario.lines[event.line]?.sign === true
  })
  driver.apply({ type: 'name', callerType: scenario.callerType, ...(sign ? { sign: sign.line } : {}) })
}
