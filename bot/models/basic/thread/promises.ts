import { hasVerb } from './hasVerb.ts';
import type { ClauseContext, Reading } from './readClause.ts';
import { fromGerund, isDeed, isOfficeWork, isOrder } from './verbs.ts';

const adverbs =
  '(?:(?:also|then|just|personally|gladly|certainly|definitely|try to|go ahead and|have to|need to|be sure to|make sure to|still|first|start by|be able to|quickly|now|again|probably|of course|therefore)[, ]+)*';
const iWill = new RegExp(
  `^(?:i['’]?ll|i will|i shall|i['’]m going to|i am going to|i['’]m gonna|i need to|i have to|i must|i(?:['’]ve| have) got to|i still (?:need|have) to|i plan to|i(?:['’]m| am) planning to|i intend to|i(?:['’]ve| have)? ?(?:agreed|promised|offered|volunteer(?:ed)?) to|i promise to|i commit to|i(?:['’]d| would) better|let me(?! know)|will|gonna|going to) ${adverbs}`,
  'i',
);
const iCan = new RegExp(
  `^(?:i can|i could|can|i['’]m happy to|i(?:['’]d| would) be happy to|happy to|glad to) ${adverbs}`,
  'i',
);
const weWill =
  /^(?:we['’]ll|we will|we shall|we(?:['’]re| are) going to|we need to|we have to|we must|we still (?:need|have) to) (?:also |then |all |still |now )*/i;
