import type { ClauseContext, Reading } from './readClause.ts';
import { isOfficeWork } from './verbs.ts';

const due = /^(.{3,160}?)\s+(?:is|are|will be) due\b/i;
const past = /\b(?:was|were|had been|have been|has been) due\b/i;
const passive =
  /^(.{3,160}?)\s+(?:must|needs? to|should|has to|have to|is to|are to) be (?!able|aware|sure|careful|in\b|at\b|on\b|a\b|the\b|there|here|here|more|less|no\b|not\b)(?:re-?|pre-?)?(?:\w+ed|sent|done|paid|made|written|put|set|taken|given|held|kept)\b/i;
const wanted =
  /^(?:i|we)(?:['’]ll| will)?(?: (?:also|still|really|just))* (?:need|want|require|must have|would like|['’]d like)(?: to (?:have|see|get|receive))? (?!to\b|you\b|someone|somebody|more time|a (?:break|minute|moment))(.+)/i;
const everybody =
  /^(?:all )?(?:staff|employees|managers|supervisors|units|agencies|departments|directors|districts|offices|teams|applicants|vendors) (?:must|should|need to|have to|are (?:required|asked|expected|requested|reminded) to) (?:please |also )?(.+)/i;
const pronounOnly = /^(?:it|this|that|they|these|those|he|she|nothing|rent|payment)$/i;

/** "The report is due …", "the form must be returned by …", "I need the numbers by …": only with a time by which. */
export function readObligation(clause: string, you: string, context: ClauseContext): Reading | undefined {
  if (/\?$/.test(clause) || (!context.hasDue && !context.isTask)) return undefined;
  const everyone = everybody.exec(clause)?.[1];
  if (everyone !== undefined) return isOfficeWork(everyone) ? { owner: '', phrase: everyone } : undefined;
  if (!context.hasDue) return undefined;
  const need = wanted.exec(clause)?.[1];
  if (need !== undefined) return { owner: you.includes(' and ') ? '' : you, phrase: provided(need) };
  const subject = (due.exec(clause) ?? passive.exec(clause))?.[1];
  if (
    subject === undefined ||
    past.test(clause) ||
    /\b(?:not|never|no longer)\b/i.test(clause) ||
    pronounOnly.test(subject)
  )
    return undefined;
  if (/\b(?:because|although|though|while|if|that|which|who|said|says)\b/i.test(subject)) return undefined;
  return { owner: '', phrase: clause };
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

/** A bare imperative: in a task list, after a name, or with a time by which. */
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
  if (/\?$/.test(clause) || deferred.test(clause) || !isOfficeWork(clause)) return undefined;
  if (!context.isTask && !isForOne && !context.hasDue) return undefined;
  if (isNounPhrase(clause)) return undefined;
  return { owner: you, phrase: clause };
}

/** "Review period ends Friday", "Call center pilot is due": the verb is a noun here. */
function isNounPhrase(clause: string): boolean {
  if (/^\S+ (?:is|are|was|were|will|has|have|ends?|begins?|starts?|due|of|from|in|on)\b/i.test(clause))
    return true;
  return (
    /^\S+ \S+ (?:is|are|was|were|will|has|have|ends?|begins?|starts?)\b/i.test(clause) &&
    !/^\S+ (?:the|your|a|an|all|any|me|us|them|it|if|whether|that|what)\b/i.test(clause)
  );
}
