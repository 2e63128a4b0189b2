import { joinNames, takeCalledName } from './addressees.ts';
import type { Directory } from './addressees.ts';
import { withoutOpening } from './clauses.ts';
import { byRule } from './byRule.ts';
import { readOthers } from './assignments.ts';
import { readImperative, readObligation, readVerbless } from './obligations.ts';
import { readPromise } from './promises.ts';
import { readRequest } from './requests.ts';
import { hasVerb } from './hasVerb.ts';
import type { Message } from '../mail/messages.ts';

/** What is known around a clause. */
export interface ClauseContext {
  message: Message;
  directory: Directory;
  /** Full names of those meant by "you"; empty when unclear. */
  you: string[];
  /** Stands as an item under "Action items", "Next steps" and the like. */
  isTask: boolean;
  /** Stands as an item of any list. */
  isListed: boolean;
  /** The clause names a time by which. */
  hasDue: boolean;
  /** That time, as written; else empty. */
  dueText: string;
  /** `you` was called by name: in this clause, or before it in the same paragraph. */
  isCalled: boolean;
}

/** A piece of work that a clause asks for, promises or assigns. */
export interface Reading {
  owner: string;
  /** Imperative: "send the table by Friday"; or the clause itself when it has no imperative form. */
  phrase: string;
  isOffer?: true;
  /** The rule that read it: "request", "promise" … */
  by?: string;
}

const condition =
  /^(?:if|unless|should (?:you|there|anyone)|in case|whenever|in the event|were|had|only if|even if)\b/i;
const trailingCondition =
  /\b(?:if need be|if (?:people|anyone|anybody|somebody|someone|needed|necessary|required|you(?:['’]d)? (?:like|want|prefer|wish|need|have|change|could use|think)|that (?:helps|works|would help)|anything|(?:there(?:['’]s| is| are) )?any|it (?:helps|comes)|so|not|asked|i (?:can|have to|must)|we (?:can|have to|must))|as needed|as necessary|unless)\b/i;

/** Reads who is to do what out of one clause; undefined when it gives nobody anything to do. */
export function readClause(clause: string, context: ClauseContext): Reading | undefined {
  if (/^(?:many |again,? )?(?:thanks|thank you|thx)\b[^.?!]{0,40}? for\b/i.test(clause)) return undefined;
  if (/^["“]/.test(clause)) return undefined;
  const { called, rest } = takeCalledName(withoutOpening(plainYou(clause)), context.directory);
  const inner = withoutOpening(rest);
  if (condition.test(inner) && !context.hasDue) return undefined;
  const isForOne = called.length > 0 || context.isCalled;
  const you = joinNames(called.length > 0 ? called : context.you);
  const request = readRequest(afterCondition(inner), you, context);
  if (request) return { ...request, by: 'request' };
  if (condition.test(inner) || isHearsay(inner)) return undefined;
  const promise = byRule('promise', readPromise(inner, context)) ?? readOthers(inner, context);
  if (promise)
    return trailingCondition.test(inner)
      ? undefined
      : promise.owner === '' && called.length > 0
        ? { ...promise, owner: joinNames(called) }
        : promise;
  const forOne = { ...context, isCalled: isForOne };
  const isNamed = called.length > 0 && /^\S+(?: \S+){0,3}?\s*(?::|\s[–—-])\s/.test(clause);
  if (
    isNamed &&
    !isRemark.test(inner) &&
    !/\?$/.test(inner) &&
    inner.split(' ').length > 2 &&
    !hasVerb(inner.split(/[,;]/)[0] ?? inner)
  )
    return { owner: you, phrase: inner, by: 'named' };
  const told =
    byRule('obligation', readObligation(inner, you, forOne)) ??
    byRule('imperative', readImperative(inner, you, forOne, isForOne)) ??
    byRule('verbless', readVerbless(inner, you, forOne, context.dueText));
  return told && trailingCondition.test(inner) && !context.hasDue ? undefined : told;
}

/** As phones write it: "can u send it". */
function plainYou(clause: string): string {
  return clause
    .replace(/\b(can|could|would|will|need|if|want) u\b/gi, '$1 you')
    .replace(/\bplz\b/gi, 'please');
}

/** What follows a name and is no task: "Dana: great idea", "Tom - as for the lease, same here". */
const isRemark =
  /^(?:thanks?|thank|yes|no|ok(?:ay)?|good|great|nice|agreed?|sounds?|happy|same|see|sorry|welcome|noted|understood|correct|exactly|right|well|fine|sure|me|you|i|we|it|he|she|they|that|this|what|why|how|who|where|when|as|for|on|in|at|with|about|just|not|never|absolutely|of course|congratulations|wonderful|perfect|excellent|interesting|true|so|but|and|hi|hello)\b/i;

/** What "they said" or "I thought" is told, not asked. */
function isHearsay(text: string): boolean {
  return /^(?:(?:he|she|they|someone|somebody|people) (?:said|says|told|asked|thinks?)|i (?:thought|assumed|guess|heard|remember)|in case|remember when)\b/i.test(
    text,
  );
}

/** "If you have not filed it, please do so by Friday" -> the request behind the comma. */
function afterCondition(text: string): string {
  const found = condition.test(text)
    ? /^[^,?]{3,140},\s+(?=(?:please|can you|could you|you (?:must|need))\b)/i.exec(text)
    : null;
  return found ? text.slice(found[0].length) : text;
}
