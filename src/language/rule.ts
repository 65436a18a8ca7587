import type { Behaviour } from '../contracts/language.ts'

/**
 * How one behaviour is recognised: any of the wordings, unless the clause it stands in says otherwise. Wordings are
 * expressions without nested repetition and with bounded gaps, so that their cost is linear in the text.
 */
export interface BehaviourRule {
  readonly id: Behaviour
  readonly any: readonly RegExp[]
  /** The clause around a match that fits one of these does not count: quotation, third person, negation, another sense. */
  readonly not?: readonly RegExp[]
  /** Only as (part of) the first words of an opening, or only in reply to something the caller said. */
  readonly where?: 'opening' | 'reply'
  /** Only where the whole utterance fits: a bare word and nothing else. */
  readonly whole?: boolean
}

/** A rule made of wordings. `g` is what lets all matches be found. */
export const rule = (
  id: Behaviour,
  any: readonly RegExp[],
  more: Omit<BehaviourRule, 'id' | 'any'> = {},
): BehaviourRule => ({
  id,
  any: any.map((one) => new RegExp(one.source, 'gi')),
  ...more,
})
