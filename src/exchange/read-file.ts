import type { ChosenFile, FaultText } from '../contracts/desk.ts'
import type { Steps } from './breath.ts'
import { fault, phrase, type Fault } from './codes.ts'
import { findHostile } from './hostile.ts'
import { DEPTH_MAX, FAULTS_MAX, FILE_MAX } from './limits.ts'
import { envelope, FORMAT, FORMAT_VERSION, packedAttempt, profile, type RingFile } from './schema/file.ts'
import { scenario } from './schema/scenario.ts'
import { faultsOf } from './shape.ts'

type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly errors: readonly Fault[] }
const wrong = (...errors: readonly Fault[]): { readonly ok: false; readonly errors: readonly Fault[] } => ({
  ok: false,
  errors,
})

/** The lists of a file, not looked into yet. */
export interface Lists {
  readonly profiles: readonly unknown[]
  readonly scenarios: readonly unknown[]
  readonly attempts: readonly unknown[]
}

/** Reads and parses a file as far as its outermost lists: size, JSON, nothing hostile, format and version. */
export async function openFile(file: ChosenFile): Promise<Outcome<Lists>> {
  if (file.size > FILE_MAX) return wrong(fault('IMP-101', '', phrase('bytes', FILE_MAX), file.size))
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return wrong(fault('IMP-109', '', phrase('readable'), file.name))
  if (text.length > FILE_MAX) return wrong(fault('IMP-101', '', phrase('characters', FILE_MAX), text.length))
  const parsed = parse(text)
  if (!parsed.ok) return parsed
  const stranger = strangeHead(parsed.value)
  if (stranger) return wrong(stranger)
  const hostile = findHostile(parsed.value)
  if (hostile.length > 0) return wrong(...hostile)
  const faults = faultsOf(envelope, parsed.value, '')
  return faults.length > 0 ? wrong(...faults.slice(0, FAULTS_MAX)) : { ok: true, value: parsed.value as Lists }
}

function parse(text: string): Outcome<unknown> {
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\ufeff/, '')) as unknown }
  } catch (error) {
    if (error instanceof RangeError) return wrong(fault('IMP-105', '', phrase('levels', DEPTH_MAX), text))
    return wrong(fault('IMP-102', placeIn(text, error instanceof Error ? error.message : ''), 'JSON', text))
  }
}

/** Where a parser says that it stopped: some name the line, some only count characters, some say nothing. */
function placeIn(text: string, message: string): FaultText {
  const [line, column] = /line (\d+) column (\d+)/.exec(message)?.slice(1) ?? []
  if (line !== undefined && column !== undefined) return { phrase: 'place', n: Number(line), text: column }
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return { phrase: 'place', n: before.length, text: String((before.at(-1)?.length ?? 0) + 1) }
}

function strangeHead(value: unknown): Fault | undefined {
  const head = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  if (!Object.hasOwn(head, 'format') || head.format !== FORMAT) return fault('IMP-103', 'format', FORMAT, head.format)
  if (head.version === FORMAT_VERSION) return undefined
  return fault('IMP-104', 'version', String(FORMAT_VERSION), head.version)
}

/** Checks every record of the lists; the file as it was, since strict schemas leave nothing to strip. */
export async function checkLists(lists: Lists, steps: Steps): Promise<Outcome<RingFile>> {
  const errors: Fault[] = [...lists.profiles.flatMap((one, index) => faultsOf(profile, one, `profiles[${index}]`))]
  for (const [name, schema] of [
    ['scenarios', scenario],
    ['attempts', packedAttempt],
  ] as const) {
    for (const [index, one] of lists[name].entries()) {
      errors.push(...faultsOf(schema, one, `${name}[${index}]`))
      if (errors.length >= FAULTS_MAX) return wrong(...errors.slice(0, FAULTS_MAX))
      await steps.next()
    }
  }
  if (errors.length > 0) return wrong(...errors)
  const file = lists as RingFile
  const twice = file.profiles.findIndex((one, index) => file.profiles.findIndex((other) => other.id === one.id) < index)
  return twice < 0
    ? { ok: true, value: file }
    : wrong(fault('IMP-116', `profiles[${twice}].id`, phrase('once'), file.profiles[twice]?.id))
}
