import type { Rule } from '../rules/rule.ts'

/** What the call is about: whether it suits, what for, what is needed. */
export const KNOWING: readonly Rule[] = [
  {
    id: 'check_convenient',
    find: [
      '(?:is (?:this|now|it|that)|would this be|is it still)(?: \\w+){0,3} (?:okay|ok|good|bad|convenient|all right|alright|right) (?:time|moment)(?: to)?',
      '(?:can|are|could) you (?:able to |free to |okay to |all right to )?(?:talk|speak|chat)(?: right now| now| for| at the moment)?',
      '(?:have you got|do you have|got|could you spare|can you spare)(?: \\w+){0,2} (?:minutes?|moment|second|sec)(?: to (?:talk|speak|chat)| spare| now)?',
      'are you (?:free|able|busy|driving)(?: to (?:talk|speak|chat)| now)?',
      'am i (?:catching|disturbing|interrupting) you',
    ],
    asks: true,
    unless: 'hold|wait|anything|speak up|free on|visit',
  },
  {
    id: 'check_convenient',
    find: [
      '(?:is|are) (?:now|this|you)(?: \\w+){0,3}? (?:all right|okay|ok|good|free|convenient)(?: for| to)?(?: a| have a)? ?(?:quick )?(?:chat|word|talk)?',
      '(?:is )?now (?:all right|okay|ok|a good time)',
    ],
    asks: true,
    unless: 'hold|time to ring|sure',
  },
  {
    id: 'state_purpose',
    find: [
      "(?:i'm|i am|im)(?: only| just)? (?:calling|ringing|phoning|in touch|getting in touch) (?:about|to|because|regarding|with|for|on behalf)",
      "(?:the )?reason (?:for my call|i'm (?:calling|ringing)|for calling|i called|i rang)",
      '(?:i was|i) (?:wanted|want|need|would like|wondering) to (?:see if you|let you know|confirm|check|ask you about|remind)',
      'i have (?:a|an) (?:\\w+ ){0,2}question for',
      "(?:it's|this is|this call is) (?:about|regarding|concerning) your",
      'just (?:calling|ringing|phoning) to',
    ],
    unless: 'you called|are you|my colleague|he |she |why are|you ringing|you calling',
  },
  {
    id: 'state_purpose',
    find: ['(?:i )?(?:just )?wanted to (?:let you know|tell you|check|ask|see|confirm|remind)'],
    unless: 'you wanted',
  },
  {
    id: 'ask_need',
    find: [
      "(?:what|which|how many|how much|how long|how big|what's|what sort|what kind|what size|what colour|what color|what type|for how many)~~(?:budget|bedrooms?|guests?|people|nights?|rooms?|table|floor|size|date|time were|price range|occasion|layout|problem|colour|color|order|model|version|message|error|happened|looking for|after|need|in mind|of you|party|connection with|about|regarding|use|top|thinking)",
      '(?:what|which) (?:seems to be|is|was|exactly is|happened|went)(?: the)? (?:problem|matter|issue|wrong|fault|trouble|happened)?',
      "what's (?:the occasion|the problem|the matter|wrong|it about|it in connection|happened|your budget|your order)",
      '(?:did|have) you (?:try|tried|switch|switched|check|checked|restart|restarted|already)',
      '(?:is there|does it|do you see|are there) (?:any |a )?(?:message|noise|light|make|error|smell|leak|damage)',
      '(?:which|what) lights?',
      '(?:when|since when|how long ago)(?: exactly)? (?:did|does|has)~(?:start|begin|happen|occur|going on|error|stop|last have)',
      '(?:how many|how much|how long|how old|how big|what colour|what color)',
      '(?:could|can|would|may) (?:you|i)~(?:order|booking|reference|account|serial|room|policy) number',
      'what (?:date|day|dates|time|name is the booking|floor|size|sort of|kind of|type of|area)(?! (?:in the|should|shall|would (?:be good|suit)|is best|can i))',
      'for the [\\w-]+ or the [\\w-]+',
      'where did you last|how were you planning',
      '(?:now )?the light is~yes',
      'are you (?:looking|after|thinking|planning|interested)',
      '(?:do you|would you) (?:need|prefer|want|like) (?:a|an|the|one|any|it)',
    ],
    asks: true,
    unless:
      "anything else|best time|{reach} you|live|company|firm|hear about|found us|can i (?:do|help)|me to do|do you want$|who knows|be good to|suit you|what on earth|what do you want|what can i|other questions|further|have you got|again|meet|could you spare|repeat|time to|that's impossible|we're showing|what i can do|name should|shall i|address should|email|best number|happy to hold|like to (?:know|leave)|like me to|(?:do|would) you want to (?:try|hold)",
    confidence: 0.75,
  },
  {
    id: 'ask_need',
    find: ['what matters(?: most)?|what are you (?:looking|hoping|after)|what would you like to (?:see|order|book)'],
    asks: true,
  },
]
