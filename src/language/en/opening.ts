import type { Rule } from '../rules/rule.ts'

/** Picking up: greeting, house, own name, offer of help. */
export const OPENING: readonly Rule[] = [
  {
    id: 'greet',
    find: [
      '(?<!say |said |says |a )good (?:morning|afternoon|evening|day)',
      '{start}(?:oh |right |okay |ok )?(?:hello|hi|hiya|hey|greetings)(?! (?:who|what))',
    ],
    nowhere: "can you hear|hear me|are you there|who's this|who is this",
  },
  {
    id: 'greet',
    find: ["(?:happy|merry) (?:new year|christmas|easter|holidays)|season's greetings"],
    nowhere: 'bye|goodbye|thank|thanks',
  },
  { id: 'greet', find: ['^(?:morning|afternoon|evening)(?=[,.! ])'] },
  {
    id: 'identify_house',
    find: [
      "(?:this is|you're through to|you are through to|you've reached|you have reached|you've come through to|welcome to|thanks for calling|thank you for calling|thank you for ringing) (?:the |a |an )?(?:\\w[\\w'-]* ){0,4}?{org}",
      "(?:it's|this is|i'm|my name is|my name's|i am|{start}(?:hi |hello )?[a-z]+) ?(?:\\w+ )?(?:from|at|with|here from|calling from) (?:the )?(?!the bus|my|your)(?:\\w[\\w'-]* ){0,3}?(?:{org}|[a-z]+ (?:travel|direct|dental))",
      "we're (?:a|an|the) (?:\\w+ ){0,3}?{org}",
      "(?:{start}|good (?:morning|afternoon|evening) )(?:the )?(?:\\w[\\w'-]* ){0,3}?{org}(?: (?:team|speaking|here))?(?=$|,|[.] | (?:this is|uh|speaking|how|what|good|my name|\\w+ speaking|hello))",
    ],
    unless:
      'is this|is that|(?:find|found|see|ask|take|next to|transferring|putting|connect|pop you|can i|looking for|with the guest|speaking with)',
    afterNot: '\\?.{0,40}(?:speak|find|meet|put me)',
    confidence: 0.8,
  },
  {
    id: 'identify_house',
    find: ['this is (?:a|an|the) (?:\\w+ ){0,3}?{org}', "we're (?:a|an|the) \\w+"],
    somewhere: 'wrong|trying to reach|dialled|mix up|check the number|come through',
    nowhere: 'is this (?:a|the)',
  },
  {
    id: 'identify_self',
    find: [
      '(?<!{title} |desk |office |department )(?!(?:desk|office|sales|reception|support|still|was|while|am)(?![a-z]))[a-z]+ speaking(?! (?:to|with))',
      "(?:{start}|and |uh |hi |hello |but )(?:my name is|my name's|the name's|the name is) [a-z]+",
      '(?:my )?(?:staff|employee|badge|extension|operator|agent) number (?:is )?\\d+',
      "(?:ask for me|ring me|call me|phone me|name is|i'm)[, ]+(?:it's )?(?!on|at|back|if|when|anytime|later|in|the)[a-z]+{end}",
      '(?:{start}|hi |hello )(?:{named} )?(?:[a-z]+, )?(?!not|she|he|back|sorry|this)[a-z]+ (?:from|here from) (?:the )?(?:[a-z]+ ){1,3}here',
      '{start}[a-z]+ from (?:[a-z]+ ){1,3}(?:here|speaking)',
      "i'm the (?:duty|night|shift|front office|sales|reservations) (?:manager|supervisor|agent|consultant)",
    ],
    unless: 'is that|is this|ask for (?!me)|your name',
  },
  {
    id: 'identify_self',
    find: [
      "(?<!is that |who )(?:this is|it's|i'm) (?!a\\b|an\\b|the\\b|about|in\\b|not|just|only|still|so\\b|very|here|that|what|possible|easy|taking|gone|ringing|calling|sorry|afraid|glad|going|gonna|putting|transferring|reporting|back|happy|with|on\\b|at\\b|really|it\\b|your|our|my|all|above|because|to\\b|for\\b|no\\b|good|great|fine|been|quite|too|open|free|and|closed|oakwood|maple|willow|harbour|lakeside|now|how|well|sure|certain|looking|sending|getting|trying|checking|confusing|unlikely|up\\b|down|out|off)[a-z]+(?: (?:from|at|here|speaking|with|calling|what|how|,)|{end})",
    ],
    after: '^.{0,24}$',
    unless: 'is that|is this|ask for (?!me)|your name',
  },
  {
    id: 'offer_help',
    find: [
      'how (?:can|may|could|might) (?:i|we) (?:help|assist|be of|serve)',
      'what (?:can|could|may) (?:i|we) (?:do|help|get)(?: \\w+){0,3}',
      'what (?:would|do) you (?:like|need|want) (?:me|us) to do',
      '(?:is there )?(?:something|anything) (?:i|we) can (?:do|help)',
      '(?:how|what) (?:else )?(?:can|could) (?:i|we) be of (?:assistance|help|service)',
      'can i (?:help|assist) you',
    ],
    unless: 'anything else|something else|anything more|what i can do is|what can i do is|else',
  },
  {
    id: 'offer_help',
    find: [
      'what (?:would|do) you (?:like|want|need) to know(?: about)?(?: \\w+){0,3}',
      '(?:what|which) (?:service|information) (?:do|would) you',
    ],
    after: '^$|^.{0,12}$',
  },
]
