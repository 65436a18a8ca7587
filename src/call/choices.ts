import { inNameOf, type Choice, type ChoiceSet, type Scenario } from '../contracts/scenario.ts'
import type { Call } from './call.ts'
import { holds } from './caller/memory.ts'
import { seeded } from './caller/world.ts'
import type { CallState } from './state.ts'

/** The replies of a scenario with the trainee's name in them: in what is said, in its gloss and in the feedback. */
export function choicesOf({ choices, language }: Scenario, me: string | undefined): readonly ChoiceSet[] {
  const reply = ({ text, gloss, feedback, ...one }: Choice): Choice => ({
    ...one,
    text: inNameOf(me, text, language),
    gloss: inNameOf(me, gloss, language === 'en' ? 'zh-CN' : 'en'),
    feedback: { 'zh-CN': inNameOf(me, feedback['zh-CN'], 'zh-CN'), en: inNameOf(me, feedback.en, 'en') },
  })
  return choices.map((set) => ({ ...set, options: set.options.map(reply) }))
}

/** The set of replies on offer now: the first whose guard holds. The linter sees to it that one always does. */
export function choiceSetFor(call: Call, state: CallState): ChoiceSet | undefined {
  return call.scenario.choices.find((set) => holds(set.when, state.caller.context))
}

/** The three replies in the order in which they are shown: shuffled by the stored seed and the turn. */
export function shuffled(set: ChoiceSet, state: CallState): readonly Choice[] {
  const rank = (choice: Choice) =>
    seeded(state.setup.seed, `${set.id}.${choice.id}.${state.caller.context.call}`, 1 << 16)
  return [...set.options].sort((a, b) => rank(a) - rank(b))
}
