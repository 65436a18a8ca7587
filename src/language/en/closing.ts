import type { Rule } from '../rules/rule.ts'

/** Moving forward and closing: invitation, two options, own contact, anything else, thanks, goodbye, wrong number. */
export const CLOSING: readonly Rule[] = [
  {
    id: 'invite',
    find: [
      '(?:come|pop|drop|swing|stop) (?:in|over|round|by|along|down|and (?:see|have|look|visit|view))(?! (?:to collect))',
      'coming (?:round|over|in|for a look|to see|by)',
      '(?:fix|arrange|make|book|set|schedule)(?: up)? (?:a|an) (?:time|appointment|viewing|visit|meeting)(?: to meet)?',
      '(?:show|walk|take) you (?:round|around|through|over)',
      'how about (?:this|next|on|saturday|sunday|the weekend|a visit|coming|monday|friday|tomorrow)',
      "(?:why don't you|you're welcome to|would you like to|fancy|love to have you|invite you to) (?:come|visit|see|view|coming|drop|pop)",
      'meet (?:you )?at the site|visit us',
    ],
    unless: "still coming|coming from|when you (?:come|arrive)|don't come|come across|came",
    nowhere: 'calling about|ringing about',
  },
  {
    id: 'invite',
    find: [
      '(?:do |please |just |better )(?:come|pop in|drop in|call in)(?: in| by| over| round| and| to| today| quickly| on| this)?',
      '(?:come|drop|pop|swing|stop) (?:by|round|in|over)',
      'would~(?:or)~suit you',
    ],
    unless: 'when you|came|still coming|how about you',
  },
  {
    id: 'two_option',
    find: [
      '(?:{time})[^.?!]{0,18}? or (?:would )?(?:on |at |in the )?(?:{time})',
      '(?:morning|afternoon|evening) or (?:in the )?(?:morning|afternoon|evening)',
      '(?:hold|wait|try again)[^.?!]{0,26}? or (?:shall|can|should|would|may)[^.?!]{0,30}(?:call|ring|phone|get|have)',
      '(?:on )?(?:the )?(?:mobile|landline|phone|email|office)~or (?:the |by |on the )?(?:mobile|landline|phone|email|home)',
      '(?:pass|take|leave)[^.?!]{0,24}(?:on|message),? or (?:give|put|get|have)',
      'either (?:at )?(?:{time})[^.?!]{0,10} or',
    ],
    unless: 'depending|between|could be|working days|take bus|failing that',
    nowhere: 'could be a week|two floors up|what i can do',
  },
  {
    id: 'two_option',
    find: [
      '(?:{clock}) past (?:{clock})? ?or (?:half past|quarter|{clock})',
      '(?:quarter|half|ten|five|twenty) (?:past|to) \\w+ or (?:half|quarter|ten|five|twenty)',
      '(?:mornings?|evenings?|afternoons?|weekdays?) or (?:mornings?|evenings?|afternoons?|weekends?)',
    ],
  },
  {
    id: 'give_own_contact',
    find: [
      'my (?:direct |mobile |own |office |personal |cell )?(?:line|number|mobile|extension|wechat|whatsapp|email|phone)(?: number)? (?:is|,)? ?~',
      '(?:save|take|note|have|add|search) my (?:\\w+ )?(?:number|wechat|whatsapp|card|email|mobile|details)',
      "(?:let me|i'll|can i) give you (?:mine|my|our)",
      '(?:ask|call|ring) (?:the desk and ask )?for me',
      '(?:ring|call|reach|text|get hold of|contact|find) (?:me|us)(?:, [a-z]+,)? (?:on|at) (?:[a-z]+ )?\\d',
      '(?:the|our) (?:line|number|direct line)(?: \\w+){0,6} is \\d',
      'you can (?:ring|call|reach|text|contact) me',
    ],
    unless: 'their|the bus|taxi|take my number off|his |her |tax office|hotline|let me take',
  },
  {
    id: 'give_own_contact',
    find: ["here(?:'s| is) (?:ours|mine|my number|our number)|(?:ring|call) this number", 'ask for (?:me|[a-z]+){end}'],
    somewhere: '\\d|number|me\\b',
    unless: 'counter|desk for|their',
  },
  {
    id: 'ask_anything_else',
    find: [
      '(?:anything|something|any thing) (?:else|more|further)',
      '(?:any|are there any) (?:other|further|more) (?:questions?|queries|requests?|help)',
      '(?:was|is|will) (?:that|this) (?:be )?(?:everything|all)(?: for)?',
      'what else (?:can|could|may) i',
    ],
    asks: true,
  },
  {
    id: 'ask_anything_else',
    find: ['(?:nothing|anything) else|any more questions|is that (?:all|everything)'],
    asks: true,
  },
  {
    id: 'thank',
    find: [
      '(?<!no |to |said |say )(?:thank you|thanks|many thanks|cheers(?= (?:for|again|,|$)|[,.!]|$)|much appreciated|i appreciate (?:your|it|you))',
      'grateful',
    ],
    unless: 'no thanks|he said thank|say thank you to',
  },
  {
    id: 'goodbye',
    find: [
      '(?<!say |said |saying |to say )(?:goodbye|good bye|bye|bye-bye|farewell|good night|cheerio|see you (?:on|then|soon|tomorrow|there|later|at|{time})|take care(?! of)|speak soon|talk soon|safe (?:flight|trip|journey|travels))',
      '(?<!you )(?:have|enjoy)(?: a| the| your)? (?:\\w+ )?(?:rest of|day|evening|weekend|afternoon|morning|week|one|night|trip|flight|stay|time)(?! ?\\?)',
    ],
    unless:
      'do you have|could have|you have (?:a|the) (?:minute|time)|have you|say good|may i have|would you|had to|have the private|have time',
  },
  { id: 'goodbye', find: ['all the best|lovely (?:talking|speaking) to you|cheers then|so long|until then'] },
  {
    id: 'redirect_wrong_number',
    find: [
      '(?:wrong|different) (?:number|extension|department)',
      '(?:dialled|dialed|dialling)(?: \\w+){0,3} (?:wrong|incorrectly|wrongly)|misdialled|misdialed',
      '(?:were|are) (?:trying|meaning) to reach (?:somebody|someone|another)',
      "mix up our numbers|check the number|you've come through to",
      "there(?:'s| is) no [a-z]+ here",
    ],
    somewhere: "this is|we're|you've (?:come|reached)|here is|here's|sorry",
    unless: "i(?:'ve| have)? (?:dialled|got)|my (?:mistake|fault)",
  },
  {
    id: 'redirect_wrong_number',
    find: ['mis-?dial(?:l)?ed|got the wrong|rung the wrong|called the wrong'],
    somewhere: "this is|we're|you've",
  },
]
