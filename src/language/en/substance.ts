import type { Rule } from '../rules/rule.ts'

/** Faults of substance: promised too much, answered vaguely, said in words that a guest can’t know. */
export const SUBSTANCE: readonly Rule[] = [
  {
    id: 'overpromise',
    find: [
      "(?<!can't |cannot |couldn't |not |won't |n't )(?:guarantee|guaranteed|promise)(?: you| to| that|d)?(?: \\w+){0,3}",
      '(?:100|hundred|one hundred) ?(?:%|percent|per cent)',
      '(?:trust me|you have my word|mark my words|no way anything|nothing can go wrong|no question|without fail|never (?:leak|break|go wrong|fail))',
      "(?:only ever go up|bound to go up|can't lose|cannot lose|make money|double in)",
      '(?:nobody|no one|nowhere)(?: in the \\w+| else)? (?:will |can |could )?(?:beat|match)|lowest price|best price (?:anywhere|in)|full refund plus',
    ],
    unless:
      "can't (?:guarantee|promise)|couldn't (?:guarantee|promise)|cannot|not able to|guarantee card|what on earth",
    asks: false,
  },
  {
    id: 'overpromise',
    find: [
      "stake my (?:life|job|name)|(?:absolutely|definitely|certainly) (?:never|no|not|always)|you'll never|swear (?:it|on)|rest assured it will|always and forever",
    ],
    unless: 'certainly not here',
  },
  {
    id: 'vague_answer',
    find: [
      '(?:should be|could be|might be|may be)(?: \\w+){0,3},? (?:i think|i guess|maybe|or so|probably)?(?:{end}| i think)',
      "(?:maybe|perhaps|probably|possibly|kind of|sort of|i guess|i suppose|something like that|more or less|i think it probably|who knows|hard to say|depends|we'll see|not (?:really |too |entirely |quite )?sure|not certain|no idea really|there might be|could be a)",
    ],
    asks: false,
    nowhere:
      "let me|i'll|wrong number|can (?:i|you|we)|would you|how many|you may|sorry|dialled|shall i|ask (?:my|our)|find out|between|may i",
    unless: "depending on|{start}i'm not certain about",
    confidence: 0.8,
  },
  {
    id: 'vague_answer',
    find: [
      'i should think|as far as i (?:know|have heard|can tell)|hardly any|more or less(?= ?[,.]|$)|there should be (?:enough|some|a few)|not many|or thereabouts|ish{end}|roughly speaking',
    ],
    asks: false,
    nowhere: "let me|i'll|how many|so that is",
  },
  {
    id: 'slang_jargon',
    find: [
      '(?:ooo|vd|vcs?|oc|occ|pms|far|gfa|c/i|c/o|hsk|ota|noshow|rack rate|on the rack|fyi|86 on|2-top|4-top|covers|asap fyi|two turns)',
      "(?:bruv|bro|mate|innit|love{end}|babe|dude|chuck|hammered|dunno|wanna grab|ain't|y'all|gimme|lemme|chill|barbie|cuz|hun{end})",
    ],
    unless:
      'as far|so far|too far|how far|far from|that far|far is|far away|room-?mate|would love|love to|far for|class ?mate|a bit far|not far',
  },
]