const someone =
  /^(?:(?:(?:we|i)(?: also| still| will|['’]ll)? )?(?:need|want) (?:someone|somebody|a volunteer|one of you)(?: (?:from|in|at|with) (?<unit1>\S+(?: \p{Lu}\S+)*))? to|(?:can|could|would|will) (?:someone|somebody|anyone|anybody|one of you)(?: (?:from|in|at|over at) (?<unit2>\S+(?: \p{Lu}\S+)*))?(?: please)?|(?:someone|somebody|one of (?:us|you))(?: (?:from|in|at|with) (?<unit3>\S+(?: (?!has\b|needs?\b|must\b|ought\b|should\b|to\b|will\b|better\b)\S+)?))? (?:needs? to|has to|must|ought to|should|to|will have to|better)|(?:who can|who could|who will|who wants to)(?= .*[^?]$)) /u;
const planned = /^i (?:plan|intend)|^i(?:['’]m| am) planning/i;
const needs = /\b(?:need|have|must|got) ?(?:to)?/i;

/** "I'll post my story here anyway, hope no one minds": told while it is done, so nothing is left to do. */
const doneInPassing =
  /\b(?:hope|hoping|trust) (?:that )?(?:no[- ]?(?:one|body)|nobody|you (?:all )?(?:don['’]t|do not)|it['’]s (?:ok(?:ay)?|all right|alright|fine))\b|^(?:post|put|share|add|ask|tell|leave|write|copy|answer|say|repost|forward)\b.{0,80}\bhere(?: anyways?,| too| as well|[.!]*$)/i;
const onlyTelling =
  /^(?:be|tell you|say|explain|introduce|start|begin|guess|remind|clarify|rephrase|put it|add that|quote|assure|stress|repeat|finish|give (?:you )?(?:an|some|the) (?:example|background|context)|make (?:it|one|this) )\b/i;

/** What the writer takes on: "I'll …", "let me check …", "I'm ordering …", "we will send …". */
export function readPromise(clause: string, context: ClauseContext): Reading | undefined {
  const me = context.message.from.name;
  if (/\?$/.test(clause)) return wantedOfSomebody(clause);
  const own = iWill.exec(clause);
  if (own) {
    const phrase = workOf(clause.slice(own[0].length), context);
    if (phrase === undefined || (planned.test(own[0]) && !context.hasDue)) return undefined;
    if (!context.hasDue && doneInPassing.test(phrase)) return undefined;
    if (/^let me/i.test(own[0]) && onlyTelling.test(phrase)) return undefined;
    if (needs.test(own[0]) && !isOfficeWork(phrase)) return undefined;
    return { owner: me, phrase };
  }
  const now = /^i (?:then |also |just )?((?!can\b|need\b|have\b|want\b)[a-z-]+ .+)/i.exec(clause)?.[1];
  if (
    now !== undefined &&
    context.hasDue &&
    isOrder(now) &&
    !/^(?:ask|request|understand|find|read|suggest|recommend|propose|confirm|approve|accept|oppose|hold|keep|leave|work|report|set|put|cut|let|quit|decide|advise|expect)\b/i.test(
      now,
    )
  )
    return { owner: me, phrase: now };
  return (
    inProgress(clause, context) ??
    owed(clause, context) ??
    offered(clause, context) ??
    wantedOfSomebody(clause) ??
    ours(clause, context)
  );
}

const progress =
  /^(?:i(?:['’]m| am)|am|we(?:['’]re| are))(?: (?:also|now|just|already|still|currently|then))* ([a-z-]+ing\b.*)/i;
const noProgress =
  /^(?:think|hop|look(?:ing)? forward|try|writ|ask|wonder|say|tell|go|com|get|work(?:ing)? (?:from|on my)|attach|resign|read|learn|find|answer|reply|giv|tak(?:ing)? (?:off|leave)|sit|runn|leav|mak(?:ing)? (?:sense|progress)|keep|us|report|suggest|propos|recommend|talk|speak|let|call(?:ing)? it|request|appl|inform)/i;

/** "I'm ordering the pump today", "Sending it this afternoon". */
function inProgress(clause: string, { hasDue, message }: ClauseContext): Reading | undefined {
  const said =
    progress.exec(clause)?.[1] ?? (hasDue && /^[A-Z]?[a-z-]+ing /.test(clause) ? clause : undefined);
  if (said === undefined || noProgress.test(said)) return undefined;
  const phrase = fromGerund(said);
  return phrase !== undefined && isOfficeWork(phrase) ? { owner: message.from.name, phrase } : undefined;
}

const owing = /^(?:i|we)(?: still| also)? owe (?:you|him|her|them|the|everyone|everybody|\p{Lu}\S+)\b.*/iu;
const coming =
  /^(.{3,120}?) (?:is|are) (?:coming|on (?:its|their|the) way)(?: to you| over)?(?: from me\b|,? (?:by|before|no later than)\b)/i;
const youWillHave =
  /^you(?:['’]ll| will)? (?:have|get|receive|hear|see) (?!to\b|a (?:good|great|nice)|questions)(.+)/i;
const mine =
  /^(?:count me in for|put me down for|i(?:['’]ve| have) got|i['’]ll do|i can do|leave) (?:the |that |it )(.{2,80})|^(?:count me in for|put me down for) (.{2,80})/i;
const fromMe = /^(.{3,80}?),? from me\b/i;
const toYou =
  /^(?!(?:thanks|thank you|good|best|hello|welcome|up|back|over)\b)[^.?!]{3,60} to you\b(?! (?:and your|all$))/i;

/** A delivery that the writer announces without saying "I will". */
function owed(clause: string, { hasDue, message }: ClauseContext): Reading | undefined {
  const owner = message.from.name;
  if (owing.test(clause) && !/\b(?:apolog|thank|lunch|beer|coffee|drink|favor|one)\b/i.test(clause))
    return { owner, phrase: clause.replace(/^(?:i|we)(?: still| also)? owe/i, 'give') };
  if (coming.test(clause)) return { owner, phrase: clause };
  if (hasDue && youWillHave.test(clause)) return { owner, phrase: clause };
  if (mine.test(clause) && !/\b(?:to|time|idea|problem|question)\b/i.test(clause))
    return { owner, phrase: clause };
  if (
    fromMe.test(clause) &&
    !hasVerb(clause) &&
    !/\b(?:thanks|regards|hello|love|greetings|questions?)\b/i.test(clause)
  )
    return { owner, phrase: clause };
  return hasDue && toYou.test(clause) && !hasVerb(clause) ? { owner, phrase: clause } : undefined;
}

function offered(clause: string, context: ClauseContext): Reading | undefined {
  const offer = iCan.exec(clause);
  if (!offer || (/^can /i.test(offer[0]) && !context.hasDue)) return undefined;
  const phrase = workOf(clause.slice(offer[0].length), context);
  if (phrase === undefined || !isOfficeWork(phrase)) return undefined;
  const owner = context.message.from.name;
  if (/^(?:offer|do|meet|make|take)\b|\bor\b/i.test(phrase)) return undefined;
  return context.hasDue && /^i can|^can /i.test(offer[0])
    ? { owner, phrase }
    : { owner, phrase, isOffer: true };
}

function wantedOfSomebody(clause: string): Reading | undefined {
  const wanted = someone.exec(clause.slice(0, 1).toLowerCase() + clause.slice(1));
  if (!wanted) return undefined;
  const phrase = clause.slice(wanted[0].length).replace(/^(?:please|also|kindly) /i, '');
  const { unit1, unit2, unit3 } = wanted.groups ?? {};
  if (!isDeed(phrase) || /^(?:explain|tell me|tell us|confirm)\b/.test(phrase)) return undefined;
  return { owner: unit1 ?? unit2 ?? unit3 ?? '', phrase };
}

const notYet =
  /^(?:not|never|no longer|see|keep|leave|use|cancel|drop|skip|postpone|waive|discontinue|hold|meet|stick|allow|switch|extend|require|accept|pay|charge|close|go)\b/i;

function ours(clause: string, { hasDue, message }: ClauseContext): Reading | undefined {
  const said = weWill.exec(clause);
  if (!said) return undefined;
  const phrase = clause.slice(said[0].length);
  const isNeed = /need|have|must/i.test(said[0]);
  if (isNeed ? !hasDue : notYet.test(phrase) && !hasDue) return undefined;
  const isWork =
    isOfficeWork(phrase) ||
    /^have (?:it|them|the|that|this|your|a|an) (?:\S+ ){0,3}(?:\w+ed|done|ready|sent|by|to you)\b/i.test(
      phrase,
    );
  return isWork && (hasDue || isDelivery.test(phrase)) ? { owner: message.from.name, phrase } : undefined;
}

/** What an office hands over or sees to, by which "we will" and "the agency will" commit rather than describe. */
export const isDelivery =
  /^(?:send|share|circulate|post|publish|update|distribute|provide|issue|follow up|prepare|draft|submit|schedule|finali[sz]e|contact|reach out|review|file|e-?mail|mail|revise|respond|reply|answer|correct|fix|install|replace|notify|order|inspect|repair|complete|deliver|check|investigate|look into|ask|find|get|have|hand|bring|call|pick up|write|sign|forward|return|add|remove|set up|arrange|book|confirm|work (?:out|up|on)|put|make|take care|re-?\w+)\b/i;

/** The work in "have the draft to you by Friday", "be sending the packets", "let you know Monday"; else undefined. */
function workOf(rest: string, context: ClauseContext): string | undefined {
  const { hasDue } = context;
  if (/^be (?:sure|certain) to /i.test(rest))
    return workOf(rest.replace(/^be (?:sure|certain) to /i, ''), context);
  if (/^be [a-z-]+ing\b/i.test(rest)) {
    const base = fromGerund(rest.slice(3));
    return base !== undefined && isOfficeWork(base) ? base : undefined;
  }
  if (
    /^(?:let you know|get back to you|respond|reply|be in touch|come (?:by|back)|be (?:there|on site))\b/i.test(
      rest,
    )
  )
    return hasDue || /^let you know (?:when|what|how|if|whether|which|as soon)/i.test(rest)
      ? rest
      : undefined;
  if (
    /^have (?:it|them|this|that|something|the|a|an|my|our|your|his|her|all|everything|\p{Lu}\S+|\w+ (?:call|send|check))\b/iu.test(
      rest,
    )
  ) {
    return isDeliveredBy(rest, hasDue) ? rest : undefined;
  }
  if (
    /^(?:call|handle|answer|tell|say|add|send|leave|extend|share|take)\b.{0,12}\b(?:it a day|my (?:best|regards|thanks)|prayers|thoughts|only that)\b/i.test(
      rest,
    )
  )
    return undefined;
  if (/^(?:do|take|get|handle|cover|grab|own) (?:it|that|this|so|the \w+)\b/i.test(rest)) return rest;
  return isDeed(rest) ? rest : undefined;
}

/** "have the list by Friday", "have the signs taken down": not "have a meeting on Friday". */
function isDeliveredBy(rest: string, hasDue: boolean): boolean {
  if (
    /^have (?:\S+ ){1,4}(?:taken|sent|done|made|put|moved|fixed|checked|signed|printed|looked|\w{3,}ed) ?(?:down|off|up|out|in|by|to|at|over|again|anew|and|\p{L}*)?/iu.test(
      rest,
    ) &&
    !/^have (?:to|been|not|had)\b/i.test(rest)
  )
    return true;
  if (/^have \p{Lu}\S+ (?:call|send|check|look|put|get|make|write|sign|bring)\b/u.test(rest)) return true;
  if (!hasDue) return false;
  if (/\b(?:meeting|call|appointment|interview|lunch|visit|surgery|day|time|conflict|hearing)\b/i.test(rest))
    return false;
  return (
    /^have (?:the|my|our|your|a|an|it|them|everything|all) /i.test(rest) ||
    /\b(?:by|before|no later than) /i.test(rest) ||
    /\b(?:to you|ready|for you|done|sent|finished|drafted|completed|to (?:him|her|them|us|everyone))\b/i.test(
      rest,
    )
  );
}
