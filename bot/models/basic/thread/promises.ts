import { maskSource } from '../language/masks.ts';
import { joinNames, knownNames } from './addressees.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { fromGerund, isOfficeWork } from './verbs.ts';

const adverbs =
  '(?:(?:also|then|just|personally|gladly|certainly|definitely|try to|go ahead and|have to|need to|be sure to|make sure to|still|first|start by|be able to|quickly|now)[, ]+)*';
const iWill = new RegExp(
  `^(?:i['’]ll|i will|i shall|i['’]m going to|i am going to|i['’]m gonna|i need to|i have to|i must|i still (?:need|have) to|i plan to|i(?:['’]m| am) planning to|i intend to|i agreed to|i promise to|i commit to|let me(?! know)|will) ${adverbs}`,
  'i',
);
const iCan = new RegExp(
  `^(?:i can|i could|i['’]m happy to|i(?:['’]d| would) be happy to|happy to|glad to) ${adverbs}`,
  'i',
);
const weWill =
  /^(?:we['’]ll|we will|we(?:['’]re| are) going to|we need to|we have to|we must|we still need to) (?:also |then |all |still )*/i;
const someone =
  /^(?:(?:we|i)(?: also| still| will|['’]ll)? (?:need|want) (?:someone|somebody|a volunteer|one of you) to|(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you)(?: please)?|(?:someone|somebody|one of us) (?:needs to|has to|must)) /i;
const deliverable =
  /^(?:send|share|circulate|post|publish|update|distribute|provide|issue|follow up|prepare|draft|submit|schedule|finalize|finalise|contact|reach out|review|file|e-?mail|mail)\b/i;
const planned = /^i (?:plan|intend|need|have|must|still)|^i(?:['’]m| am) planning/i;

/** "I'll post my story here anyway, hope no one minds": told while it is done, so nothing is left to do. */
const doneInPassing =
  /\b(?:hope|hoping|trust) (?:that )?(?:no[- ]?(?:one|body)|nobody|you (?:all )?(?:don['’]t|do not)|it['’]s (?:ok(?:ay)?|all right|alright|fine))\b|^(?:post|put|share|add|ask|tell|leave|write|copy|answer|say|repost|forward)\b.{0,80}\bhere(?: anyways?|,| too| as well|[.!]*$)/i;

/** What the writer takes on: "I'll …", "let me check …", "we will send …". */
export function readPromise(clause: string, context: ClauseContext): Reading | undefined {
  const me = context.message.from.name;
  const own = iWill.exec(clause);
  if (own) {
    const phrase = workOf(clause.slice(own[0].length), context);
    if (phrase === undefined || (planned.test(own[0]) && !context.hasDue)) return undefined;
    if (!context.hasDue && doneInPassing.test(phrase)) return undefined;
    if (
      /^let me/i.test(own[0]) &&
      !/^(?:check|look|find out|ask|pull|see|confirm|talk|speak|run|get|dig|verify|call)\b/i.test(phrase)
    )
      return undefined;
    if (/^will /i.test(own[0]) && /\?$/.test(clause)) return undefined;
    return { owner: me, phrase };
  }
  const offer = iCan.exec(clause);
  if (offer && !/\?$/.test(clause)) {
    const phrase = workOf(clause.slice(offer[0].length), context);
    return phrase === undefined ? undefined : { owner: me, phrase, isOffer: true };
  }
  return unowned(clause, context);
}

function unowned(clause: string, context: ClauseContext): Reading | undefined {
  const wanted = someone.exec(clause);
  if (wanted) {
    const phrase = clause.slice(wanted[0].length).replace(/^(?:please|also) /i, '');
    return isOfficeWork(phrase) ? { owner: '', phrase } : undefined;
  }
  const ours = weWill.exec(clause);
  if (!ours) return undefined;
  const phrase = clause.slice(ours[0].length);
  const isNeed = /need|have|must/i.test(ours[0]);
  const counts = isNeed ? context.hasDue && isOfficeWork(phrase) : deliverable.test(phrase);
  return counts ? { owner: '', phrase } : undefined;
}

/** The work in "have the draft to you by Friday", "be sending the packets", "let you know Monday"; else undefined. */
function workOf(rest: string, { hasDue }: ClauseContext): string | undefined {
  if (/^be (?:sure|certain) to /i.test(rest))
    return workOf(rest.replace(/^be (?:sure|certain) to /i, ''), { hasDue } as ClauseContext);
  if (/^be [a-z-]+ing\b/i.test(rest)) {
    const base = fromGerund(rest.slice(3));
    return base !== undefined && isOfficeWork(base) ? base : undefined;
  }
  if (/^(?:let you know|get back to you|respond|reply|be in touch)\b/i.test(rest))
    return hasDue ? rest : undefined;
  if (/^have (?:it|them|this|that|something|the|a|an|my|our|your|his|her|all|everything)\b/i.test(rest)) {
    return isDeliveredBy(rest, hasDue) ? rest : undefined;
  }
  if (
    /^(?:call|handle|answer|tell|say|add|send|leave|extend|share|take)\b.{0,12}\b(?:it a day|my (?:best|regards|thanks)|prayers|thoughts|only that)\b/i.test(
      rest,
    )
  )
    return undefined;
  return isOfficeWork(rest) ? rest : undefined;
}

/** "have the list by Friday", "have the draft to you Monday": not "have a meeting on Friday". */
function isDeliveredBy(rest: string, hasDue: boolean): boolean {
  if (!hasDue) return false;
  if (/\b(?:meeting|call|appointment|interview|lunch|visit|surgery|day|time|conflict|hearing)\b/i.test(rest))
    return false;
  return (
    /\b(?:by|before|no later than) /i.test(rest) ||
    /\b(?:to you|ready|for you|done|sent|finished|drafted|completed|to (?:him|her|them|us|everyone))\b/i.test(
      rest,
    )
  );
}

const who = `(?:${maskSource}|@?\\p{Lu}[\\p{L}'’.-]*(?: \\p{Lu}[\\p{L}'’.-]*){0,2})`;
const others = new RegExp(
  `^(${who}(?:(?:,| and|,? &|, and) ${who}){0,2}) (will|['’]ll|is going to|are going to|needs? to|has to|have to|must|should|to|has agreed to|agreed to|offered to|volunteered to|promised to|is supposed to|are supposed to|is to|can) (?:also |then |please |still )*`,
  'u',
);
const offices =
  /^(?:legal|finance|payroll|facilities|procurement|communications|security|operations|budget|records|purchasing|accounting|personnel|counsel|[A-Z]{2,6})$/i;
const notNames =
  /^(?:this|that|these|those|it|they|he|she|we|you|i|there|here|everyone|everybody|someone|somebody|anyone|nobody|all|staff|employees|managers|people|what|who|which|when|where|how|why|if|the|a|an|our|your|my|his|her|their|both|each|no|yes|please|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|tomorrow|today|nothing|everything|something|most|some|many|one|other|others|attendees|participants|applicants|residents|members|users|happy|glad|able|sorry|due|similar|next)\b/i;

/** What is given to somebody by name: "Grace will order one", "Lucy to order headsets". */
export function readOthers(clause: string, context: ClauseContext): Reading | undefined {
  const found = others.exec(clause);
  if (!found?.[1] || found[2] === undefined || notNames.test(found[1]) || /\?$/.test(clause))
    return undefined;
  const phrase = clause.slice(found[0].length);
  const known = knownNames(found[1], context.directory);
  const modal = found[2].toLowerCase();
  if (modal === 'can' || (modal === 'should' && known.length === 0)) return undefined;
  if (!isOfficeWork(phrase)) return undefined;
  if (known.length > 0) return { owner: joinNames(known), phrase };
  const isAssigned =
    context.isTask ||
    (modal !== 'to' && (offices.test(found[1]) || (isPersonLike(found[1]) && deliverable.test(phrase))));
  return isAssigned && (modal !== 'should' || context.isTask) ? { owner: found[1], phrase } : undefined;
}

/** One or two capitalised words that are not a plural or a thing in general. */
function isPersonLike(name: string): boolean {
  const words = name.split(' ');
  if (words.length === 2)
    return !/(?:ing|ion|ment|ity|office|department|board|committee|program|center|unit|system|team)s?$/i.test(
      name,
    );
  return words.length === 1 && !/(?:s|ing|ion|ment|ity|ance|ence)$/i.test(name);
}
