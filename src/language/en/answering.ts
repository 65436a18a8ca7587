import type { Rule } from '../rules/rule.ts'

/** Answering: reasons, other ways, feeling, apology, commitments, asking above. */
export const ANSWERING: readonly Rule[] = [
  {
    id: 'give_reason',
    find: [
      "so (?:that )?(?:i|we|the \\w+|our \\w+|you|it|they|he|she) (?:can|could|may|will|won't|doesn't|don't|don't have|know|needn't|get)",
      "(?:just )?in case (?:we|i|you|the line|it)~~",
      "(?:that way|this way)[, ]+(?:we|i|you|the)",
      "(?:it|this|that) (?:would |will |'ll )?(?:lets?|helps?|allows?|let) (?:me|us|you)",
      "(?:to make sure|to save you|to avoid|just to make|in order to|for you to)",
      "it's only so|it is so that|just so (?:i|we|you|that)",
      'saves? you',
    ],
    unless: "company|policy|calling to|ringing to|want to make sure|marketing|so you can always|so what|because they",
    confidence: 0.85,
  },
  {
    id: 'suggest_alternative',
    find: [
      "(?:no |not |isn't|aren't|unfortunately|afraid|sorry|taken|gone|full|fully booked|sold out|can't|cannot|booked|closed|unavailable|disappointed|unable|won't)[^?]{0,60}?(?:but|however|though|although|instead|what i can|we could|i could|i can|there's|there is|alternatively|would you like|how about)[^?]{0,50}?(?:can|could|have|offer|give|got|there's|is|welcome|instead|do|put|try|identical|available|free|would)",
      "what (?:i|we) can (?:do|offer)(?: instead)? is",
      "(?:if that would do|as an alternative|alternatively)",
    ],
    unless: "can't guarantee|couldn't promise|not certain|isn't something|i'm not authorised|wrong number|not sure|ask someone",
    nowhere: 'wrong number|dialled|try asking|above what|guarantee|promise',
    confidence: 0.8,
  },
  {
    id: 'empathise',
    find: [
      "(?:completely |totally |quite |fully |really |do |can )?(?:understand|appreciate|imagine|see|know) (?:how|why|that you're|it's|this is|that this|you must|your)~",
      "sorry to hear",
      "that (?:must|sounds|'s|is) (?:be |have been |so |really |just )?(?:a right |a real |very |quite )?(?:awful|terrible|frustrating|annoying|upsetting|dreadful|horrible|worrying|pain|difficult|hard|stressful|nuisance|inconvenient|a right pain)",
      "(?:you must|you'll) be (?:so |very )?(?:heartbroken|worried|tired|upset|frustrated|annoyed|exhausted|furious)",
      "(?:please )?(?:don't|try not to|do not) (?:worry|panic|be upset)",
      "i'd (?:feel|be) (?:the same|just as|upset|annoyed|cross)",
      "are you (?:all right|alright|okay|ok|hurt|feeling)|(?:feeling|getting) (?:any )?better|how's your (?:back|leg|head|arm|health)",
      "(?:oh no|oh dear|goodness|gosh)",
    ],
    unless: "i see a lot|can you see|don't worry about the|let me see|no worries|to see if|calm down|i know a|see what",
  },
  {
    id: 'apologise',
    find: [
      "(?<!no |not )(?:sorry(?! to hear| for you)|apologies|apologise|apologize|pardon me|excuse me)",
      "(?:my|our) (?:mistake|fault|error|bad)(?! on)",
    ],
    unless: "sorry to hear|i'm sorry you feel|i heard you|(?:he|she|they) (?:said|was|were|has) (?:sorry|apologis)|not sorry",
  },
  {
    id: 'apologise',
    find: ["so sorry,? i'll|i'm so sorry"],
    unless: 'sorry to hear',
  },
  {
    id: 'commit_followup',
    find: [
      "(?:{will}) (?:just |personally |now |then |also |be able to |quickly |go |make sure (?:to |that )?)?(?:{act})",
      "(?:i'm|we're|i am)(?: just| now)? (?:reporting|sending|checking|arranging|looking into|chasing|raising|booking|getting|passing)",
      "(?:we|i) will (?:get back|be back|be in touch)",
      "(?:someone|somebody|an engineer|a plumber|the \\w+|a colleague|our \\w+|they|my colleague|a technician|the team)(?: \\w+)?(?: will|'ll| is going to| are going to| is on) (?:be|call|ring|phone|come|contact|get|send|text|email|the way|fix|their way|his way)",
      "we'll get it (?:sorted|fixed|done)",
      "leave it with me",
    ],
    unless:
      "(?:shall|should|can|could|may|would you like|if) i |let me (?:repeat|read|just repeat|give you|give|have|know|confirm that)|i can (?:get|have|put)~\\?|(?:putting|put|pop|connect|transfer)(?:ting)? you|he said|she said|i'll have to hold|i'll never|i'll take it|you'll|when i|while i|until i|i can (?:do|offer)|let me have|i can give|i can get (?:her|him)|i can't|can i get|let me put|what i can|i can see|i could|money|i can put",
    confidence: 0.8,
  },
  { id: 'commit_followup', find: ["i'll (?:ring|call|phone|email|text|send|chase|check|ask|get|find|have|let|sort|come|look|arrange|make|pass|meet)"], unless: 'shall i|if i|when i|putting you|he said|she said' },
  {
    id: 'escalate',
    find: [
      "(?:ask|check with|speak to|talk to|speak with|report (?:it|this) to|reporting (?:it|this) to|raise (?:it|this) with|refer (?:it|this) to|escalate (?:it|this)? ?to|run (?:it|this) (?:past|by)|consult|approval from|pass (?:it|this) to|authorisation from|with) (?:to )?(?:the |our |my |a )?(?:{boss})",
      "(?:i'm|i am) not (?:authorised|authorized|allowed|able) to",
      "(?:above|beyond|more than|later than|outside)(?: what)? (?:i (?:can|may|am)|my (?:authority|remit|pay))",
      "isn't something (?:i|we|reception|the desk)~can|(?:need|needs|requires?)(?: my| our| the| a)? {boss}(?:'s)? (?:approval|permission|sign)",
      "(?:{boss}) (?:has|needs|would have|will have|must) (?:to )?(?:approve|decide|sign|authorise|agree)",
      'escalat(?:e|ing)',
    ],
    unless: 'sits|third floor|with a|in a meeting|you can (?:ask|speak)|your manager',
  },
  { id: 'give_reason', find: ["so (?:that )?(?:you|he|she|they|we|i) (?:need not|needn't|won't|don't have to|won't have to|never have to)", "(?:that|it) (?:way )?(?:saves|spares) you", "then (?:the|your|we|i) [^.?!]{4,30} (?:reaches?|straight away|right away|directly)", "only (?:to|so)~"], unless: "only to have" },
  { id: 'suggest_alternative', find: ["(?:though|but) (?:the|our|there|i|we)~~(?:just as|instead|too|also|free|available|open)"], somewhere: "taken|full|gone|booked|closed|not (?:tonight|available|possible)|sold|unavailable|sorry|can't" },
  { id: 'empathise', find: ["(?:hear|see|tell|imagine) how (?:\\w+ ){1,3}you", "(?:don't|do not|can't) blame you", "(?:that|how) (?:must have been|awful|dreadful|terrible|frustrating|upsetting|annoying)", 'i feel for you|my condolences'], unless: 'you can see how' },
  { id: 'apologise', find: ["(?:that|this) (?:shouldn't|should not|should never) have happened|my apologies|please forgive"] },
  { id: 'commit_followup', find: ["i(?:'ll| will) (?:wait|be waiting|put|keep|stay|walk|take|save) (?:for |it |the |you )?", "and will (?:{act})", "(?:one of )?(?:my|our) colleagues?(?: \\w+)? will", "(?:i'm|we're) going to (?:{act})"], unless: "putting you|put you through|put you across|not going|hold|if you|shall i" },
  { id: 'escalate', find: ["(?:only|just) (?:the|our|my) {boss} can", "put (?:it|this) to (?:her|him|them|the {boss}|my {boss})", "(?:have|need) to (?:ask|check with|clear it with) (?:the|my|our) {boss}"] },
]
