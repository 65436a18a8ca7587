import type { Derivation } from '../rules/derive.ts'
import { expand } from '../rules/rule.ts'
import { EN } from './words.ts'

const pattern = (text: string, flags = '') => new RegExp(EN.edges(expand(text, EN)), flags)

export const EN_DERIVATION: Derivation = {
  deadline: pattern('{deadline}', 'g'),
  noDeadline: pattern(
    "(?:he|she|they)(?:'s| is| will be) (?:back|away)|hold|wait|bear with|for tonight|went out|last (?:week|monday)|we open|as soon as",
  ),
  work: pattern(
    "(?:while|whilst) i~~|(?:i|we) (?:just )?(?:need|have|want) to \\w+|(?:i'm|we're) (?:just )?(?:checking|looking|transferring|getting|going to)|putting you|connecting you",
  ),
  asksFor: pattern(
    '(?:{start}|and |so |or |but |,)(?:{wh}|which|what|why)(?= )|(?:do|does|did|is|are|was|were|have|has|will|would) (?:you|it|there|the|they|this|that)',
  ),
  notNeed: pattern(
    'anything else|like me to|mind|(?:is|would|will) (?:that|this|it)(?: be)? (?:ok|okay|all right|alright|work|suit|fine|correct|right|clear)|shall i|how about|okay with you|why|what do you want|you know|suit you|hold|satisfied|happy with|still there|see you|who knows|what i can|speaking|may i|can i help|do you (?:see|understand)|would you like to (?:leave|hold|come|know)|(?:could|can|would|will) you (?:say|repeat|hold|bear|speak)|next to|what to do|know what|what i|yes|sure you',
  ),
}
