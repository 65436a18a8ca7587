import type { CallEvent } from '../contracts/events.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { CheckResult, CheckSpec, CriticalResult, CriticalSpec, Rubric, Scorecard } from '../contracts/score.ts'
import type { Standard } from '../contracts/standard.ts'
import { kindNamed } from './checks/index.ts'
import { broken, lastChance, notApplicable, type Finding } from './kind.ts'
import { factResults } from './facts.ts'
import { observe, type Observed } from './observe.ts'
import { occasionIn } from './occasion.ts'
import { recordResults } from './record.ts'

type Look = (observed: Observed) => Finding

/** Arguments read once: a rubric doesn't change while it is in use. */
const readings = new WeakMap<object, { readonly standard: Standard; readonly look: Look }>()

/** How a check looks at a log. @throws Error for a kind that does not exist; BadArguments for what it can't read. */
function lookOf(spec: Pick<CheckSpec, 'kind' | 'with' | 'id'>, standard: Standard): Look {
  const known = readings.get(spec)
  if (known?.standard === standard) return known.look
  const kind = kindNamed(spec.kind)
  if (!kind) throw new Error(`${spec.id}: there is no kind of check called "${spec.kind}"`)
  const look = kind.read(spec.with, `${spec.id}.with`, { standard })
  readings.set(spec, { standard, look })
  return look
}

function findingOf(spec: CheckSpec, observed: Observed): Finding {
  const occasion = occasionIn(spec.occasion, observed)
  if (occasion === 'none') return notApplicable
  if (occasion === 'forgone' && !spec.deducts) return broken([], lastChance(observed))
  return lookOf(spec, observed.standard)(observed)
}

/** Whole points only: a part of a point is not given, and a fault costs at least one. */
function pointsFor({ of, deducts }: CheckSpec, { state, share }: Finding): number {
  if (state === 'not_applicable') return 0
  if (deducts) return state === 'broken' ? -Math.ceil(of * (1 - share)) : 0
  return Math.floor(of * share)
}

function checked(section: string, spec: CheckSpec, observed: Observed): CheckResult {
  const finding = findingOf(spec, observed)
  const { state, evidence, retryAt } = finding
  const deducts = spec.deducts ?? false
  const base = { id: spec.id, section, rule: spec.rule, state, points: pointsFor(spec, finding), deducts, evidence }
  const of = state === 'not_applicable' || deducts ? 0 : spec.of
  return { ...base, of, ...(retryAt === undefined ? {} : { retryAt }) }
}

/** A critical error is a check that was broken; met or not applicable, it did not happen. */
function criticals(specs: readonly CriticalSpec[], observed: Observed): readonly CriticalResult[] {
  return specs.flatMap((spec) => {
    const { state, evidence } = lookOf(spec, observed.standard)(observed)
    return state === 'broken' ? [{ id: spec.id, evidence }] : []
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)

/**
 * Scores an attempt by the events of its log. Pure: the same log gives the same card on every machine.
 *
 * What the caller's path gave no occasion for leaves the maximum; what the trainee still owed does not. Deducting
 * checks take points away and never add any; the score does not fall below 0. A critical error fails the attempt
 * whatever the points, and a call that never ended passes nobody.
 */
export function score(events: readonly CallEvent[], scenario: Scenario, standard: Standard, rubric: Rubric): Scorecard {
  const observed = observe(events, scenario, standard)
  const checks = rubric.sections.flatMap((section) => section.checks.map((spec) => checked(section.id, spec, observed)))
  const critical = criticals(rubric.criticals, observed)
  const max = sum(checks.map((check) => check.of))
  const points = Math.max(0, sum(checks.map((check) => check.points)))
  const percent = max === 0 ? 0 : Math.floor((100 * points) / max)
  const endedBy = observed.calls.at(-1)?.ended?.by ?? 'nobody'
  return {
    rubric: { standard: rubric.standard, version: rubric.version, pass: rubric.pass },
    score: points,
    max,
    percent,
    passed: percent >= rubric.pass && critical.length === 0 && endedBy !== 'nobody',
    endedBy,
    talkMs: Math.max(0, ...observed.calls.map((call) => call.talkMs)),
    checks,
    critical,
    record: recordResults(observed),
    facts: factResults(observed),
  }
}
