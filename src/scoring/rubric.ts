import type { Result } from '../contracts/diagnostics.ts'
import type { Bilingual } from '../contracts/language.ts'
import type { CheckSpec, Occasion, Rubric } from '../contracts/score.ts'
import { kindNamed, KINDS } from './checks/index.ts'
import {
  any, anything, BadArguments, callerType, fields, flag, oneOf, orElse, rule, slot, some, text, whole, type Parse, type Vocabulary,
} from './reader.ts' // prettier-ignore

/** What is wrong with a rubric, and where: `sections[2].checks[0].with.turn[0].asks`. */
export interface RubricProblem {
  readonly path: string
  readonly expected: string
  readonly got: unknown
}

const bilingual: Parse<Bilingual> = fields({ 'zh-CN': text, en: text })
const kind = oneOf(...KINDS.map(({ id }) => id))
const mapping: Parse<Readonly<Record<string, unknown>>> = (raw, path) => {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw as Readonly<Record<string, unknown>>
  throw new BadArguments(path, 'a mapping', raw)
}

const occasion = fields({
  callerTypes: orElse(some(callerType), undefined),
  answers: orElse(slot, undefined),
  tells: orElse(slot, undefined),
  refused: orElse(slot, undefined),
  declined: orElse(slot, undefined),
})

const check = fields({
  id: text,
  rule,
  title: bilingual,
  deducts: orElse(flag, undefined),
  of: whole,
  kind,
  with: mapping,
  occasion: orElse(occasion, undefined),
  say: orElse(fields({ 'zh-CN': orElse(some(text), undefined), en: orElse(some(text), undefined) }), undefined),
  words: fields({ met: bilingual, broken: bilingual, notApplicable: bilingual }),
})

const critical = fields({ id: text, title: bilingual, rules: some(rule), kind, with: mapping })
const section = fields({ id: text, title: bilingual, checks: some(anything) })
const skill = fields({ id: text, title: bilingual, checks: some(text) })
const top = fields({
  standard: text,
  version: whole,
  pass: whole,
  sections: some(anything),
  criticals: orElse(any(anything), []),
  skills: orElse(any(anything), []),
})

/** Reads with a parser and notes its complaint. */
class Reading {
  readonly problems: RubricProblem[] = []

  constructor(private readonly names: Vocabulary) {}

  read<T>(parse: Parse<T>, raw: unknown, path: string): T | undefined {
    try {
      return parse(raw, path, this.names)
    } catch (error) {
      if (!(error instanceof BadArguments)) throw error
      this.complain(error.path, error.expected, error.got)
      return undefined
    }
  }

  list<T>(parse: Parse<T>, raws: readonly unknown[], path: string): readonly T[] {
    return raws.flatMap((raw, index) => {
      const one = this.read(parse, raw, `${path}[${index}]`)
      return one === undefined ? [] : [one]
    })
  }

  complain(path: string, expected: string, got: unknown) {
    this.problems.push({ path, expected, got })
  }
}

/** A check or a critical error with arguments that its kind can read. */
const readable =
  <T extends { readonly kind: string; readonly with: unknown }>(parse: Parse<T>): Parse<T> =>
  (raw, path, names) => {
    const one = parse(raw, path, names)
    kindNamed(one.kind)?.read(one.with, `${path}.with`, names)
    return one
  }

/** Leaves out what was not stated, so that an absent key stays absent. */
const stated = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as T

const asCheck = (one: ReturnType<typeof check>) =>
  stated({ ...one, occasion: one.occasion && (stated(one.occasion) as Occasion) }) as CheckSpec

function findDoubles(ids: readonly string[], path: string, reading: Reading) {
  const double = ids.find((id, index) => ids.indexOf(id) < index)
  if (double !== undefined) reading.complain(path, 'ids that differ', double)
}

/** Only checks that can find nothing but faults may take points away, and those may not earn any. */
function checkDeductions(checks: readonly CheckSpec[], reading: Reading) {
  for (const one of checks)
    if ((one.kind === 'faults') !== (one.deducts === true))
      reading.complain(one.id, 'deducts: true for faults, and for nothing else', one.kind)
}

/** Reads a rubric against its standard: shape, names, and the arguments of every check. Collects what is wrong. */
export function readRubric(raw: unknown, names: Vocabulary): Result<Rubric, RubricProblem> {
  const reading = new Reading(names)
  const all = reading.read(top, raw, '')
  const sections = reading.list(section, all?.sections ?? [], 'sections')
  const read = sections.map((one, index) => ({
    ...one,
    checks: reading.list(readable(check), one.checks, `sections[${index}].checks`).map(asCheck),
  }))
  const criticals = reading.list(readable(critical), all?.criticals ?? [], 'criticals')
  const skills = reading.list(skill, all?.skills ?? [], 'skills')
  const checks = read.flatMap((one) => one.checks)
  const ids = checks.map(({ id }) => id)
  findDoubles([...ids, ...criticals.map(({ id }) => id)], 'sections', reading)
  checkDeductions(checks, reading)
  if (reading.problems.length === 0)
    for (const [index, one] of skills.entries())
      for (const id of one.checks.filter((id) => !ids.includes(id)))
        reading.complain(`skills[${index}].checks`, 'the id of a check', id)
  if (!all || reading.problems.length > 0) return { ok: false, errors: reading.problems }
  return { ok: true, value: { ...all, sections: read, criticals, skills } }
}
