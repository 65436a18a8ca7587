import type { Rule } from '../rules/rule.ts'

/** How, when and where the caller can be reached, and how the caller came to us. */
export const REACHING: readonly Rule[] = [
  {
    id: 'ask_contact',
    find: [
      '(?:take|have|get|leave|give me|let me have|note|confirm|share|know|grab|tell me)(?: me| us)?(?: with)? (?:a|an|your|the best)? ?(?:\\w+ )?(?:{contact})',
      "(?:what's|what is|which is|whats)(?: the)? (?:best |your |a good )(?:\\w+ )?(?:{contact})",
      '(?:which|what) (?:{contact}|mobile|email address|e-mail)(?: \\w+){0,3} (?:best|should|shall|can|may|to|is)',
      'may we use the number|(?:can|may|shall|could) (?:i|we) (?:use|ring|call) (?:you on )?(?:this|the) number',
      '(?:is|are) (?:this|that|the) (?:the )?(?:number|mobile)[^?]{0,24}(?:best|yours|reach|use)',
      '(?:number|that|this|it) (?:a|your) (?:mobile|landline)',
      'do you (?:use|have) (?:whatsapp|wechat|an? email|an? e-mail)',
      '(?:what|which) (?:email|e-mail)(?: address)?',
      'your (?:mobile|phone|contact) number',
    ],
    asks: true,
    unless:
      'my (?:number|mobile|direct|card)|save my|order number|reference number|booking number|room number|wrong number|our number|passed our|got this|this number\\?$|give you',
  },
  {
    id: 'ask_contact',
    find: [
      '(?:to |on )?which (?:mobile|number|phone|email|address|line)(?= is best|,? ?please|,? ?\\?|{end})',
      '(?:need|like|want|have) your (?:\\w+ ){0,3}(?:{contact})',
      'is (?:it|that) a (?:mobile|landline)',
      'leave (?:it|them|your details|your number) with us|leave your (?:\\w+ )?(?:{contact})',
      '(?:grab|jot down|note down|pop down) (?:a|your) (?:{contact})',
    ],
    unless: 'order|booking|reference|our number|ring this|have your number',
  },
  {
    id: 'ask_contact_time',
    find: [
      '(?:when|what time|until what time|up to what (?:hour|time)|what hours?|which days?|what part of the day)~~(?:{reach})',
      "(?:when's|when is|what's|what is)(?: the)? (?:best|good|convenient|right) (?:time|moment|number)~~(?:{reach})?",
      "(?:what's|which number is|what is) (?:the )?best (?:number )?(?:to|for)~(?:{reach}|you)",
      'which number is best',
      '(?:best|good|convenient) time (?:to|for (?:us|me) to) (?:{reach})',
      'what time~(?:good|suit|best|convenient)~(?:{reach})',
    ],
    asks: true,
    unless: 'did you (?:ring|call)|you rang|try again|email|check-in|come',
  },
  {
    id: 'ask_contact_time',
    find: [
      'which (?:number|mobile|phone|line) is best',
      '(?:what|which) time (?:may|can|should|shall) (?:i|we) (?:{reach})',
      '(?:mornings?|evenings?|afternoons?|weekends?) or (?:mornings?|evenings?|afternoons?|weekdays?)~(?:{reach})',
    ],
    asks: true,
  },
  {
    id: 'ask_org',
    find: [
      'where (?:are|do|is|would) you(?:r)?~(?:living|live|based|work|working|calling from|coming from|travelling from|ringing from|located|staying)',
      'where are you(?: based| living| at)',
      '(?:which|what)(?: \\w+){0,2} (?:company|firm|organisation|organization|business|area|district|part of|town|city|neighbourhood|side of|department)~~(?:you|from|with|for|in|live)',
      '(?:which|what) (?:company|firm|organisation|organization)',
      'do you (?:live|work) (?:around|near|in|nearby|locally)',
      'are you (?:local|based|calling from)',
    ],
    asks: true,
    unless: 'saw|see|hear|did you find',
  },
  {
    id: 'ask_org',
    find: [
      'whereabouts (?:are|do) you',
      "where(?:'s| is) (?:home|work|your (?:office|company))",
      'are you (?:calling|ringing) from',
    ],
    asks: true,
  },
  {
    id: 'ask_source',
    find: [
      '(?:how|where)(?: exactly)? (?:did|was it|you|do)~(?:hear|find|found|come across|came across|get|got|know|saw|see|read|learn|learned)~(?:us|our|it|this number|about|company|ad|advert)',
      'where (?:exactly )?(?:you saw|was it you|did you see)',
      'how (?:did )?you (?:heard?|found?|came|come) (?:about|across|to know)? ?(?:us|our)',
      'who (?:passed|gave|recommended|referred|told)~(?:our|us|you)',
      'how you found us|what made you (?:call|ring|choose) us|did you see our (?:ad|advert|website|flyer)',
    ],
    asks: true,
    nowhere: 'who are you',
  },
  {
    id: 'ask_source',
    find: [
      '(?:come|came|get) to (?:hear|know|find) (?:of|about|out)? ?(?:us|our)?',
      'how did you (?:hear|find out|learn|know)|where did you (?:hear|find|come across)',
    ],
    asks: true,
    unless: 'how did you know my',
  },
]
