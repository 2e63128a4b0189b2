import { maskSource } from '../language/masks.ts';
import { joinNames, knownNames } from './addressees.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { byRule } from './byRule.ts';
import { fromGerund, fromThirdPerson, isDeed, isOfficeWork, isOrder } from './verbs.ts';
import { hasVerb } from './hasVerb.ts';
import { isDelivery } from './promises.ts';

const who = `(?:${maskSource}|(?:Mr|Ms|Mrs|Dr|Atty)\\.? \\p{Lu}[\\p{L}'’-]+|@?\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2})`;
const others = new RegExp(
  `^(${who}(?:(?:,| and|,? &|, and) ${who}){0,2})(?: in \\p{Lu}\\S+| from \\p{Lu}\\S+| \\([^)]{2,30}\\))? (will|['’]ll|shall|is going to|are going to|needs? to|has to|have to|must|should|ought to|to|has agreed to|agreed to|offered to|has offered to|volunteered to|promised to|is supposed to|are supposed to|is to|are to|may|can) (?:also |then |please |still |now |each |both )*`,
  'u',
);
const someUnit =
  /^((?:the|our|your|their) (?:[\w'’-]+ ){0,2}?(?:agency|vendor|contractor|landlord|town|city|county|clerk|counsel|department|office|unit|team|desk|bureau|division|program|company|firm|shop|engineer|lawyer|attorney|manager|director|commissioner|supervisor|committee|board|union|school|hospital|court|state)|HR|IT|(?:legal|payroll|facilities|finance|procurement|security|purchasing|communications|fleet|surplus|records|budget|accounting|personnel|operations|counsel|dispatch|maintenance)) (?:will|is going to|are going to|must|has to|needs to|shall|is to) (?:also |then |now )*/i;
const parties =
  /^(the (?:parties|applicant|petitioner|respondent|employer|employee|department|union|licensee|permittee|grantee|contractor|vendor|landlord|tenant|agency|town|city)) (?:shall|must|will|is to|are to|is directed to|are directed to) (?:also )?/i;
const notNames =
  /^(?:this|that|these|those|it|they|he|she|we|you|i|there|here|everyone|everybody|someone|somebody|anyone|nobody|all|staff|employees|managers|people|what|who|which|when|where|how|why|if|the|a|an|our|your|my|his|her|their|both|each|no|yes|please|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|today|nothing|everything|something|most|some|many|one|other|others|attendees|participants|applicants|residents|members|users|happy|glad|able|sorry|due|similar|next|back|up|down|over|off|want|need|hope|trying|going|have|had|only|just|nice|good|great|thanks|how|easy|hard|ready|welcome|sure|free|as|so|in|on|at|by|for|with|from|about|not|looking|used)\b/i;
const offices =
  /^(?:legal|finance|payroll|facilities|procurement|communications|security|operations|budget|records|purchasing|accounting|personnel|counsel|fleet|surplus|dispatch|[A-Z]{2,6})$/i;

/** What is given to somebody by name: "Grace will order one", "Lucy to order headsets", "Walt rents a trailer". */
export function readOthers(clause: string, context: ClauseContext): Reading | undefined {
  if (/\?$/.test(clause)) return byRule('asked of', askedOf(clause, context));
  return (
    byRule('modal', byModal(clause, context)) ??
    byRule('unit', byUnit(clause, context)) ??
    byRule('present', byPresent(clause, context)) ??
    byRule('order', byOrder(clause, context)) ??
    byRule('sending', bySending(clause, context)) ??
    byRule('report', byReport(clause, context)) ??
    byRule('share', byShare(clause, context))
  );
}

function byModal(clause: string, context: ClauseContext): Reading | undefined {
  const found = others.exec(clause);
  if (!found?.[1] || found[2] === undefined || notNames.test(found[1]) || isOrder(clause)) return undefined;
  const phrase = clause.slice(found[0].length);
  const called = found[1].replace(/(?<=and )I$/, context.message.from.name);
  const known = knownNames(called, context.directory);
  const modal = found[2].toLowerCase();
  if (/^(?:can|may)$/.test(modal) && !(known.length > 0 && /\bor\b/.test(phrase) && isOfficeWork(phrase)))
    return undefined;
  if (modal === 'should' && known.length === 0 && !context.isTask) return undefined;
  const isThere =
    modal === 'to' && /^be (?:there|on site|present|ready|at|on call|available)\b/i.test(phrase);
  if (known.length > 0) return isDeed(phrase) || isThere ? { owner: joinNames(known), phrase } : undefined;
  if (!isOfficeWork(phrase)) return undefined;
  const isAssigned = context.isTask || offices.test(found[1]) || isPersonLike(found[1]);
  return isAssigned ? { owner: found[1].replace(/^@/, ''), phrase } : undefined;
}

function byUnit(clause: string, { hasDue }: ClauseContext): Reading | undefined {
  const found = someUnit.exec(clause) ?? parties.exec(clause);
  const phrase = found ? clause.slice(found[0].length) : '';
  if (
    !found?.[1] ||
    !isOfficeWork(phrase) ||
    /^(?:not|be|have|open|close|use|accept|charge|require|allow|need|replace)\b/i.test(phrase)
  )
    return undefined;
  if (!hasDue && !isDelivery.test(phrase) && !parties.test(clause)) return undefined;
  return { owner: found[1], phrase };
}

const present = new RegExp(`^(${who})(?: \\([^)]{2,30}\\))? (?:also |then |now )*([a-z-]+s\\b(?: .+)?)`, 'u');

const isHabit =
  /^(?:handle|lead|run|manage|maintain|serve|cover|track|process|supervise|hold|teach|organize|coordinate|oversee|use|pay|sell|buy|review all|host)\b/i;

/** The present tense that hands out work: only somebody known, or with a time by which. */
function byPresent(clause: string, context: ClauseContext): Reading | undefined {
  const found = present.exec(clause);
  if (!found?.[1] || found[2] === undefined || notNames.test(found[1])) return undefined;
  const known = knownNames(found[1], context.directory);
  const phrase = fromThirdPerson(found[2]);
  if (phrase === undefined || /\b(?:every|each|always|usually|often|normally|typically)\b/i.test(phrase))
    return undefined;
  if (known.length > 0 && (context.hasDue || !isHabit.test(phrase)))
    return { owner: joinNames(known), phrase };
  return context.hasDue && isPersonLike(found[1]) ? { owner: found[1], phrase } : undefined;
}

/** One or two capitalised words that are not a plural or a thing in general. */
function isPersonLike(name: string): boolean {
  const words = name.split(' ');
  if (words.length === 2)
    return !/(?:ing|ion|ment|ity|office|department|board|committee|program|center|unit|system|team|s)$/i.test(
      name,
    );
  return words.length === 1 && !/(?:s|ing|ion|ment|ity|ance|ence)$/i.test(name);
}

const ordered = new RegExp(`^(${who}) ([a-z-]+ .+)`, 'u');
const plural = /^((?:all|both) (?:[a-z-]+ ){1,2})([a-z-]+ .+)/i;

/** "Benny get the tank filled before dark", "All yards confirm the lists by five": notes among colleagues. */
function byOrder(clause: string, context: ClauseContext): Reading | undefined {
  const found = ordered.exec(clause);
  const known = found?.[1] === undefined ? [] : knownNames(found[1], context.directory);
  const phrase = found?.[2] ?? '';
  if (known.length > 0 && isOrder(phrase)) return { owner: joinNames(known), phrase };
  const everyone = plural.exec(clause);
  return context.hasDue && everyone?.[2] !== undefined && isOrder(everyone[2])
    ? { owner: '', phrase: clause }
    : undefined;
}

const sending =
  /(?:^|\s)(?:(?:have|has|['’]ve|['’]s) (?:just |also |already )?(?:asked|told|tasked)|(?<!(?:was|were|is|are|as|been|be) )(?:directed|instructed|ordered)) (?!me\b|us\b|you\b|if\b|for\b|whether\b|that\b|about\b)((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+) to (?!be\b|do so\b)([a-z-]+ .+)/iu;

/** "I have asked the phone team to ring you", "The Board directed staff to obtain two quotes". */
function bySending(clause: string, context: ClauseContext): Reading | undefined {
  const found = sending.exec(clause);
  if (
    !found?.[1] ||
    !found[2] ||
    !isOfficeWork(found[2]) ||
    /\b(?:was|were|had|being|not)\b/i.test(found[0].slice(0, 40))
  )
    return undefined;
  return { owner: joinNames(knownNames(found[1], context.directory)) || found[1], phrase: found[2] };
}

const askedFor = new RegExp(
  `^(?:can|could|will|would) ((?:the )?${who}|(?:the|your|their) [a-z]+(?: [a-z]+)?) (?:please )?([a-z-]+ .+)`,
  'iu',
);

/** "Can the Board of Health bring theirs over?" */
function askedOf(clause: string, { directory }: ClauseContext): Reading | undefined {
  const found = askedFor.exec(clause);
  if (
    !found?.[1] ||
    !found[2] ||
    /^(?:you|i|we|it|this|that|there|they|he|she|someone|somebody|anyone)\b/i.test(found[1])
  )
    return undefined;
  const known = knownNames(found[1], directory);
  const isNamed = known.length > 0 || /^(?:the )?[A-Z]/.test(found[1]);
  return isNamed && isOrder(found[2])
    ? { owner: joinNames(known) || found[1].replace(/^the /i, ''), phrase: found[2] }
    : undefined;
}

const reportedWord = new RegExp(
  `^(${who}|the [a-z]+|she|he|they) (?:says?|said|tells me|told me|promises|promised|confirmed|agreed|thinks)(?: me| us)?(?: that)? (?:she|he|they|it|we)(?:['’]ll| will|['’]d| would|['’]s going to| is going to) (?:also |then )?(.+)`,
  'u',
);
const busy = new RegExp(
  `^(${who})(?:['’]s| is|['’]re| are) (?:also |now |already |still |currently )*([a-z-]+ing\\b.+)`,
  'u',
);
const passiveBy =
  /\b(?:will be|is to be|are to be|to be) \w+(?:ed|en|nt|id) by ((?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?)/u;

/** "Dana said she'd send it", "Dana is drafting the letter", "the list will be sent by Dana". */
function byReport(clause: string, { directory, hasDue }: ClauseContext): Reading | undefined {
  const said = reportedWord.exec(clause);
  if (
    said?.[1] &&
    said[2] !== undefined &&
    isOfficeWork(said[2]) &&
    !notNames.test(said[1].replace(/^(?:she|he|they|the)\b/i, ''))
  )
    return {
      owner: joinNames(knownNames(said[1], directory)) || (/^(?:she|he|they)$/i.test(said[1]) ? '' : said[1]),
      phrase: said[2],
    };
  const doing = busy.exec(clause);
  const known = doing?.[1] === undefined ? [] : knownNames(doing[1], directory);
  const work = doing?.[2] === undefined ? undefined : fromGerund(doing[2]);
  if (
    known.length > 0 &&
    work !== undefined &&
    isOfficeWork(work) &&
    !/^(?:get|find|ask|report|leave|make|run|write to|say|tell|request|seek|read|use)\b/i.test(work)
  )
    return { owner: joinNames(known), phrase: work };
  const by = hasDue || /\bwill be\b/i.test(clause) ? passiveBy.exec(clause)?.[1] : undefined;
  if (by === undefined || notNames.test(by) || isTime(by)) return undefined;
  return { owner: joinNames(knownNames(by, directory)) || by, phrase: clause };
}

function isTime(word: string): boolean {
  return /^(?:the )?(?:mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|end|close|noon|cob|eod)/i.test(
    word,
  );
}

const jobOf = new RegExp(
  `^(${who})(?:['’]s)? (?:job|task|homework|part|assignment) (?:is|will be) to (.+)`,
  'u',
);
const namedFirst = new RegExp(`^@?(${who})\\s*(?::|\\s[–—-]|→|->|=)\\s+(.{4,})`, 'u');
const namedLast = new RegExp(
  `^(.{6,160}?)(?:\\s[–—-]|→|->|\\s=|,)\\s+@?(${who})(?:, ([^,]{2,25}))?[.!]?$`,
  'u',
);
const namedInBrackets = new RegExp(`^(.{6,160}?)\\s*[([]@?(${who})[)\\]][.;]?$`, 'u');

/** Work handed out without a verb: "Nerys: 60 doses from the depot", "two-page analysis, Emmett, Friday". */
function byShare(
  clause: string,
  { directory, hasDue, isTask, isListed }: ClauseContext,
): Reading | undefined {
  const job = jobOf.exec(clause);
  if (job?.[1] && job[2] !== undefined) {
    const known = knownNames(job[1], directory);
    if (known.length > 0) return { owner: joinNames(known), phrase: job[2] };
  }
  const first = namedFirst.exec(clause);
  const called = first?.[1] === undefined ? [] : knownNames(first[1], directory);
  if (called.length > 0 && first?.[2] !== undefined && !hasVerb(first[2]))
    return { owner: joinNames(called), phrase: first[2] };
  if (!(isTask || isListed || hasDue)) return undefined;
  const last = namedLast.exec(clause) ?? namedInBrackets.exec(clause);
  const given = last?.[2] === undefined ? [] : knownNames(last[2], directory);
  if (given.length === 0 || last?.[1] === undefined || hasVerb(last[1])) return undefined;
  return /^(?:thanks|thank|hi|hello|dear|best|regards|from|re|cc|to|ok|okay|yes|no|sorry|good|great|see you)\b/i.test(
    last[1],
  )
    ? undefined
    : { owner: joinNames(given), phrase: last[1] };
}
