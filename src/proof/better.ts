import type { CallEvent, EventOf } from '../contracts/events.ts'
import type { Understand } from '../contracts/language.ts'
import type { Scenario } from '../contracts/scenario.ts'
import type { CheckResult, CheckSpec, Rubric } from '../contracts/score.ts'
import type { Standard } from '../contracts/standard.ts'
import { choiceSetFor } from '../call/choices.ts'
import { hearTyped } from '../call/hear.ts'
import { score } from '../scoring/score.ts'
import { fillIn } from '../scoring/words.ts'
import { branchAt, fork } from './fork.ts'

/** A sentence that wins a lost point, tried out on this very call before anybody is shown it. */
export interface Better {
  readonly check: string
  /** The trainee utterance in whose place it was tried. */
  readonly at: EventOf<'in.say'>
  readonly text: string
  /** Per cent of the whole call with it. */
  readonly percent: number
}

export interface Debriefed {
  readonly events: readonly CallEvent[]
  readonly scenario: Scenario
  readonly standard: Standard
  readonly rubric: Rubric
  /** Lays corrections of labels over a course of this call before it is scored. */
  readonly amend?: (course: readonly CallEvent[]) => readonly CallEvent[]
}

/** Sentences worth trying at an utterance: the rubric's own, then the good and middling replies on offer there. */
function candidates(
  spec: CheckSpec,
  at: EventOf<'in.say'>,
  { events, scenario, standard }: Debriefed,
): readonly string[] {
  const own = spec.say?.[scenario.language] ?? []
  const { call, driver } = branchAt(events, at.seq, scenario, standard)
  const offered = choiceSetFor(call, driver.state)?.options ?? []
  const { language, persona } = scenario
  const { me } = driver.state.setup
  const told = driver.state.caller.context.told.includes('name')
  const names = {
    house: standard.house.name[language],
    ...(me === undefined ? {} : { me }),
    ...(told ? { name: persona.name[language] } : {}),
  }
  const fill = (text: string) => fillIn(text, language, names)
  const extended = own.map((text) => joined(at.input.heard.text, fill(text), scenario))
  return [...own.map(fill), ...extended, ...offered.filter((one) => one.quality !== 'poor').map((one) => one.text)]
}

const joined = (first: string, second: string, { language }: Scenario) =>
  language === 'en' ? `${first} ${second}` : `${first}${second}`

/**
 * Finds a sentence that would have won a broken check, at the moment the check names for a retry or at the turns just
 * before and after it. Undefined where none of the candidates does: then nothing is shown.
 */
export function betterFor(result: CheckResult, of: Debriefed, understand: Understand): Better | undefined {
  const spec = of.rubric.sections.flatMap((section) => section.checks).find((one) => one.id === result.id)
  const turns = of.events.filter((event): event is EventOf<'in.say'> => event.type === 'in.say')
  if (!spec || result.state !== 'broken' || turns.length === 0) return undefined
  const near = turns.findIndex((turn) => turn.seq >= (result.retryAt ?? Infinity))
  const start = near < 0 ? turns.length - 1 : near
  for (const at of [turns[start], turns[start - 1], turns[start + 1]]) {
    if (!at) continue
    for (const text of candidates(spec, at, of)) {
      const instead = fork(
        of.events,
        at.seq,
        (call, state) => hearTyped(call, state, text, understand),
        of.scenario,
        of.standard,
      )
      const card = score(of.amend?.(instead) ?? instead, of.scenario, of.standard, of.rubric)
      const won = card.checks.find((check) => check.id === result.id)
      if (won?.state === 'met') return { check: result.id, at, text, percent: card.percent }
    }
  }
  return undefined
}
