import type { Rule } from '../rules/rule.ts'

/** Whose name is asked, said or checked. */
export const NAMING: readonly Rule[] = [
  {
    id: 'ask_name',
    find: [
      '(?:may|can|could|might) (?:i|we) (?:have|take|ask(?: you)? for|get|know|just take) your (?:\\w+ )?(?:name|surname)',
      "(?:what's|what is|what was) your (?:full |first |last |sur)?name",
      "who(?:'s| is| am i)? (?:calling|speaking|i'm speaking|i speaking)(?: (?:to|with))?",
      "(?:who am i|who do i have the pleasure of|who i'm) (?:speaking|talking)",
      'how (?:shall|should|may|can|do|would) (?:i|we|you) (?:address you|call you|like to be (?:called|addressed))',
      'what name (?:should|shall|can|is|do|would)[^?]{0,24}',
      '(?:and )?your (?:name|surname)(?:, please| please|\\?)',
      'your surname',
    ],
    unless: 'and who is that colleague|guest|other person',
  },
  {
    id: 'ask_name',
    find: ['(?:need|take|have|grab|get) (?:a|your|the) (?:full |first |last )?(?:sur)?name', 'who should i say'],
    unless: 'under|on the door',
  },
  {
    id: 'use_name',
    find: [
      '(?:{start}|hello |hi |sorry |thanks |thank you |good (?:morning|afternoon|evening) |right |certainly |yes |holding |waiting |there |department |okay |ok |well |now |of course |,)(?:{named})(?=$|,|[.] ?|[!?]| (?:so|i|this|please|great|and thanks|could|may|would|how))',
      '{named}{end}',
    ],
    unless:
      "(?:is that|are you|am i speaking (?:to|with)|is this|speaking to|with|for|question for|by|from|under|to|see|meet|tell|ask|call|of|and|about|got|is) (?:the )?{named}|{named} (?:is|was|has|isn't|will|are)|{named} household",
  },
  {
    id: 'verify_party',
    find: [
      '(?:is that|is this|am i (?:speaking|talking) (?:to|with)|are you|do i have)(?: the)? (?:{named}|guest in|owner|tenant|\\w+ (?:household|residence|family))',
      'is it you yourself|speaking (?:to|with) (?:{named}|the guest)',
      'is (?:this|that) (?:the )?(?:\\w+ ){1,3}(?:household|residence|office|hotel|company)',
    ],
    asks: true,
    unless: 'there|still there|not the|sure|with me',
  },
  { id: 'verify_party', find: ['(?:right|correct) person', '(?:is this|is that|are you) {named}'], asks: true },
]
