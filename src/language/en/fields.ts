import type { Fields } from '../model/fields.ts'

/** Words that mean alike, by what they mean. */
export const EN_FIELDS: Fields = {
  me: "i|i'm|me|myself|i've|i'd|i'll|my",
  us: "we|us|our|ours|we're|we've|we'd|we'll",
  you: "you|your|you're|you've|yours|you'd|you'll|yourself|ya|u",
  they: "he|she|they|him|her|them|his|their|he's|she's|they're|he'll|she'll|they'll",
  staff:
    'manager|supervisor|colleague|engineer|technician|plumber|driver|doctor|nurse|housekeeping|maintenance|reception|accounts|finance|sales|support|team|boss|director|secretary|assistant|agent|consultant|chef|concierge|porter|security|receptionist|head office|duty manager|department|office|dispatch|foreman|mechanic|teacher|principal|lawyer|partner|owner|landlord|caretaker|warehouse|kitchen|billing|hr|it|someone|somebody|one of us',
  title: "mr|mrs|ms|miss|dr|doctor|sir|madam|professor|ma'am",
  will: "will|i'll|we'll|going to|gonna|shall|about to|let me|let us|i'm going to|we're going to|he'll|she'll",
  can: 'can|could|may|might|would|able to|would you|could you|can you|may i|can i|could i|might i',
  check:
    'check|look|look up|look into|see|find out|find|verify|confirm|pull up|ask|chase|search|double check|review|go through|dig|trace',
  do: 'arrange|book|send|email|text|ring|call|phone|pass on|pass|forward|note|log|register|reserve|hold|sort|sort out|fix|repair|change|cancel|refund|open|raise|reset|update|print|deliver|post|report|add|order|get back to|come back to|follow up|mark|flag|tell|let you know|let him know|let her know|make sure|see to it|take care of|deal with|handle|bring|fetch|drop|collect|schedule|pencil',
  askSuperior: 'authority|authorise|approve|approval|sign off|above my|escalate|management|permission|decide|pay grade',
  wait: "hold|hold on|hang on|wait|one moment|a moment|one second|a second|just a moment|one minute|a minute|bear with me|stay on the line|stay with me|don't hang up|hold the line|please hold|two ticks|a tick|a sec|bear with|keep holding|stay there|patience",
  backFromHold:
    "thanks for holding|thank you for holding|thanks for waiting|thank you for waiting|sorry to keep you|keep you waiting|i'm back|still there|are you there|still with me|still holding|for your patience|keep holding",
  transfer:
    'transfer|transferring|put you through|putting you through|connect|connecting|extension|switchboard|pass you to|through to|passing you',
  away: "out|away|busy|not in|not here|meeting|on leave|holiday|off sick|sick|another call|other line|on the phone|lunch|in court|in surgery|with a patient|travelling|gone home|stepped out|day off|on site|maternity|unavailable|tied up|engaged|abroad|driving|isn't in|isn't here|away from|not at",
  comesBack: 'back|returns|return|be back|back at|back on|back by|comes back',
  message:
    'message|pass on|pass it on|let him know|let her know|leave word|ask him to|ask her to|call you back|ring you back|call back|get back to you|give you a call|note for|get him to|get her to|relay|word',
  name: "your name|who's calling|who am i speaking|speaking to|speaking with|surname|first name|what name|call you|who shall i say|full name|who is this",
  contact:
    'number|phone number|mobile|cell|landline|email|email address|e mail|whatsapp|wechat|contact|phone|telephone|digits',
  leave: "give me|leave|take|have|get|let me have|note|what's|what is|share|jot|confirm|provide",
  when: 'when|what time|which day|what day|how soon|what hour|best time|good time',
  reach: 'reach|reach you|get hold of you|contact you|call you|ring you|catch you|phone you|get you|text you|find you',
  where:
    'where|which part|whereabouts|which town|which city|which company|which firm|which district|which department|postcode',
  organisation:
    'company|firm|organisation|business|practice|agency|office|school|hospital|live|based|work|calling from|ringing from|area|part of town|town|city|district|neighbourhood|on behalf|with which',
  source:
    'hear about|heard about|heard of|find us|found us|come across|came across|advert|ad|website|friend|recommended|recommend|leaflet|flyer|poster|facebook|online|google|referred|told you about|put you on to us|brought you',
  question:
    'what|which|how many|how much|how long|how big|how old|how far|who|whose|why|how|what kind|what sort|what size',
  need: 'size|budget|bedrooms|floor|rooms|room|date|dates|nights|guests|people|adults|children|table|party|order number|reference|reference number|symptoms|fault|problem|error|model|make|colour|purpose|flight|allergies|allergy|address|price range|account number|serial number|kind|type|happened|issue|trouble|wrong|looking for|need|like|prefer|room number|flat number|pain|hurt|fever|occasion|plate|invoice',
  convenient:
    'convenient|good time|bad time|free to talk|able to talk|a minute|got a minute|have a minute|busy|catch you|interrupting|speak now|talk now|okay to talk|all right to talk',
  isItYou:
    'is that|is this|am i speaking|am i talking|are you the|would that be|do i have|have i reached|have i got|that you',
  callingTo:
    "calling about|ringing about|calling to|ringing to|phoning to|i'm calling|i'm ringing|i'm phoning|reason for my call|the reason|it's about|regarding|wanted to|concerning|ringing because|to let you know|to remind",
  yes: "yes|okay|ok|right|sure|of course|certainly|i see|got it|understood|all right|alright|fine|absolutely|no problem|yeah|yep|mm|mhm|very good|very well|will do|noted|right you are|gotcha|indeed|makes sense|uh huh|i understand|i hear you|that's fine|righto|i follow|true",
  isThatRight:
    "correct|is that right|right|so that's|that's|have i got|did i get|to confirm|let me read|read that back|you said|you're saying|so you|double check|to recap|yes|so|am i right",
  understood:
    'clear|understand|make sense|makes sense|follow|hear me|catch that|catching|get that|got that|with me|clear enough|lost you|confusing',
  again:
    "repeat|say that again|once more|didn't catch|pardon|speak up|louder|slower|slowly|hear you|again please|one more time|come again|faint",
  soThat:
    'so that|so you|so we|so i can|so he|so she|so they|in case|to make sure|to save you|saves you|save you|that way|otherwise|in order to|so the|so nobody|so it',
  notToBeHad:
    "can't|cannot|no|not|don't have|do not have|none|sold out|full|unavailable|closed|haven't|isn't|aren't|gone|won't|doesn't|i'm afraid|unfortunately|no longer",
  instead:
    'instead|but|however|though|or|another|other|different|nearby|next door|would you like|how about|what about|offer you|would that|would that do|if you like|perhaps|maybe|could do|there is|we do have|but we|i do have|rather|at least|similar',
  feeling:
    "understand|sorry to hear|must be|frustrating|upset|worried|worry|annoying|annoyed|stressful|awful|terrible|horrible|how are you|feel|feeling|dreadful|difficult|hard|tough|poor thing|appreciate|that sounds|calm|don't worry|exhausting|scary|disappointing|i'd be|nightmare|rotten|take your time|breathe|heartbreaking",
  sorry:
    'sorry|apologise|apologize|apologies|my apologies|excuse me|forgive me|pardon me|regret|so sorry|my bad|beg your pardon|sorry for|sorry about',
  duration:
    'minutes|minute|hour|hours|days|day|week|weeks|working days|within|by|before|half an hour|tonight|close of business|seconds|fortnight|in under',
  day: "monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|morning|afternoon|evening|o'clock|am|pm|noon|weekend|next week|tonight|lunchtime|midnight|half past|quarter",
  come: 'come|visit|viewing|view|see it|drop in|pop in|come by|come in|come over|appointment|meet|show you|show you round|join us|tour|call in|swing by|have a look|tasting|try it|in person|walk you|coffee|come along|come round|come and',
  serve:
    'help|help you|assist|assistance|do for you|be of service|be of help|what can i|how can i|how may i|what do you need|what would you like|what is it you|of assistance',
  else: 'anything else|something else|any other|other questions|further|anything more|else|is that all|is that everything|that everything|more|will that be all|that be all',
  thanks: 'thank|thanks|thank you|cheers|appreciate|grateful|much obliged|obliged|ta|thanks a million|many thanks',
  bye: 'bye|goodbye|good bye|bye bye|take care|have a good|have a nice|have a great|have a lovely|good night|see you|enjoy your|all the best|bye now|cheerio|safe travels|safe journey|good day|mind yourself|good luck|god bless|happy|so long|see you then',
  wrongNumber:
    "wrong number|misdialled|dialled|dialed|different number|wrong person|you've reached|you have reached|wrong place|wrong extension",
  bareOpening:
    'hello|yeah|what|what is it|what do you want|speak|talk|go on then|well|make it quick|who do you want|shoot|spit it out',
  challenge:
    "who are you|what do you want|are you sure|says who|since when|why didn't you|how come|really|do you know|why would|who told you|how could you|what on earth|expect me|think|supposed to",
  noHelp:
    "no idea|don't know|dunno|not my|can't help|nothing i can do|not possible|no can do|we don't do|not here|nope|no clue|beats me|can't do|we don't|nothing to do with",
  scorn:
    "hurry|hurry up|quick|quickly|come on|for heaven's sake|again|already|told you|just said|how many times|busy|haven't got all day|all day|wasting|waste|listen|seriously|calm down|whatever|honestly|enough|ages|get on with it|other people|queue|hundred|ugh|god|last time|i said|forever|clock",
  order:
    "must|have to|need to|shut up|be quiet|do it yourself|yourself|suit yourself|take it or leave it|your problem|listen to me|stop|don't you|do as|get|go|up to you|deal with it|sort it out|your business|not my problem|tough",
  sure: "guarantee|guaranteed|promise|definitely|absolutely|hundred percent|never|always|no way|certain|certainly|surely|trust me|my word|cheapest|lowest|best price|double|nothing can|full refund|money back|bet|swear|can't lose|sure thing|every time|for life",
  vague:
    'maybe|perhaps|probably|i think|i guess|i suppose|sort of|kind of|roughly|about|around|might|could be|should be|not sure|or so|ish|somewhere|hard to say|it depends|depends|possibly|i believe|reckon|more or less|or something|give or take|hopefully|who knows|likely|seem',
  slang:
    "gonna|wanna|ain't|innit|mate|love|darling|hun|pal|bro|fam|lol|asap|vd|co|rma|pax|fit|cos|knackered|chill|babe|yo|y'all|lit|nah|quid|walk in|lads|wee|kaput|borked|escrow",
  house:
    'desk|front desk|reception|office|hotel|clinic|bank|restaurant|department|service|services|centre|center|support|helpdesk|line|hotline|switchboard|surgery|garage|towers|house|inn|kitchen|lodge|shop|store|school|agency|insurance|travel|couriers|gym|spa|council|team|group|company|sales office|customer care|bookings|reservations|room service|housekeeping|concierge|operator',
  iAm: "speaking|this is|my name is|my name's|i'm|name's|it's|here|you're speaking to|you're speaking with|you're through to|you're talking to|badge|staff number|call me",
  reachMe:
    'ask for me|ask for|my number|my direct|direct line|our number|this number|my email|reach me|call me|ring me|text me|my mobile|write to me|my desk|ring us',
  past: 'was|were|did|had|yesterday|last|ago|already|used to|came|called|rang|said|told|went|before|earlier',
  quote: 'said|says|told me|asked|reads|wrote|shouted|heard|the sign|the letter|the leaflet',
  third:
    'the guest|the customer|a customer|the gentleman|the lady|people|everybody|everyone|most|the tenant|the buyer|residents|guests|anyone',
  if: 'if|unless|in case|whether|once|until|when|while',
  because: 'because|as|since|cause',
  rule: 'policy|rules|terms|contract|opens|opening|closes|costs|price|includes|every|usually|standard|law|each|per',
  greeting:
    'hello|hi|good morning|good afternoon|good evening|morning|afternoon|evening|hiya|hey|welcome|happy new year|merry christmas|good day',
  not: "not|no|never|don't|isn't|wasn't|won't|can't|doesn't|didn't|none|without|nothing|nobody",
}
