export type SmallTalk = 'greeting' | 'thanks' | 'goodbye' | 'insult' | 'test' | 'noWords' | 'chat' | 'yesNo';

/** Whole messages only: "hi" is a greeting, "hi, can you shorten this" is not. First match names it. */
const kinds: readonly (readonly [SmallTalk, RegExp])[] = [
  ['noWords', /^[^\p{L}\p{N}]*$/u],
  [
    'greeting',
    /^(?:h+i+|hello+|hey+|hiya|howdy|yo|sup|greetings|good (?:morning|afternoon|evening|day)|morning|hi there|hello there|hey there|what(?:'|’)?s up|whats up)(?: (?:there|all|bot|assistant|team|everyone|everybody|again|friend|you))*$/i,
  ],
  [
    'thanks',
    /^(?:ok(?:ay)? )?(?:thanks?|thank (?:you|u)|thx|ty|tysm|much appreciated|appreciate it|cheers)\b(?: (?:so|very|a|much|lot|bunch|you|again|for|your|the|help|that|this|all|appreciated|really|was|helpful))*$/i,
  ],
  [
    'goodbye',
    /^(?:good ?)?bye(?: (?:bye|now|for now))?$|^(?:see you|see ya|good night|later|have a (?:good|nice|great) (?:day|one|night|weekend|evening))(?: .{0,20})?$/i,
  ],
  [
    'insult',
    /^(?:you(?:'|’)?re?|you are|you all|you|u r|ur|u|this (?:is|thing is|tool is|bot is|app is)|it(?:'|’)?s|what (?:an?|the)|such an?|this) ?(?:(?:so|a|an|just|really|absolutely|total(?:ly)?|complete(?:ly)?|the|bot|thing|tool|app|is|piece of|pile of|waste of|worst|most|fucking|damn) ?)*(?:useless|stupid|dumb|idiot(?:ic)?|moron|worthless|garbage|trash|crap|shit|bullshit|sucks?|suck|terrible|awful|horrible|pathetic|joke|hell|junk|bad|worst|annoying|waste(?: of (?:my )?(?:time|money))?)\b.{0,40}$|^(?:fuck|screw|damn|shut up|go to hell|i hate (?:you|this|it)|stupid|idiot|useless|dumb|moron|wtf|what the (?:hell|heck|fuck))\b.{0,40}$/i,
  ],
  [
    'test',
    /^(?:test(?:ing)?(?: (?:test(?:ing)?|message|1|one|123|1 ?2 ?3|only|please ignore|ignore))*|ping|check|hello world|is this (?:thing )?(?:on|working)|does this work|are you (?:there|working|on|online|awake)|anybody there|anyone there|[1-9]{1,6})$/i,
  ],
  [
    'yesNo',
    /^(?:yes|no|yep|yeah|nope|ok(?:ay)?|k|sure|fine|got it|cool|great|nice|perfect|good|lol|haha+|hmm+|wow|maybe|never ?mind|nvm|sorry|oops|done|right|alright)$/i,
  ],
  [
    'chat',
    /^(?:how are (?:you|things|u)|how(?:'|’)?s it going|how do you do|tell me (?:a|another) (?:joke|story|riddle|fun fact)|sing (?:me )?(?:a song)?|what(?:'|’)?s your (?:name|favorite \w+)|do you (?:like|love|hate|have feelings|dream|sleep|eat)\b.{0,30}|i love you|will you marry me|are you (?:happy|sad|alive|real|single|conscious|sentient)|i(?:'|’)?m (?:bored|tired|sad|happy)|make me laugh|who would win\b.{0,60}|flip a coin)(?: .{0,60})?$/i,
  ],
  ['noWords', /^(?:asdf\w*|qwerty\w*|[b-df-hj-np-tv-xz]{5,}|(\p{L})\1{3,})$/iu],
];

/** Longer messages are none, however many marks stand at their end; UTF-16 code units. */
const longest = 400;

/** What kind of small talk a whole message is; undefined when it is more than that. */
export function smallTalkIn(message: string): SmallTalk | undefined {
  if (message.length > longest) return undefined;
  const text = message
    .replace(/[\s.,!?…]+$/u, '')
    .replace(/^[\s¡¿]+/u, '')
    .replace(/,/g, '')
    .replace(/\s+/g, ' ');
  if (text.length > 90) return undefined;
  const bare = text.replace(/[^\p{L}\p{N}\p{P}\s]+/gu, '').trim();
  return kinds.find(([, pattern]) => pattern.test(bare))?.[0];
}
