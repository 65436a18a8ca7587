import type { Rule } from '../rules/rule.ts'

/** Hold, transfer, message, the absent colleague. */
export const HOLDING: readonly Rule[] = [
  {
    id: 'explain_hold',
    find: [
      '(?:please )?(?:hold|hang) (?:on|the line)(?! to| a second booking)',
      "(?:one|just a|just one|a|half a) (?:moment|second|sec|minute|tick|mo)(?: please|, please|, sir|, madam| sir| im | i'm |{end})",
      'bear with me|bear with us',
      '(?:stay|remain) on the line',
      '(?:would|do|could|can|may|will)(?: you| i)? (?:mind |please |be (?:all right|able|happy|willing) to |ask you to |just )?(?:hold|holding|waiting|wait)(?: for)?',
      '(?:would you be|are you) (?:all right|okay|happy) to hold',
    ],
    unless:
      'bearing with|for holding|for waiting|still happy to hold|hold the power|got a (?:minute|moment)|have a (?:minute|moment)|hold your|spare a|two minutes',
  },
  {
    id: 'explain_hold',
    find: [
      'hang on(?: a| for| there)?|give me (?:a|one|two|half a) (?:moment|second|sec|minute|minutes|tick)|just (?:a|one) (?:second|moment)',
    ],
    unless: 'hang on to',
  },
  {
    id: 'hold_reason',
    find: [
      "(?:while|whilst) i~(?:look|check|find|get|pull|see|ask)|i (?:just )?(?:need|have|want) to (?:pull|check|look|find|ask|get)|because the system|let me (?:just )?(?:check|look|find|pull)|so i can (?:check|look)|(?:i'm going to|i'll) (?:ask|check|look|find|get)|(?:transferring|putting) you~extension$",
    ],
    confidence: 0.8,
  },
  {
    id: 'return_from_hold',
    find: [
      '(?:sorry|apologies|apologise)(?: \\w+){0,3} (?:keep|kept|keeping|wait|hold)(?: you)?(?: waiting| holding)?',
      'sorry (?:about|for) (?:that|the|your) (?:wait|delay|hold)',
      '(?:thank you|thanks|cheers)(?: \\w+){0,3}? for (?:holding|waiting|your patience|bearing|hanging)',
      "i'm back|back with you",
      '(?:still|happy to|willing to|all right to|okay to|keep|mind)(?: happy to| willing to)? (?:hold|holding|waiting|hold on|hold a bit|wait)(?: another| a bit| on| longer)?',
      'are you still there',
    ],
    unless: 'would you mind holding|for a moment|do you mind holding|thanks for calling|would you mind waiting a',
    nowhere: 'how (?:can|may) i help|let me just check|while i (?:look|check)',
  },
  { id: 'return_from_hold', find: ['(?:thanks|thank you) for (?:your patience|being patient|waiting|holding)'] },
  {
    id: 'transfer_notice',
    find: [
      '(?:put|putting|pop|popping|connect|connecting|transfer|transferring|pass|passing|switch)(?:ing)? you (?:straight |over |true |now )?(?:through |over |across )?(?:to|with) (?!me|that)[^,.?!]{2,}',
      '(?:transfer|connect|put) (?:your call|the call) (?:to|through)',
      '{start}through to (?:our|the) \\w+',
    ],
    unless: "shall i|would you like|you're through|you are through|can't|put you down|top of",
  },
  { id: 'transfer_notice', find: ['(?:put|pop|pass|send) you (?:across|over|along) to [^,.?!]{2,}'] },
  {
    id: 'offer_message',
    find: [
      '(?:leave|take|pass on|pass|give)(?: \\w+){0,3} (?:a |any |your )?(?:message|note|anything on|something on)',
      '(?:can|may|shall|could) i (?:pass|leave|take)~(?:on|message|note)',
      '(?:have|get|ask|let|tell) (?:her|him|them|[a-z]+)(?: to)? (?:call|ring|phone|contact|get back|email|text)(?: to)? ?(?:you)?(?: back)?',
      'shall i (?:ring|call|phone) you back',
      '(?:would you like|do you want) (?:me|her|him|them) to (?:call|ring|phone|pass|tell)',
      'let (?:her|him|them) know you (?:rang|called|phoned)',
    ],
    unless: "could you|let me call|i'll let you know|like me to go",
  },
  {
    id: 'offer_message',
    find: ['(?:ask|get|have|tell) (?:her|him|them|[a-z]+) to (?:ring|call|phone|email|text|contact) you'],
    unless: 'told|asked',
  },
  {
    id: 'state_absence',
    find: [
      "(?:(?:mr|mrs|ms|miss|dr) [a-z]+|she|he|they|[a-z]+)(?:'s| is| are| isn't| has|s)(?: \\w+){0,3}? ?(?:{away})",
      '(?:{away})(?: \\w+){0,3} (?:until|till|at the moment|just now|right now|this (?:morning|afternoon|week))',
      '(?:has|have) (?:\\w+ )?(?:just )?(?:stepped out|gone out|popped out|gone home|left for|off)',
      "(?:won't|will not) be (?:in|back) (?:until|till)",
    ],
    unless: "{start}i (?!am afraid)|you're|are you|no idea|we're|take you|walking",
    after: 'speak|talk|there|in\\b|get|through|around|looking for|want',
    nowhere: 'no idea',
  },
  {
    id: 'state_absence',
    find: [
      "(?:{named}|[a-z]+)(?:'s| is) (?:off|away|out|on|in)~(?:today|this week|until|till|sick|leave|holiday|meeting)",
    ],
    after: '\\bin\\b|there|speak|talk|around|through|want|get',
    unless: "i'm|it's|that's|there's|no idea",
  },
]
