import type { Rule } from '../rules/rule.ts'

/** A clause with this gives nothing back. */
const NOT_BACK =
  "what i (?:said|explained)|the calendar|i explained|like me to|let me (?:just )?check (?:the|with|what)|you said you'd|what you said|with my|let me check with|nobody|understood what|go over again|make sense|read it"

/** Listening: acknowledging, reading back, checking that one was understood, asking again. */
export const LISTENING: readonly Rule[] = [
  {
    id: 'backchannel',
    find: [
      "{start}(?:oh |ah |and |well )?(?:yes |yeah )?(?:certainly|of course|sure(?! you)|absolutely(?! no)|i see(?= ?[,.!]|$)|right(?= ?[,.!]|$)|right then|oh right|okay|ok(?! if)|all right|alright(?= ?[,.!]|$)|no problem|understood|got it|exactly|indeed|i understand(?= ?[,.!]|$)|fair enough|lovely|great(?= ?[,.!]|$)|happy to|will do|uh huh|mm-?hm+|mhm|noted|perfect|i get it|very well|by all means|sounds good|that's fine|you're right|quite)(?! question)",
      '{start}yes(?: of course| certainly| sure|, i (?:see|understand))',
    ],
    unless:
      'is that (?:ok|okay)|would (?:this|that) be|not sure|for sure$|ok thyme|right\\?$|correct\\?|is it (?:ok|okay)|wonderful, see|fine, let me give|, (?:right|ok|okay)\\?',
    afterNot: '^$|^my number|won.t leave',
  },
  { id: 'backchannel', find: ['{start}(?:ok|okay)(?: so)? '], afterNot: '^$' },
  {
    id: 'backchannel',
    find: [
      '{start}(?:sure thing|got that|got you|right you are|of course|yes, of course|no trouble|fine by me|makes sense|true enough)',
    ],
    afterNot: '^$',
  },
  {
    id: 'read_back',
    find: [
      "(?:let me|i'll|can i|may i|could i|to|just) (?:just )?(?:repeat|read|confirm|recap|check|go over|run through)(?: that| it| this| those)?(?: back)?(?: to you| with you)?(?:,|:| that| the (?:details|order)| i(?:'ve| have) got)~~",
      "(?:so|okay|ok|right|and)?,? ?(?:that's|that is|that was|you said|i have|i've got|you'd like|you want|you would like|it's)~~~(?:is that|am i|did i|have i|correct|right|is that so|yes)\\??",
      '(?:did|do|have) i (?:get|got|have|hear|heard|take|understand|noted?) (?:that|it|this|you|everything)? ?(?:right|correctly|correct|down)',
      "if i(?:'ve)? (?:understood|understand|heard|got) (?:you|that|it) (?:correctly|right)",
      "(?:so |just )?(?:what )?you(?:'re saying| mean| said)(?: is)? (?:that )?~~",
      'is that (?:correct|right|so)|have i got that right',
      '[a-z] as in [a-z]+',
    ],
    unless: NOT_BACK,
    confidence: 0.85,
    nowhere: 'are you sure|calling to|ringing to|calling about|is it clear',
  },
  {
    id: 'read_back',
    find: ['[^.?!]{8,60}[.,]? correct\\?'],
    unless: NOT_BACK,
    somewhere: 'correct\\?',
    confidence: 0.85,
    nowhere: 'are you sure|calling to|ringing to|calling about|is it clear',
  },
  {
    id: 'read_back',
    find: [
      "(?:let me|i'll) (?:just )?read (?:it |that )?back ~",
      '(?:did|have) i (?:hear|heard|get|got|note) (?:that|it|you) (?:right|correctly)',
    ],
  },
  {
    id: 'confirm_understood',
    find: [
      'is (?:it|that|this|everything) (?:all )?clear(?: what| so far| now| to you| enough)?',
      '(?:does|did) (?:that|this|it)(?: all)? make (?:any )?sense',
      '(?:did|have|do) you (?:get|got|catch|caught|follow|understand|understood|hear|note|write)(?: all)? ?(?:that|all that|it|me|this|everything|so far)',
      'are you (?:with me|following|following me|keeping up)',
      'can you hear me|could you hear me|am i (?:clear|making sense|audible)',
      "(?:have i|i've|i hope i've|i hope i|i hope that's|hope i've) (?:made|explained|been|was) (?:that|myself|it|this)? ?clear",
      "(?:any|is there any) part (?:of it )?you'd like me to (?:go over|repeat|explain)",
      'shall i say it (?:again|more slowly)',
      'i hope (?:that|this) is clear',
    ],
    unless: 'did you get this number|the confirmation',
  },
  {
    id: 'confirm_understood',
    find: ['was (?:that|it|this|i) (?:all )?(?:clear|clear enough|understandable)|all clear\\?|did that come across'],
    asks: true,
  },
  {
    id: 'ask_repeat',
    find: [
      '(?:say|tell me|repeat|give me|spell|run|go over|read|have)~~(?:again|once more|one more time|a second time)',
      '(?:could|can|would|may|might)(?: \\w+){0,3} (?:repeat|speak up|speak a little|speak a bit|spell|talk louder|speak more)',
      "(?:didn't|did not|couldn't|could not|can't|cannot) (?:quite )?(?:catch|hear|make out|get) (?:that|you|what|the|your)",
      '(?:i beg your pardon|pardon\\?|say again)',
      '(?:i )?missed that|you (?:cut|broke|dropped) (?:out|up)|broke up',
      'what (?:was|were)(?: the| your) (?:\\w+ ){1,3}again',
      'once more(?:,)? please|one more time',
      '(?:for|ask) your \\w+ again',
    ],
    somewhere: '{polite}',
    unless: "what i explained|like me to go|you'd like me|shall i|ring again|call again|try again|i told|my colleague",
  },
]
