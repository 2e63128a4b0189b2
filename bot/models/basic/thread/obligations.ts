import { joinNames, knownNames } from './addressees.ts';
import { hasVerb } from './hasVerb.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { isDeed, isOfficeWork, isOrder, noWork } from './verbs.ts';

const due = /^(.{3,160}?)\s+(?:is|are|will be) (?:due|needed|required|requested|expected|wanted)\b(.*)/i;
const past = /\b(?:was|were|had been|have been|has been) due\b/i;
const mustBe =
  /^(.{3,160}?)\s+(?:must|needs? to|should|has to|have to|is to|are to|ought to) (?:be (?!able|aware|sure|careful|in\b|on\b|a\b|the\b|there|here|more|less|no\b|not\b)(?:re-?|pre-?)?(?:\w+ed|sent|done|paid|made|written|put|set|taken|given|held|kept|ready|back|with us|at)\b|leave\b|go (?:out|to)\b|come (?:in|back)\b|reach\b|arrive\b|get (?:to|out)\b)/i;
const wanted =
  /^(?:(?:by|before) [^,]{2,40},? )?(?:(?:i|we)(?:['’]ll| will| do|['’]d)?(?: (?:also|still|really|just))* )?(?:need|want|require|must have|request|would like|like)(?: to (?:have|see|get|receive))? (?!to\b|you\b|someone|somebody|that\b|more time|help|a (?:break|minute|moment|vacation))(.+)/i;
const everybody =
  /^(?:all )?(?:staff|employees|managers|supervisors|units|agencies|departments|directors|districts|offices|teams|applicants|vendors) (?:must|should|need to|have to|are (?:required|asked|expected|requested|reminded) to) (?:please |also )?(.+)/i;
/** "We request copies of …", "I ask that the hearing be continued". */
const petition =
  /^(?:i|we|the (?:union|tenant|petitioner|applicant|appellant|respondent|department|town|company|grievant)) (?:(?:also|further|hereby|therefore|respectfully|formally) )*(?:requests?|asks? (?:for|that)|moves? that|demands?) (?!to\b|you\b|your\b)(.{8,})/i;
