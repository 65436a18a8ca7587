import type { Notation, Words } from '../rules/rule.ts'

/** Vocabulary of the English patterns. */
const WORDS: Words = {
  start: '(?<=^|[,.?!;:] ?)',
  end: '(?=$|[ ]?[,.?!;:])',
  title: 'mr|mrs|ms|miss|dr|prof|professor|sir',
  named: "(?:mr|mrs|ms|miss|dr|prof|professor) (?!or |who|and )[a-z][a-z'-]+",
  org: 'hotel|inn|house|reception|front desk|service desk|help ?desk|desk|travel|tours|homes|properties|property|property management|management|estates?|estate agency|agency|dental|dentist|clinic|surgery|hospital|pharmacy|bakery|florist|laundry|department|dept|office|sales office|sales line|line|bank|school|college|nursery|restaurant|bistro|cafe|kitchen|bookings|table bookings|reservations|repairs|support|services?|centre|center|company|group|court|gardens?|view|customer care|customer service|accounts|switchboard|garage|salon|gym|club|lettings|showroom|shop|store|direct|maintenance|housekeeping|concierge|it (?:department|desk|service desk|support)|human resources|sales|legal|finance|leisure club',
  contact:
    'number|phone number|mobile|mobile number|cell|email|e-mail|email address|e-mail address|whatsapp|wechat|landline|contact details|contact number|phone|details',
  reach: 'ring|call|phone|reach|contact|catch|get hold of|get back to|text|get in touch with',
  back: 'back',
  num: '\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|half|a couple of|a few|an|a',
  unit: 'seconds?|minutes?|mins?|hours?|days?|weeks?|working days?|business days?',
  weekday: '(?:next |this |on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?',
  part: 'this morning|this afternoon|this evening|tonight|tomorrow|today|noon|midday|midnight|lunchtime|lunch|end of (?:the )?(?:day|week)|close of business|the weekend|morning|afternoon|evening',
  clock:
    "(?:half (?:past )?|quarter (?:past|to) )?(?:\\d{1,2}(?::\\d\\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: ?(?:am|pm|o'clock|thirty|fifteen|forty-five))?",
  time: "{weekday}(?: (?:morning|afternoon|evening|at {clock}))?|{part}|(?:at |by |before )?{clock}(?= ?(?:am|pm|o'clock|or|and|tomorrow|today|tonight|[,.?!]|$))",
  deadline:
    "(?:within|in|inside) (?:the )?(?:next )?(?:{num} )?(?:and a half )?(?:{unit}|hour|minute|day)|(?:by|before|no later than|until|not later than) (?:the )?(?:{part}|{weekday}|{clock})(?: (?:{part}|pm|am))?|(?:tomorrow|today|tonight|this (?:morning|afternoon|evening)|{weekday})(?: (?:morning|afternoon|evening|noon))?|at {clock}(?: (?:am|pm|o'clock))?|(?:{num}) (?:minutes|hours) from now",
  will: "i'll|i will|we'll|we will|i'm going to|i'm gonna|we're going to|i am going to|let me(?: just)?|i shall|we shall|i can",
  act: 'check|look|find|see what|ask|send|email|e-mail|text|ring|call|phone|get|arrange|sort|chase|book|make|put|pass|leave|let|have|tell|report|raise|forward|fix|speak to|talk to|contact|notify|inform|confirm|take care|handle|deal|follow|come back|get back|write|note|order|send|pop|bring|organise|organize|reserve|hold (?:it|that|the)|update|refund|escalate|go and|meet|waive|change|move|swap|print|post|drop|look into|push',
  boss: '(?:sales |general |duty |office |front office |line |shift |floor |my )?(?:manager|supervisor|director|boss|superior|team leader|head of \\w+|head office|management|finance)',
  away: "off sick|in a meeting|in meetings|on leave|on holiday|on vacation|on annual leave|away|out of (?:the )?office|out at|out on|off (?:sick|today|until|till)|on the other line|on another (?:call|line)|on a call|with a (?:client|customer|guest|patient)|on a business trip|on (?:her|his|their) (?:lunch|break)|at lunch|engaged|tied up|busy|not in (?:today|until|till|yet)|has \\w+ off|isn't in|is not in|not at (?:her|his) desk|out (?:until|till|this)|travelling|traveling|off until",
  polite: 'please|could|would|may|might|sorry|kindly|mind|thank|thanks|can you|can i',
  wh: "what|which|how many|how much|how long|how big|how large|when|who|where|what's|whats|what're|how soon|how old|how often|how far",
}

export const EN: Notation = {
  words: WORDS,
  gap: '[^.?!;]{0,18}?',
  longGap: '[^.?!;]{0,40}?',
  edges: (pattern) => `(?<![a-z0-9'](?=[a-z0-9']))(?:${pattern})(?<![a-z0-9'](?=[a-z]))`,
}
