import { anyCase } from '../language/anyCase.ts';

export type QuestionKind =
  | 'when'
  | 'howLong'
  | 'howOften'
  | 'money'
  | 'count'
  | 'phone'
  | 'email'
  | 'who'
  | 'name'
  | 'where'
  | 'why'
  | 'yesNo'
  | 'other';

const asks: readonly [QuestionKind, RegExp][] = [
  ['phone', /\b(?:(?:tele)?phone number|what number|number (?:to call|of the)|which number)\b/i],
  ['email', /\b(?:e-?mail address|where (?:do|can|should) (?:i|we) e-?mail)\b/i],
  ['howOften', /\bhow often\b/i],
  [
    'howLong',
    /\bhow (?:long|soon|far (?:ahead|in advance)|much (?:time|notice))\b|\bwhat is the duration\b|\bhow many (?:days|weeks|months|years|hours|minutes)\b/i,
  ],
  [
    'name',
    /\bwho(?:['’]s| is| was| are| will be) (?:the|our|my|your|responsible|in charge|accountable)\b|\bnames? of\b/i,
  ],
  ['who', /\b(?:who|whom|whose|which (?:person|office|department|unit))\b/i],
  ['where', /\b(?:where|what (?:address|room|place)|which (?:room|building|place))\b/i],
  ['why', /\b(?:why|what (?:is|was) the (?:reason|cause)|how come)\b/i],
  [
    'when',
    /\b(?:when|what (?:date|day|time)|which (?:date|day)|by when|until when|deadline|last day|due date|what year)\b/i,
  ],
  ['count', /\bhow many\b/i],
  [
    'money',
    /\b(?:how much (?:money|is the|are the|was the|were the|does|do|did|will|would|can|has|have|is|was|did)|how (?:high|large|big) is|(?:cost|price|fee|fare|fine|penalty|budget|salary|stipend|amount|grant|income limit)s?\b)/i,
  ],
  ['count', /\bhow (?:much|large|big|old|high)\b|\bwhat (?:percentage|percent|share|number)\b/i],
  [
    'yesNo',
    /^(?:and |so |but )?(?:is|are|was|were|do|does|did|can|could|may|must|should|will|would|has|have|am)\b/i,
  ],
];

/** What a question wants to hear. */
export function kindOf(question: string): QuestionKind {
  const plain = question.trim();
  const isYesNo = asks.at(-1)?.[1].test(plain) === true;
  if (isYesNo && !/\b(?:what|when|where|who|how|why|which)\b/i.test(plain)) return 'yesNo';
  return asks.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'other';
}

const days =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.|feb\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.|(?:mon|tues|wednes|thurs|fri|satur|sun)day)';
const figure =
  '(?:\\d[\\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|half|a dozen)';
const unit = '(?:business |working |calendar )?(?:minute|hour|day|week|month|quarter|year)s?';
const money =
  /[$€£] ?\d|\b\d[\d,.]* ?(?:dollars?|cents?|million|billion|percent|%)|\b(?:free|no charge|no cost)\b/i;

const name =
  /\[PERSON \d+\]|(?<=\S )\p{Lu}[\p{Ll}’'-]+ \p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Ll}|\b(?:Mr|Ms|Mrs|Mx|Dr)\. /u;

const signs: Readonly<Record<QuestionKind, RegExp | undefined>> = {
  when: new RegExp(
    `\\b\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b|\\b[0-2]?\\d:[0-5]\\d\\b|\\b(?:morning|afternoon|evening|night|midnight|daily|weekly|monthly)s?\\b|\\b\\d{1,2}/\\d{1,2}\\b|\\b${days}|\\b(?:19|20)\\d\\d\\b|\\b(?:within|after|before|at least) (?:${figure} )?${unit}|\\b${figure} ${unit}\\b|\\b(?:tomorrow|today|(?:first|last|second|third|\\w{3,10}th|\\d+(?:st|nd|rd|th)) (?:day|week|month|paycheck)|noon|spring|summer|fall|winter|weekdays)\\b`,
    'i',
  ),
  howLong: new RegExp(
    `\\b${figure}(?:-| )(?:\\w+ )?${unit}\\b|\\bfrom\\b.*\\b(?:to|through|until)\\b|\\b(?:until|within|a|each) (?:${unit}|${days})`,
    'i',
  ),
  howOften: new RegExp(
    `\\b(?:every|each|per|a|once|twice|daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|times)\\b.{0,20}(?:${unit}|${days})|\\b(?:daily|weekly|monthly|quarterly|annual(?:ly)?|yearly|once|twice)\\b`,
    'i',
  ),
  money,
  count: new RegExp(`\\b${figure}\\b|\\b(?:percent|hundred|thousand|million|none|no)\\b`, 'i'),
  phone: /\[PHONE \d+\]|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}|\bextension \d+|\bext\.? ?\d+|\b(?:call|dial) \d/i,
  email: /\[EMAIL \d+\]|[\w.+-]+@[\w-]+\.\w+/,
  name,
  who: new RegExp(
    `${name.source}|\\b(?:${anyCase('director|commissioner|secretary|manager|supervisor|chair|officer|clerk|coordinator|administrator|counsel|treasurer|deputy|team|committee|board|office|department|unit|applicant|employee|staff|somebody|everyone|anyone|driver|member|contractor|vendor|company|companies|bidder|applicants|employees|drivers|members|contractors|vendors')})\\b`,
    'u',
  ),
  where:
    /\b(?:[Rr]oom|[Ff]loor|[Ss]treet|[Aa]venue|[Rr]oad|[Pp]laza|[Bb]uilding|[Hh]all|[Oo]ffice|[Ll]ibrary|[Dd]epot|[Ll]obby|[Ee]ntrance|[Pp]ortal|[Ll]ocated|[Ll]ot|[Cc]ourthouse|[Gg]arage|[Cc]enter|behind|opposite|outside|website|online|https?)\b|\b(?:at|in|to) (?:the )?\p{Lu}\p{Ll}+|\b\w+\.(?:example|gov|org|com)\b/u,
  why: /\b(?:because|since|due to|so that|in order to|to (?:avoid|reduce|ensure|prevent|protect|make|allow)|reasons?|therefore|while|as a result|caused?)\b/i,
  yesNo:
    /\b(?:not|never|no|must|may|can|cannot|allowed|permitted|prohibited|required|only|free|yes|optional|exempt|eligible|agrees?)\b/i,
  other: undefined,
};

/** Whether a sentence holds the kind of thing that the question wants; undefined when any sentence may. */
export function fitsKind(kind: QuestionKind, sentence: string): boolean | undefined {
  return signs[kind]?.test(sentence);
}

/** Whether a sentence without the kind of thing that is wanted can be no answer. */
export function isStrict(kind: QuestionKind): boolean {
  return !['who', 'where', 'yesNo', 'other'].includes(kind);
}

const kindWords: Partial<Record<QuestionKind, RegExp>> = {
  money: /^(?:cost|pric|fe|charg|amount|money|rat|fund|dollar|budget|salari|stipend|expens|fin|penalti)$/,
  when: /^(?:deadlin|due|dat|day|time|last|latest)$/,
  phone: /^(?:phon|telephon|number|call)$/,
  email: /^(?:email|address)$/,
  name: /^(?:nam|name|person|contact|respons|responsible)$/,
  where: /^(?:plac|location|address|venu|held)$/,
  howLong: /^(?:long|durat|last|time|day|week|month|year|hour)$/,
};

/** A sum says "cost" without the word. */
export function saysKind(stem: string, kind: QuestionKind): boolean {
  return kindWords[kind]?.test(stem) === true;
}
