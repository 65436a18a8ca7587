import type { Rule } from '../rules/rule.ts'

const KIND =
  "sorry|afraid|but|however|can offer|could|would you|shall|let me|i'll|thank|please|welcome|instead|may i|message|until|might want|you may have|this is|certain|back on|we take|if you like"

/** Faults of tone: blunt, impatient, commanding. */
export const FAULTS: readonly Rule[] = [
  {
    id: 'blunt_opening',
    find: [
      "^(?:yeah|yes|yep|hello|huh|what|who|speak|go on|go on then|talk|well|hey)?[,.?! ]{0,3}(?:what|what is it|what do you want|what d'you want|who is it|who's that|speak|go on then|spit it out|talk|yeah)[.?! ]{0,3}(?:$|,|who|[a-z])",
      '^(?:yeah|yep|what|speak|huh|well)[.?! ]{0,3}$',
      '^go on then|^spit it out',
    ],
    after: '^$|^.{0,6}$',
    nowhere:
      "good (?:morning|afternoon|evening)|how (?:can|may)|what can|may i|what seems|please|what's the|would you|speaking",
  },
  { id: 'blunt_opening', find: ['^(?:well|yeah|what now|who)[.?! ]{1,3}$'], after: '^$|^.{0,6}$' },
  {
    id: 'blunt_question',
    find: [
      "who (?:are you|is this|the hell|is it)|who's (?:this|that|it)",
      "why (?:on earth |the hell |in the world )?(?:didn't|did|don't|haven't|are|would|do) you(?! ask| prefer| like| come)",
      'are you (?:really |absolutely |quite )?sure(?: you| about| that)?',
      "(?:that's|it's|that is) (?:impossible|nonsense|rubbish|ridiculous|not possible)",
      'what (?:on earth|the hell)|how did you get this number',
      '(?:really|you did|did you)\\?|prove it|what for\\?|so what\\?|says who',
    ],
    unless: 'are you sure (?:that works|that suits)|am i speaking|may i ask',
    nowhere: 'may i ask|is that (?:mr|mrs|ms)|how did you get this number\\?? we',
  },
  {
    id: 'blunt_question',
    find: ['oh really|is that (?:so|right)\\?|says who|since when|what makes you think|and when was that supposed'],
    nowhere: 'let me|thank|sorry|have i got',
  },
  {
    id: 'blunt_refusal',
    find: [
      '^(?:(?:no|nope|nah)[,. !]{0,3}){1,3}(?:$|[^.?!]{0,22}[.! ]{0,2}$)',
      "^(?:not (?:here|in|available|possible|my (?:job|department|problem))|can't|cannot|don't know|dunno|no idea|no clue|we don't|we can't|impossible|he's out|she's out|wrong number|nothing left|sold out|not sure)(?:[^.?!]{0,20})[.! ]{0,2}$",
      "(?:i )?don't (?:deal with|do|handle|know)(?: anything about)? [^.?!]{0,20}[.! ]{0,2}",
      "(?:dunno|no idea|no clue|how should i know|can't help|beats me|not my (?:job|department|problem))",
      '(?:ask|try asking|ring|call) (?:somebody|someone|anybody|anyone) else',
    ],
    nowhere: KIND,
    unless: 'no (?:american|problem|worries|pressure|need|way)|i do understand',
  },
  {
    id: 'blunt_refusal',
    find: ["^(?:nope|no|nah)[,. ]{1,2}(?:gone|out|sold|not here|closed|can't|full|won't work)[.! ]{0,2}$"],
  },
  {
    id: 'impatience',
    find: [
      "(?:told|said|explained|heard)(?: you| this| that| it)?(?: you)?(?: already)?(?: the first time| twice| already| three times| a hundred times| enough)|already (?:told|said|explained)|i've (?:already )?(?:told|said|explained)(?: you| this| that)?(?: already)?",
      'hurry up|get on with it|spit it out|make it quick|come on, come on',
      "(?:haven't|don't have|not) (?:got )?all day|can't you (?:see|hear)|are you deaf",
      "not (?:this|you) again|for (?:heaven's|god's|goodness|pete's) sake|how many times|no need to go on",
      "i'm (?:very |rather )?busy|some of us are|you know\\.$|everyone else manages",
    ],
    unless: 'sorry|i told (?:him|her|them)',
  },
  {
    id: 'impatience',
    find: [
      "how many (?:more )?times|do i have to (?:say|repeat|spell)|i've had enough|get to the point|make up your mind|what is it now",
    ],
  },
  {
    id: 'command',
    find: [
      '(?:listen|listen to me|shut up|be quiet|calm down|pipe down|pay attention)(?! to (?:the|this))',
      "you (?:have to|must|need to|should have|ought to have|will have to)(?! be|n't| see)[^?]{0,40}",
      "take it or leave it|suit yourself|like it or (?:not|lump)|i don't care|that's your (?:problem|fault|business|lookout)|not my problem|your problem",
      '(?:do|sort|check|find|figure|look)(?: it| that)?(?: out)? (?:it )?yourself|go somewhere else|full stop',
      '(?:say|speak|repeat)(?: it)?(?: again)?,? (?:louder|now|properly)|prove it|just (?:do the|wait|hurry)',
      '{start}speak up',
    ],
    unless:
      'please|you have to text|only have to|would you|could you|if you need to|sorry|you need to (?:bring|know)|check (?:it )?yourself if|do the maths',
  },
  {
    id: 'command',
    find: [
      "(?:just )?(?:read|wait|listen|look|do|sit|calm)(?: the| it| there| down)?[^.?!]{0,14},? (?:will you|would you mind shutting)|like it or leave it|tough luck|deal with it|don't tell me",
    ],
    unless: 'please',
  },
]
