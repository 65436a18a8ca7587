import type { Rule } from '../rules/rule.ts'

/** Answering: reasons, other ways, feeling, apology. */
export const ANSWERING: readonly Rule[] = [
  {
    id: 'give_reason',
    find: [
      "so (?:that )?(?:i|we|the \\w+|our \\w+|you|it|they|he|she) (?:can|could|may|will|won't|doesn't|don't|don't have|know|needn't|get)",
      '(?:just )?in case (?:we|i|you|the line|it)~~',
      '(?:that way|this way)[, ]+(?:we|i|you|the)',
      "(?:it|this|that) (?:would |will |'ll )?(?:lets?|helps?|allows?|let) (?:me|us|you)",
      '(?:to make sure|to save you|to avoid|just to make|in order to|for you to)',
      "it's only so|it is so that|just so (?:i|we|you|that)",
      'saves? you',
    ],
    unless: 'company|policy|calling to|ringing to|want to make sure|marketing|so you can always|so what|because they',
    confidence: 0.85,
  },
  {
    id: 'give_reason',
    find: [
      "so (?:that )?(?:you|he|she|they|we|i) (?:need not|needn't|won't|don't have to|won't have to|never have to)",
      '(?:that|it) (?:way )?(?:saves|spares) you',
      'then (?:the|your|we|i) [^.?!]{4,30} (?:reaches?|straight away|right away|directly)',
      'only (?:to|so)~',
    ],
    unless: 'only to have',
  },
  {
    id: 'suggest_alternative',
    find: [
      "(?:no |not |isn't|aren't|unfortunately|afraid|sorry|taken|gone|full|fully booked|sold out|can't|cannot|booked|closed|unavailable|disappointed|unable|won't)[^?]{0,60}?(?:but|however|though|although|instead|what i can|we could|i could|i can|there's|there is|alternatively|would you like|how about)[^?]{0,50}?(?:can|could|have|offer|give|got|there's|is|welcome|instead|do|put|try|identical|available|free|would)",
      'what (?:i|we) can (?:do|offer)(?: instead)? is',
      '(?:if that would do|as an alternative|alternatively)',
    ],
    unless:
      "can't guarantee|couldn't promise|not certain|isn't something|i'm not authorised|wrong number|not sure|ask someone",
    nowhere: 'wrong number|dialled|try asking|above what|guarantee|promise',
    confidence: 0.8,
  },
  {
    id: 'suggest_alternative',
    find: ['(?:though|but) (?:the|our|there|i|we)~~(?:just as|instead|too|also|free|available|open)'],
    somewhere: "taken|full|gone|booked|closed|not (?:tonight|available|possible)|sold|unavailable|sorry|can't",
  },
  {
    id: 'empathise',
    find: [
      "(?:completely |totally |quite |fully |really |do |can )?(?:understand|appreciate|imagine|see|know) (?:how|why|that you're|it's|this is|that this|you must|your)~",
      'sorry to hear',
      "that (?:must|sounds|'s|is) (?:be |have been |so |really |just )?(?:a right |a real |very |quite )?(?:awful|terrible|frustrating|annoying|upsetting|dreadful|horrible|worrying|pain|difficult|hard|stressful|nuisance|inconvenient|a right pain)",
      "(?:you must|you'll) be (?:so |very )?(?:heartbroken|worried|tired|upset|frustrated|annoyed|exhausted|furious)",
      "(?:please )?(?:don't|try not to|do not) (?:worry|panic|be upset)",
      "i'd (?:feel|be) (?:the same|just as|upset|annoyed|cross)",
      "are you (?:all right|alright|okay|ok|hurt|feeling)|(?:feeling|getting) (?:any )?better|how's your (?:back|leg|head|arm|health)",
      '(?:oh no|oh dear|goodness|gosh)',
    ],
    unless: "i see a lot|can you see|don't worry about the|let me see|no worries|to see if|calm down|i know a|see what",
  },
  {
    id: 'empathise',
    find: [
      '(?:hear|see|tell|imagine) how (?:\\w+ ){1,3}you',
      "(?:don't|do not|can't) blame you",
      '(?:that|how) (?:must have been|awful|dreadful|terrible|frustrating|upsetting|annoying)',
      'i feel for you|my condolences',
    ],
    unless: 'you can see how',
  },
  {
    id: 'apologise',
    find: [
      '(?<!no |not )(?:sorry(?! to hear| for you)|apologies|apologise|apologize|pardon me|excuse me)',
      '(?:my|our) (?:mistake|fault|error|bad)(?! on)',
    ],
    unless:
      "sorry to hear|i'm sorry you feel|i heard you|(?:he|she|they) (?:said|was|were|has) (?:sorry|apologis)|not sorry",
  },
  {
    id: 'apologise',
    find: ["so sorry,? i'll|i'm so sorry"],
    unless: 'sorry to hear',
  },
  {
    id: 'apologise',
    find: ["(?:that|this) (?:shouldn't|should not|should never) have happened|my apologies|please forgive"],
  },
]
