import { rule } from '../rule.ts'

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const TIME = `(?:${DAY}|morning|afternoon|evening|today|tomorrow|tonight|eleven|ten|two|three|half|noon|after hours|\\d{1,2})`

/** Who the caller is, where they are, what they want, and how to reach them. */
export const knowing = [
  rule(
    'ask_name',
    [
      /(?:your|a) (?:sur|last |first )?name\b[^.?!]{0,14}(?:please|\?|madam|sir|again)/,
      /(?:may|could|can) i (?:have|take|ask|get) (?:for )?your (?:sur|last )?name/,
      /who'?s calling|who am i speaking (?:to|with)|how (?:shall|should|may) i address you/,
    ],
    { not: [/my name/] },
  ),
  rule(
    'use_name',
    [
      /\b(?:mr|mrs|ms|miss|mister|dr)\.? [A-Z][\w'-]+(?=[,.!?]|$| in| great)/,
      /(?:^|[,.] ?|thank you |are you still there |hi |sorry,? )(?:mr|mrs|ms|miss|mister)\.? [\w'-]+/,
      /^hi [A-Z]\w+,/,
    ],
    {
      not: [
        /is (?:that|this) (?:mr|mrs|ms)|question for|for mrs|about mr|with a client|is in a meeting|speaking with|miss or mrs|put .{0,10}mr|miss that|hi robert/,
      ],
    },
  ),
  rule(
    'ask_contact',
    [
      /(?:take|have|leave|get|give me|let me have|drop me)[^.?!]{0,20}(?:number|mobile|e-?mail|contact|whatsapp)/,
      /(?:which|what)(?:'s| is)?[^.?!]{0,14}(?:number|mobile|e-?mail)[^.?!]{0,30}\?/,
      /(?:number|mobile) you'?re calling from/,
      /do you use (?:whatsapp|wechat)/,
      /to which (?:number|mobile|e-?mail)/,
      /(?:number|mobile)\b[^.?!]{0,12}(?:please|best)\b/,
    ],
    { not: [/my (?:number|mobile|wechat|direct)|save my|order number|our number|get this number|their/] },
  ),
  rule(
    'ask_contact_time',
    [
      /(?:when|what time|until what|up to what|best time|which (?:hours|time))[^.?!]{0,36}(?:ring|call|phone|reach|catch)/,
      /which number is best/,
      /(?:ring|call|phone) you(?: back)?[^.?!]{0,24}(?:morning|afternoon|evening|convenient|best)/,
      /(?:when|what time) (?:suits|is good)[^.?!]{0,16}(?:call|ring)/,
    ],
    { not: [/i'?ll (?:ring|call)|come/] },
  ),
  rule(
    'ask_org',
    [
      /which (?:part|area|district|company|firm|side|town)\b/,
      /where (?:are you|do you)[^.?!]{0,12}(?:live|living|calling from|work|coming from|based)/,
      /where(?:abouts)? (?:will|would) you be (?:coming|travelling)/,
      /working for\b/,
      /what company/,
    ],
    { not: [/where exactly/] },
  ),
  rule(
    'ask_source',
    [
      /(?:how|where)(?: exactly)?[^.?!]{0,20}(?:hear|heard|come across|find|found|saw|see|read|learn)[^.?!]{0,16}(?:us|about|it|our|that|number)/,
      /who (?:passed|gave|recommended)[^.?!]{0,20}/,
      /how did you get (?:our|this) number/,
    ],
    { not: [/get this number\?$|who are you/] },
  ),
  rule(
    'ask_need',
    [
      /how (?:many|big|much|large|long|soon)\b[^.?!]{0,40}(?:you|guests|rooms|bedrooms|people|of|stay|\?)/,
      /what (?:sort|kind|size|budget|seems|exactly|matters|floor|dates?|time)\b/,
      /looking for\b[^.]{0,30}\?/,
      /(?:which|what) (?:lights|layout|floor|flat|room|day|date|occasion)/,
      /what'?s the (?:occasion|problem|matter)/,
      /(?:matters|important)[^.?!]{0,10}(?:most|to you)/,
      /is there any (?:message|error)/,
      /(?:for yourself|to live in|for the family)[^.]{0,12}\?/,
      /did you try|when exactly did/,
      /for the \d-?top or/,
      /what it'?s in connection/,
      /(?:budget|in mind)\b[^.]{0,10}\?/,
      /turned to green, yes/,
      /does it make/,
    ],
    {
      not: [
        /how many.{0,20}left|anything else|what time (?:may|can|shall)|until what time|like me to do|how long will it take\?$|how long is the way/,
      ],
    },
  ),
  rule(
    'check_convenient',
    [
      /(?:good|bad|okay|ok|convenient|an okay) (?:time|moment|thyme)\b/,
      /(?:have you got|do you have) (?:a|two|a couple of) (?:minutes?|moments?)/,
      /can you talk (?:right )?now|able to talk/,
    ],
    { not: [/best time/] },
  ),
  rule(
    'verify_party',
    [
      /(?:is that|is this|am i speaking (?:with|to)|are you)\b[^.?!]{0,10}(?:mr|mrs|ms|miss|the (?:guest|owner|weber|manager)|dr)\.?[^.?!]{0,40}\?/,
      /is it you yourself/,
      /is this the \w+ household/,
    ],
    {},
  ),
  rule(
    'state_purpose',
    [
      /(?:i'?m|im|i am) (?:just |only )?(?:calling|ringing|phoning)\b[^.?!]{0,8}(?:about|to|because)/,
      /the reason for my call/,
      /i have a [\w ]{0,14}question for/,
      /i'?m only phoning/,
    ],
    {},
  ),
  rule(
    'two_option',
    [
      new RegExp(`${TIME}[^.?!]{0,34} or (?:on |in |at |the |this |maybe |rather )*${TIME}`),
      /(?:hold|wait)[^.?!]{0,16} or (?:shall|should|can) i/,
      /(?:try again|call back)[^.?!]{0,16} or (?:can|shall) i/,
      /(?:mobile|landline)[^.?!]{0,10} or (?:the )?(?:mobile|landline)/,
      /pass anything on, or/,
    ],
    { not: [/bedrooms|or four|week, could be|more or less|bar|ten or fifteen metres/] },
  ),
  rule(
    'invite',
    [
      /\bcome (?:and|over|in|by|round|down|to see|for a look|along|on)\b/,
      /(?:show|walk|take) you (?:round|around|through)/,
      /(?:like|love|happy) (?:you )?to (?:see|view|visit|come)/,
      /(?:time|day) to (?:meet|come|visit|view)/,
      /coming (?:round|over|in|to (?:see|view))/,
      /\bsee (?:it|the (?:flat|place|show flat)) (?:for yourself|in person|on site)/,
      /book you in|viewing on/,
      /fancy coming/,
      /which suits[^.?!]{0,12}(?:visit|viewing|come)/,
    ],
    {
      not: [
        /if you want a second viewing|see you on|when you come|coming (?:by car|tomorrow)|you'?re still coming|come across|going on|goodbye/,
      ],
    },
  ),
]
