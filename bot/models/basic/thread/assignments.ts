import { maskSource } from '../language/masks.ts';
import { joinNames, knownNames } from './addressees.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { fromThirdPerson, isDeed, isOfficeWork, isOrder } from './verbs.ts';

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
  if (/\?$/.test(clause)) return askedOf(clause, context);
  return (
    byModal(clause, context) ??
    byUnit(clause) ??
    byPresent(clause, context) ??
    byOrder(clause, context) ??
    bySending(clause, context)
  );
}

function byModal(clause: string, context: ClauseContext): Reading | undefined {
  const found = others.exec(clause);
  if (!found?.[1] || found[2] === undefined || notNames.test(found[1])) return undefined;
  const phrase = clause.slice(found[0].length);
  const known = knownNames(found[1], context.directory);
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

function byUnit(clause: string): Reading | undefined {
  const found = someUnit.exec(clause) ?? parties.exec(clause);
  const phrase = found ? clause.slice(found[0].length) : '';
  if (
    !found?.[1] ||
    !isOfficeWork(phrase) ||
    /^(?:not|be|have|open|close|use|accept|charge|require|allow|need|replace)\b/i.test(phrase)
  )
    return undefined;
  return { owner: found[1], phrase };
}

const present = new RegExp(`^(${who})(?: \\([^)]{2,30}\\))? (?:also |then |now )*([a-z-]+s\\b(?: .+)?)`, 'u');

/** The present tense that hands out work: only somebody known, or with a time by which. */
function byPresent(clause: string, context: ClauseContext): Reading | undefined {
  const found = present.exec(clause);
  if (!found?.[1] || found[2] === undefined || notNames.test(found[1])) return undefined;
  const known = knownNames(found[1], context.directory);
  const phrase = fromThirdPerson(found[2]);
  if (phrase === undefined || /\b(?:every|each|always|usually|often|normally|typically)\b/i.test(phrase))
    return undefined;
  if (known.length > 0) return { owner: joinNames(known), phrase };
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
  /^(?:[\p{L}’'-]+ ){0,4}?(?:(?:have|has|['’]ve|['’]s) (?:just |also |already )?(?:asked|told|tasked)|(?:directed|instructed|ordered)) (?!me\b|us\b|you\b|if\b|for\b|whether\b|that\b|about\b)((?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+) to (?!be\b|do so\b)([a-z-]+ .+)/iu;

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
  `^(?:can|could|will|would|would) ((?:the )?${who}|(?:the|your|their) [a-z]+(?: [a-z]+)?) (?:please )?([a-z-]+ .+)`,
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
