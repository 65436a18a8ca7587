import type { Rule } from '../rules/rule.ts'

/** Own next steps: commitments, and asking above. */
export const COMMITTING: readonly Rule[] = [
  {
    id: 'commit_followup',
    find: [
      '(?:{will}) (?:just |personally |now |then |also |be able to |quickly |go |make sure (?:to |that )?)?(?:{act})',
      "(?:i'm|we're|i am)(?: just| now)? (?:reporting|sending|checking|arranging|looking into|chasing|raising|booking|getting|passing)",
      '(?:we|i) will (?:get back|be back|be in touch)',
      "(?:someone|somebody|an engineer|a plumber|the \\w+|a colleague|our \\w+|they|my colleague|a technician|the team)(?: \\w+)?(?: will|'ll| is going to| are going to| is on) (?:be|call|ring|phone|come|contact|get|send|text|email|the way|fix|their way|his way)",
      "we'll get it (?:sorted|fixed|done)",
      'leave it with me',
    ],
    unless:
      "(?:shall|should|can|could|may|would you like|if) i |so (?:that )?(?:i|we) (?:can|may)|would let me|let me (?:repeat|read|just repeat|give you|give|have|know|confirm that)|i can (?:get|have|put)~\\?|(?:putting|put|pop|connect|transfer)(?:ting)? you|he said|she said|i'll have to hold|i'll never|i'll take it|you'll|when i|while i|until i|i can (?:do|offer)|let me have|i can give|i can get (?:her|him)|i can't|can i get|let me put|what i can|i can see|i could|money|i can put",
    confidence: 0.8,
  },
  {
    id: 'commit_followup',
    find: [
      "i'll (?:ring|call|phone|email|text|send|chase|check|ask|get|find|have|let|sort|come|look|arrange|make|pass|meet)",
    ],
    unless: 'shall i|if i|when i|putting you|he said|she said',
  },
  {
    id: 'commit_followup',
    find: [
      "i(?:'ll| will) (?:wait|be waiting|put|keep|stay|walk|take|save) (?:for |it |the |you )?",
      'and will (?:{act})',
      '(?:one of )?(?:my|our) colleagues?(?: \\w+)? will',
      "(?:i'm|we're) going to (?:{act})",
    ],
    unless: 'putting you|put you through|put you across|not going|hold|if you|shall i',
  },
  {
    id: 'escalate',
    find: [
      '(?:ask|check with|speak to|talk to|speak with|report (?:it|this) to|reporting (?:it|this) to|raise (?:it|this) with|refer (?:it|this) to|escalate (?:it|this)? ?to|run (?:it|this) (?:past|by)|consult|approval from|pass (?:it|this) to|authorisation from|with) (?:to )?(?:the |our |my |a )?(?:{boss})',
      "(?:i'm|i am) not (?:authorised|authorized|allowed|able) to",
      '(?:above|beyond|more than|later than|outside)(?: what)? (?:i (?:can|may|am)|my (?:authority|remit|pay))',
      "isn't something (?:i|we|reception|the desk)~can|(?:need|needs|requires?)(?: my| our| the| a)? {boss}(?:'s)? (?:approval|permission|sign)",
      '(?:{boss}) (?:has|needs|would have|will have|must) (?:to )?(?:approve|decide|sign|authorise|agree)',
      'escalat(?:e|ing)',
    ],
    unless: 'sits|third floor|with a|in a meeting|you can (?:ask|speak)|your manager',
  },
  {
    id: 'escalate',
    find: [
      '(?:only|just) (?:the|our|my) {boss} can',
      'put (?:it|this) to (?:her|him|them|the {boss}|my {boss})',
      '(?:have|need) to (?:ask|check with|clear it with) (?:the|my|our) {boss}',
    ],
  },
]
