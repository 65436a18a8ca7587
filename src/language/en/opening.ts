import { rule } from '../rule.ts'

/** Greeting, naming oneself and the house, offering help, and opening without any of it. */
export const opening = [
  rule(
    'greet',
    [
      /\bgood (?:morning|mourning|afternoon|evening|day)\b/,
      /(?:^|[.,!? ])(?:hello|hi|hey there|happy new year)(?=[ ,.!]|$)/,
    ],
    { not: [/just say good|say (?:hello|good)|hello\? can you hear|hello\? hello/] },
  ),
  rule(
    'identify_house',
    [
      /\b(?:this is|it'?s) (?:the )?[\w' ]{2,30}(?:dental|department|agency|bakery|hotel|office|travel|garden|property|desk|park hotel|laundry)\b/,
      /\b(?:from) (?:the )?[\w ]{2,24}(?:hotel|travel|direct|garden|company|properties|homes|office)\b/,
      /\b(?:front desk|reception|sales office|service desk|switchboard)(?: speaking|[,. ])/,
      /(?:calling|welcome to|you're through to) (?:the )?[\w' ]{3,40}/,
      /\bhaitang\b/,
      /^(?:good (?:morning|mourning|afternoon|evening)|hello)[,. ]+[a-z' ]{3,24}(?:hotel|roma|court|office|reception|garden|bookings|homes)\b/,
      /\bwe'?re (?:a|an|the) (?:bakery|hotel|dental|sales office|estate)\b/,
      /this is a (?:real estate|different)/,
      /is calling from/,
    ],
    { not: [/wrong reception|next to the|you'll find|\bwhere\b.*\?|see (?:the|our)|find (?:the|our)|what is calling/] },
  ),
  rule(
    'identify_self',
    [
      /\b(?:my name(?:'s| is)|this is|his is|it'?s|i'?m|its)(?: called)? [A-Za-z]+(?: speaking| from| here|[,.]| at\b|$)/,
      /\b\w+ speaking\b/,
      /\bmy staff number\b/,
      /\bname(?:'s| is) \w+/,
      /this is (?:derek|gino|jill|tom|rita|amy|zhou)/,
    ],
    {
      not: [
        /\b(?:yes|am i|who'?s|not|desk|are you) speaking|speaking with|i'?m (?:the one|not|so|sorry|afraid|putting|calling|only|reporting|transferring|going|back|just|still)\b|it'?s (?:about|only|easy|gone|taking|a|the|not|open|covered|now)\b|this is (?:the|a|an|oakwood|not)\b|its (?:about|easy|gone|a|the)\b|i'm afraid/,
      ],
    },
  ),
  rule(
    'offer_help',
    [
      /how (?:can|may|could|might) i (?:help|be of|assist)/,
      /what (?:can|could) i do for you/,
      /what would you like me to do/,
      /how can i be of/,
    ],
    { not: [/anything else/] },
  ),
  rule(
    'blunt_opening',
    [/^(?:yeah|yes)?,? ?what\??$/, /^what do you want/, /^speak\.?$/, /^go on then/, /^(?:yeah|what|who)\??[.!]?$/],
    { where: 'opening' },
  ),
]
