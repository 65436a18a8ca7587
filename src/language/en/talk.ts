import { rule } from '../rule.ts'

const WAIT =
  '(?:hold on|hold the line|one moment|just a (?:moment|second|minute|tick|sec)|bear with me|stay on the line|holding for a moment|hang on|please hold|mind (?:holding|waiting))'
const LIMIT =
  '(?:within (?:the|an|two|half|a|\\d)[\\w ]{0,12}|by (?:tomorrow|today|tonight|five|noon|mon|tues|wednes|thurs|fri|satur|sun|the end|\\d)[\\w ]{0,14}|before (?:five|noon|six|\\d|the end)[\\w ]{0,10}|no later than|in (?:five|ten|two|half an?|an|\\d+) (?:minutes?|hours?|hour)|this afternoon|tonight at|tomorrow (?:morning|at|noon))'

/** Listening, answering, holding, putting through, closing. */
export const talk = [
  rule(
    'backchannel',
    [
      /^(?:certainly|of course|sure|right|okay|ok|i see|yes of course|absolutely|uh huh|mm-?hm|no problem|great|oh right|yes,|yes |understood|very well|i understand|got it|fine|lovely|all right|alright)(?=[,.!; …—-]|$)/,
      /[.,!] ?(?:i see|got it|of course|certainly|understood)(?=[,.!]|$)/,
    ],
    { not: [/right now|right,? i'?m back|great to hear|sure of|no problem at all to/] },
  ),
  rule(
    'read_back',
    [
      /(?:is (?:that|it) (?:correct|right|so))|(?:did i get that right|have i got that right|correct\?)/,
      /let me (?:repeat|read|check|confirm|make sure)[^.?!]{0,30}(?:back|it|that|:)?/,
      /if i understood you correctly/,
      /so that'?s [\w ]{6,}/,
      /\bas in \w+/,
    ],
    { not: [/let me (?:just )?check the|let me check (?:what|if|with)/] },
  ),
  rule(
    'confirm_understood',
    [
      /is (?:it|that|everything) (?:all )?clear/,
      /did you get (?:all )?that/,
      /are you with me/,
      /(?:made|make) (?:that|myself) clear/,
      /can you hear me/,
      /does that make sense/,
    ],
    { not: [/^hello, i/] },
  ),
  rule(
    'ask_repeat',
    [
      /(?:say|tell me|repeat|spell|give me|ask you for)[^.?!]{0,40}(?:again|once more|ones more)/,
      /speak up|bit (?:louder|slower)|more slowly please/,
      /didn'?t (?:quite )?(?:catch|hear)|missed that/,
    ],
    { not: [/say it again, louder|shall i say|try .{0,10}again|ring again|try again/] },
  ),
  rule(
    'give_reason',
    [
      /\bso (?:that )?(?:i|you|we|the|she|he)(?: can| could| will|'ll| may| won'?t| don'?t)[^.?!]{0,50}/,
      /just so (?:i|we|you)/,
      /in case (?:we|you|i)/,
      /(?:it )?(?:would|will) let (?:me|us) (?:send|reach)/,
      /it'?s only so/,
      /help (?:me|us) (?:to )?(?:calculate|find|pick)/,
      /to save you|that way you|which saves you|rather than have you/,
    ],
    { not: [/so (?:i|we) (?:have|must|will ask|'?m)|so i will ask|so let me (?:ring|email)|so come/] },
  ),
  rule(
    'suggest_alternative',
    [
      /(?:but|however|though)[^.?!]{0,8}(?:i|we|you'?re|there) (?:could|can|have|might|do|'re welcome|welcome)[^.?!]{0,60}/,
      /what i can do is/,
      /you'?re welcome to/,
      /(?:how|what) about[^.?!]{3,40}instead/,
      /there'?s a (?:near|similar)/,
      /one to one|after hours/,
    ],
    { not: [/but i'?ll (?:ring|call)|but he is here/] },
  ),
  rule(
    'empathise',
    [
      /understand (?:how|it'?s|that|why|you)[^.?!]{0,30}/,
      /that must be|that'?s awful|how awful|sorry to hear|don'?t worry|feel the same|feeling (?:any )?better|must be (?:hard|difficult|frustrating)|can imagine/,
    ],
    { not: [/understand\. ?$|did you understand|i understand\.$/] },
  ),
  rule('apologise', [/\bsorry\b|\bapolog(?:y|ies|ise)/], { not: [/sorry to hear/] }),
  rule(
    'commit_followup',
    [
      /\b(?:i|we)(?:'ll| will|'m going to| am going to|m gonna|ll)(?: just| also| then| have her| have him)? ?(?:ring|call|phone|send|email|e-mail|text|ask|find|get|check|look|have|put you|inform|speak|report|arrange|let you|pass|come back|make sure|see to|note|book|meet)/,
      /let me (?:just )?(?:check|ring|email|find|look|ask|see|send)/,
      /\bi'?m reporting it/,
      /(?:a|the) (?:plumber|engineer|colleague)[^.?!]{0,14}(?:is going to|will) be/,
      /get it sorted/,
      /\bi(?:'ll| will) (?:be at|wait|meet)/,
    ],
    {
      not: [
        /put you (?:through|true)|let me (?:check|repeat|read) (?:it|that|i have)|shall i|i'?ll put you|let me have an|connect you|would let me/,
      ],
    },
  ),
  rule('commit_time', [new RegExp(`\\b${LIMIT}`)], {
    not: [/until|open|checkout|check out|the exit|left for tonight|seven thirty tonight|are you/],
  }),
  rule(
    'escalate',
    [
      /(?:ask|speak to|check with|report(?:ing)? (?:it|this) to|refer)[^.?!]{0,12}(?:my|our|the|head)[^.?!]{0,16}(?:manager|supervisor|head of|director)/,
      /not authorised|above what i can|can'?t (?:decide|sign)|isn'?t something[^.?!]{0,16}sign off|on my own\b/,
    ],
    {},
  ),
  rule('explain_hold', [new RegExp(WAIT)], {
    not: [/thank you for holding|for bearing|happy to hold|do you mind waiting on/],
  }),
  rule(
    'hold_reason',
    [
      new RegExp(`(?:check|look|ask|pull|find|see)[^.?!]{0,44}${WAIT}`),
      new RegExp(`${WAIT}[^.?!]{0,10}(?:a second |a moment )?(?:while|i just|i need|let me|so i)[^.?!]{0,40}`),
      /slow today, do you mind waiting/,
      /allow it, one moment/,
    ],
    {},
  ),
  rule(
    'return_from_hold',
    [
      /(?:kept you waiting|thank you for holding|thanks for (?:holding|waiting)|i'?m back|for bearing with me|still happy to hold|sorry about that wait|mind waiting another)/,
    ],
    {},
  ),
  rule(
    'transfer_notice',
    [/(?:put(?:ting)? you (?:through|true)|transferring you|connect you|pass you (?:over|on)) (?:to|with)[^.?!]{2,}/],
    {},
  ),
  rule(
    'offer_message',
    [
      /leave (?:a|him a|her a) (?:message|note)|leave a note|take a message|pass (?:anything|a message|it) on|(?:get|have|ask) (?:her|him|them) to (?:call|ring)|have (?:her|him) call you|shall i ring you back/,
    ],
    {},
  ),
  rule(
    'state_absence',
    [
      /(?:is in a meeting|is out|away on|on the other line|with a client|has \w+ off|off today|on leave|isn'?t in|not in today)[^.]{0,60}/,
    ],
    { not: [/no idea when/] },
  ),
  rule(
    'give_own_contact',
    [
      /(?:my|our) (?:direct |own )?(?:line|number|mobile|extension|wechat)[^.?!]{0,8}(?:is|,)/,
      /(?:save|take|note) my number|search my wechat|ask for me|ring me, \w+|the line in case[^.?!]{0,24}is/,
      /ask for \w+ when you (?:come|get)/,
    ],
    { not: [/your number/] },
  ),
  rule(
    'ask_anything_else',
    [
      /(?:anything|something) (?:else|more)[^.?!]{0,40}\?/,
      /(?:any )?(?:further|other|more) questions/,
      /was that everything/,
      /is there anything/,
    ],
    { not: [/is there any message/] },
  ),
  rule('thank', [/\bthank(?:s| you)\b|\bcheers for\b/], { not: [/thank you for your help/] }),
  rule(
    'goodbye',
    [/\b(?:good ?bye|bye(?: bye| now)?|see you (?:on|then|soon)|have a (?:lovely|nice|safe|good)|enjoy the rest)\b/],
    { not: [/say goodbye to/] },
  ),
  rule(
    'redirect_wrong_number',
    [/(?:wrong number|dialled (?:one|the wrong)|misdialled|trying to reach somebody else|mix up our numbers)/],
    { not: [/^wrong number\.?$/] },
  ),
  rule(
    'blunt_question',
    [
      /^(?:hey,? )?who(?:'s| is| are) (?:this|you)\b/,
      /are you sure you|that'?s impossible|why on earth|why didn'?t you/,
    ],
    {},
  ),
  rule(
    'blunt_refusal',
    [
      /^(?:no|not here|dunno|wrong number|no idea)[.! ]{0,2}(?:$|mate|sorry,? no)/,
      /ask (?:somebody|someone) else|i don'?t deal with|no idea when|ring again sometime|^dunno/,
    ],
    {},
  ),
  rule(
    'impatience',
    [
      /heard you the first time|told you already|already told|hurry up|are you deaf|haven'?t got all day|not this again|no need to go on|can'?t you (?:hear|see)|everyone else manages/,
    ],
    {},
  ),
  rule(
    'command',
    [
      /listen to me|take it or leave it|sort it out yourself|that'?s your problem|calm down|suit yourself|full stop|i don'?t care|go somewhere else|say it again, louder|you (?:have to|must) \w+ (?:it|that|me)|you should have/,
    ],
    {},
  ),
  rule(
    'overpromise',
    [
      /guaranteed? to|only ever go up|one hundred per ?cent|hundred percent|i promise you|no way anything|you have my word|absolutely no question|definitely (?:quiet|rise|get|go|be)|i guarantee|we guarantee|no noise at all, (?:guaranteed|promise)/,
    ],
    { not: [/can'?t (?:guarantee|promise)|cannot (?:guarantee|promise)|won'?t guarantee/] },
  ),
  rule(
    'vague_answer',
    [
      /should be,? i think|something like that|kind of\?|i think it probably|not really sure|could be a week|who knows|(?:yeah,? )?maybe, i guess|we'?ll see\.?$|sort of|more or less i think|probably|i suppose|around that|roughly speaking/,
    ],
    { not: [/but let me|so let me|how many guests, more or less/] },
  ),
  rule(
    'slang_jargon',
    [/\b(?:innit|bruv|mate|love$|babe|chuck a|hammered|OOO|VD\b|PMS|FAR is|GFA|86 on|FYI|2-top)\b/, / love$/],
    {},
  ),
]