const waiting =
  /^(?:(?:i|we)(?:['’]m| am|['’]re| are)? (?:still |also )*)?(?:still )?(?:waiting (?:for|on)|missing|short) (?!you to decide|him\b|her\b|it\b|them\b)(.{4,90}?)(?: from ((?:the )?[\p{L}'’ .-]{2,40}))?(?:[,.;]|$)/iu;
const notYetThere =
  /^(?:i|we) (?:still )?(?:have not|haven['’]t|have yet to|don['’]t|do not|never)(?: yet)? (?:receive[d]?|seen|see|gotten|got|get|have|had)(?: back)? (.{4,90})/i;
const needsMore = /^(.{3,80}?) still needs? (?!to\b)(?:a |an |the |your |my |\w+ing\b|\d)/i;
const overdue = /^(?:the )?deadline (?:for|to) .{3,80}? (?:is|remains)\b/i;
const pronounOnly = /^(?:it|this|that|they|these|those|he|she|nothing|rent|payment)$/i;
const responsible = /\((?:responsible|owner|lead|assigned to|action):? ([^)]{2,50})\)/i;
const missing =
  /^(?:still )?(?:missing|outstanding|still (?:open|needed|to do)|needed)(?: (?:from you|is|are))?:\s+(.{3,})/i;
const stillMissing =
  /^(.{3,90}?) (?:is|are) (?:still (?:missing|outstanding|open|unsigned|needed|to come)|missing|outstanding|overdue)\b/i;

/** "The report is due …", "the form must be returned by …", "I need the numbers by …", "Missing: two signatures". */
export function readObligation(clause: string, you: string, context: ClauseContext): Reading | undefined {
  if (/\?$/.test(clause)) return undefined;
  const lacking = missing.exec(clause)?.[1];
  if (lacking !== undefined) return somebodyTo(lacking) ?? { owner: you, phrase: clause };
  const named = responsible.exec(clause)?.[1];
  if (named !== undefined)
    return { owner: joinNames(knownNames(named, context.directory)) || named, phrase: clause };
  const everyone = everybody.exec(clause)?.[1];
  if (everyone !== undefined)
    return (context.hasDue || context.isTask) && isOfficeWork(everyone)
      ? { owner: '', phrase: everyone }
      : undefined;
  if (stillMissing.test(clause) && !/\b(?:if|when|who|which|nothing|no one|nobody|not)\b/i.test(clause))
    return { owner: '', phrase: clause };
  const asked = petition.exec(clause)?.[1];
  if (asked !== undefined) return { owner: you, phrase: `provide ${asked}` };
  const called =
    context.isCalled || /\bfrom you\b/i.test(clause)
      ? /^i(?:['’]d| would)? (?:also )?need (?!to\b|you\b|a (?:break|minute))(.+)/i.exec(clause)?.[1]
      : undefined;
  if (called !== undefined) return { owner: you, phrase: provided(called) };
  const awaited = waiting.exec(clause);
  if (awaited?.[1] !== undefined && /\bstill\b/i.test(clause)) {
    const source =
      awaited[2] === undefined || /^you$/i.test(awaited[2])
        ? you
        : joinNames(knownNames(awaited[2], context.directory)) || awaited[2];
    return { owner: source, phrase: clause };
  }
  if (notYetThere.test(clause) && /\b(?:still|yet)\b/i.test(clause)) return { owner: you, phrase: clause };
  if (needsMore.test(clause)) return { owner: '', phrase: clause };
  if (!context.hasDue) return undefined;
  if (overdue.test(clause)) return { owner: '', phrase: clause };
  const need = wanted.exec(clause)?.[1];
  if (need !== undefined && /^(?:i|we|need|want|by|before|request)\b/i.test(clause) && !/^to\b/i.test(need))
    return { owner: you.includes(' and ') ? '' : you, phrase: provided(need) };
  const owed = due.exec(clause);
  const subject = (owed ?? mustBe.exec(clause))?.[1];
  if (
    subject === undefined ||
    past.test(clause) ||
    /\b(?:not|never|no longer)\b/i.test(clause) ||
    pronounOnly.test(subject)
  )
    return undefined;
  if (/\b(?:because|although|though|while|if|that|which|who|said|says)\b/i.test(subject)) return undefined;
  const isForYou =
    context.isCalled || /\b(?:to|with) (?:us|me)\b/i.test(clause) || /\byou(?:r)?\b/i.test(clause);
  return { owner: isForYou && !you.includes(' and ') ? you : '', phrase: clause };
}

/** "someone to get the cake" */
function somebodyTo(text: string): Reading | undefined {
  const found = /^(?:someone|somebody|anyone|a volunteer)(?: with \w+| who can)?(?: to)? (.+)/i.exec(text);
  return found?.[1] !== undefined && isDeed(found[1]) ? { owner: '', phrase: found[1] } : undefined;
}

/** "three things from you by Friday" -> "provide three things by Friday"; "that done by Friday" -> "get that done …". */
function provided(need: string): string {
  const plain = need.replace(/, and\b.*$/i, '').replace(/ from you\b/i, '');
  return /^(?:it|this|that|these|those|them|everything|all of (?:it|this)) \w+ed?\b|^(?:it|this|that) done\b/i.test(
    plain,
  )
    ? `get ${plain}`
    : `provide ${plain}`;
}

const deferred = /^(?:let['’]?s|let me|let us)\b/i;
const causative =
  /^(?:have|get) (?!to\b|been\b|a (?:good|great|nice)\b|fun\b|you\b)(?:(?:the|your|my|our|a) )?[\p{L}'’-]+(?: [\p{L}'’-]+)? (?:to )?(?:log|send|call|sign|check|put|look|get|make|write|bring|print|review|file|fill|move|do|take|run|count|add|fix|confirm|approve|initial|stamp|test|weigh|pull|pick|e-?mail|order|book)\b/iu;
/** Contact lines of notices and signatures: "For lost badges call the front desk". */
const contactLine =
  /^(?:call|contact|e-?mail|write(?: to)?|reach|dial|text|visit|see|ask for|phone)\b.*(?:\d{3}.?\d{4}|\[PHONE|\[EMAIL|@)/i;
const chat =
  /^(?:count me|put me down|leave it (?:to|with) me|tell (?:him|her|them|everyone) (?:i|we|hi|hello|thanks)|check it out|go figure|wish me|call me (?:crazy|old)|trust me|bring (?:cookies|your appetite)|ask me how|say no more|find out more|learn more|read more|use the link|take (?:heart|comfort|the win)|call it\b|give it (?:time|a rest|up)|go\b|tell me about|tell your (?:mother|kids|wife|husband|friends)|make yourself|picture\b|guess\b|blame\b|consider\b|cross your|mind\b|watch your|help yourself|treat yourself|save (?:the date|me|some)|pray\b|let that|pick (?:a|your) (?:day|poison)|add insult|pass the (?:word|salt)|keep (?:me|your)|hold your|send (?:my|our|her|him|them)? ?(?:love|regards|best|thoughts)|register (?:now|today|here|online)|sign up|log (?:on|in) (?:here|now)|correct me|call me if)\b/i;

/** A bare imperative: what a mail to somebody tells them to do. */
export function readImperative(
  clause: string,
  you: string,
  context: ClauseContext,
  isForOne: boolean,
): Reading | undefined {
  const assigned = isForOne ? /^you (?:will |also |then )*(?=[a-z])/i.exec(clause) : null;
  if (assigned) {
    const phrase = clause.slice(assigned[0].length);
    return isOfficeWork(phrase) && !/\?$/.test(clause) ? { owner: you, phrase } : undefined;
  }
  if (/\?$/.test(clause) || deferred.test(clause)) return undefined;
  if (isBroadcast(context) && !isForOne && !context.hasDue && !context.isTask) return undefined;
  if (contactLine.test(clause) && !context.hasDue && !isForOne) return undefined;
  if (chat.test(clause) || (noWork.test(clause) && !causative.test(clause))) return forbidden(clause, you);
  if (!(isOrder(clause) || causative.test(clause))) return undefined;
  return { owner: you, phrase: clause };
}

/** The first mail of a thread, to a list: its bare imperatives are directions for whom they concern. */
function isBroadcast({ message }: ClauseContext): boolean {
  return (
    message.index === 0 &&
    message.addressed.every(({ isGroup }) => isGroup) &&
    !/^\s*(?:re|fw|fwd)\s*:/i.test(message.subject)
  );
}

/** "Do not delete anything" binds as much as an order does; "don't tell anyone I was nice" is chat. */
function forbidden(clause: string, you: string): Reading | undefined {
  const found =
    /^(?:please )?do not ((?:delete|destroy|discard|send|sign|share|forward|release|remove|change|move|pay|file|post|publish|start|use|open|copy|edit|touch|issue|approve|order|ship|schedule|contact)\b.*)/i.exec(
      clause,
    );
  return found?.[1] !== undefined &&
    !/\b(?:reply|links?|attachments?|this (?:e-?mail|message|mailbox))\b/i.test(clause)
    ? { owner: you, phrase: clause }
    : undefined;
}

const byWhen = /\b(?:by|before|no later than|not later than|on or before|due|until)\s/i;
const noOrder =
  /^(?:decision|question|answer|note|status|update|fact|reason|deadline|agenda|location|place|cost|price|total|on|at|from|since|after|until|during|in|as|for|with|next|thanks|thank|happy|good|great|best|sorry|yes|no|ok|okay|see|welcome|lunch|dinner|meeting|when|where|what|who|re|fw|subject|date|time|sent|until|not|only|still|also|and|but|so|fine|sure|maybe|hopefully|open|closed|out)\b/i;
const handedOver =
  /\b(?:to (?:me|us|her|him|them|\p{Lu}\p{L}+)|(?:up|in|out|back|off|down) (?:tonight|today|tomorrow|by|before))\b/iu;

/** "New signatures, please, by the 24th", "Papers to her before the month is out": an order without a verb. */
export function readVerbless(
  clause: string,
  you: string,
  context: ClauseContext,
  dueText: string,
): Reading | undefined {
  const words = clause.split(' ').length;
  if (/\?$|:$/.test(clause) || words < 3 || words > 24 || noOrder.test(clause)) return undefined;
  const isAsked = /[,;] ?(?:please|pls)\b|\b(?:please|pls)[.!]*$/i.test(clause);
  const isDated = context.hasDue && (byWhen.test(clause) || handedOver.test(clause));
  if (!isAsked && !isDated) return undefined;
  const plain = clause.replace(dueText === '' ? /^$/ : dueText, '').split(/,\s/)[0] ?? clause;
  if (hasVerb(plain) || /^(?:i|we|you|he|she|they|it)\b/i.test(plain) || /\b\w{3,}ed\b/.test(plain))
    return undefined;
  if (!isAsked && !/^(?:\p{Lu}|the\b|a\b|an\b|\d)/u.test(plain)) return undefined;
  return { owner: you, phrase: clause };
}
