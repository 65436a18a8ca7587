import type { FoundBehaviour, Span, Understand, UtteranceContext } from '../contracts/language.ts'
import { clauseAt } from './clauses.ts'
import { en } from './en/index.ts'
import { findFacts } from './facts/find.ts'
import { normalise } from './normalise.ts'
import type { BehaviourRule } from './rule.ts'
import { zh } from './zh/index.ts'

/** Longer pastes are read up to here; nobody says more in one breath. */
const MAX_CHARACTERS = 20_000

function spansOf(rule: BehaviourRule, text: string): readonly Span[] {
  const spans: Span[] = []
  for (const wording of rule.any)
    for (const match of text.matchAll(wording)) {
      const [from, to] = [match.index, match.index + match[0].length]
      const clause = clauseAt(text, from, to)
      if (!rule.not?.some((but) => but.test(clause))) spans.push([from, to])
    }
  return spans.sort((a, b) => a[0] - b[0])
}

/** Does the rule apply at this point of a call at all? */
function inPlace({ where }: BehaviourRule, { opening, before }: UtteranceContext): boolean {
  if (where === 'opening') return opening ?? before === ''
  return where === undefined || before !== ''
}

/** The one door of the language room; see the contract. Linear in the length of the text. */
export const understand: Understand = (given, context) => {
  const text = normalise(given.slice(0, MAX_CHARACTERS), context.language).trimEnd()
  const rules = context.language === 'en' ? en : zh
  const behaviours = rules.flatMap((rule): FoundBehaviour[] => {
    const spans = inPlace(rule, context) ? spansOf(rule, text) : []
    return spans.length > 0 ? [{ id: rule.id, confidence: 1, spans }] : []
  })
  const named = namesHouse(text, context)
  const found = named && !behaviours.some((one) => one.id === 'identify_house') ? [...behaviours, named] : behaviours
  const facts = findFacts(text, context.language)
  return { behaviours: found, facts, understood: found.length > 0 || facts.length > 0 || isSpeech(text, context) }
}

/** The house's own name at the opening, or after "this is", names the house. */
function namesHouse(text: string, { houseNames = [], opening, before }: UtteranceContext): FoundBehaviour | undefined {
  for (const name of houseNames) {
    const at = text.toLowerCase().indexOf(name.toLowerCase())
    if (at < 0) continue
    const lead = text.slice(Math.max(0, at - 6), at)
    if ((opening ?? before === '') || /(?:这里是|这边是|我们是|是|this is |it's )$/i.test(lead))
      return { id: 'identify_house', confidence: 1, spans: [[at, at + name.length]] }
  }
  return undefined
}

/** Is there enough of the call's language in it to be words at all? */
function isSpeech(text: string, { language }: UtteranceContext): boolean {
  if (language === 'en') return (text.match(/\b[a-z]*[aeiouy][a-z]*\b/gi) ?? []).length >= 2
  return (text.match(/[的了是在有我您你他她这那们会要可以吗呢吧都就也不没到来去看说请房楼]/g) ?? []).length >= 1
}
