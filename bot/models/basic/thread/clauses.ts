import { anyCase } from '../language/anyCase.ts';
import { maskSource } from '../language/masks.ts';
import { hasVerb } from './hasVerb.ts';
import { isOrder } from './verbs.ts';

const name = `(?:${maskSource}|@?\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)`;
const promise =
  "i['’]ll|i will|we['’]ll|we will|please|pls|kindly|can you|could you|would you|will you|let['’]s|i need you";
const told = '(?:will|please|can you|could you|has to|needs to|is to)\\b';
const cue = `(?:${anyCase(promise)}|${name},? ${anyCase(told)})`;
const link = anyCase('(?:and|but|so|then|or)');
const asked = anyCase("(?:i['’]ll|i will|please|can you|could you)\\b");
const joint = new RegExp(
  `;\\s+|\\s+[–—]\\s+(?=${cue})|(?:,|\\.\\.\\.|…)?\\s+${link}\\s+(?=${cue})|,\\s+(?=${asked})`,
  'gu',
);

/** Parts a sentence where a new promise or request begins: "I'll ask her and I'll send the form". */
export function clausesOf(sentence: string): string[] {
  const clauses: string[] = [];
  let from = 0;
  for (const found of [...sentence.matchAll(joint), ...ordersIn(sentence)].sort(
    (a, b) => a.index - b.index,
  )) {
    if (found.index < from) continue;
    const head = sentence.slice(from, found.index);
    if (isOpening(head)) continue;
    clauses.push(head);
    from = found.index + found[0].length;
  }
  clauses.push(sentence.slice(from));
  return clauses.map((clause) => clause.trim()).filter((clause) => clause !== '');
}

const comma = /(?:,|\s[–—-])\s+(?:and |so |but |then |and then )?(?=[a-z])/g;

/** "The form has no number, send me that one again": an order behind a whole statement. */
function* ordersIn(sentence: string): Generator<RegExpExecArray> {
  for (const found of sentence.matchAll(comma)) {
    const head = sentence.slice(0, found.index);
    if (found.index > 400 || head.split(' ').length < 4 || !hasVerb(head) || isOpening(head)) continue;
    const rest = sentence.slice(found.index + found[0].length);
    if (
      /^[a-z-]+ (?:the|it|them|that|this|those|me|us|him|her|your|my|a|an|to|with|by|\p{Lu})/u.test(rest) &&
      isOrder(rest) &&
      !/\b(?:to|will|can|could|should|would|must|and|please|not|don['’]t|i|we|you|they|he|she|who)(?: [a-z]+)?$/i.test(
        head,
      )
    )
      yield found;
  }
}

/** A condition, a time or a name before the comma belongs to what follows. */
function isOpening(head: string): boolean {
  return (
    head.split(/\s+/).length <= 3 ||
    /^(?:if|when|whenever|once|after|before|unless|should|in case|as soon as|until|while|since|because|given)\b/i.test(
      head.trim(),
    )
  );
}

const opener =
  /^(?:yes|yep|no(?=[,:!.–—-])|ok(?:ay)?|sure(?: thing)?|great(?=[,:!.–—-])|good(?=[,:!.–—-])|perfect(?=[,:!.–—-])|sounds good|thanks(?: again| so much| both| all| everyone)?|thank you|also|and|so|but|then|anyway|finally|first(?=[,:!.–—-])|second(?=[,:!.–—-])|third(?=[,:!.–—-])|next(?=[,:!.–—-])|lastly|in addition|meanwhile|for now|in the meantime|as discussed|as agreed|as promised|absolutely|of course|no problem|again|in any case|in that case|either way|at the same time|additionally|(?:just )?(?:as )?an? (?:quick |friendly |gentle )?reminder(?: that)?|reminder(?=[,:!.–—-])|fyi|note(?=[,:!.–—-])|hi|hello|sorry|apologies|understood|got it|will do|on it|agreed(?=[,:!.–—-])|separately|one more thing|lastly|otherwise|alternatively|right(?=[,:!.–—-])|well(?=[,:!.–—-])|on my (?:end|side)|from my side|in short|to that end)(?:[,:!.–—-]+\s*|\s+)(?=\S)/i;
/** "PS:", "ACTION:", "One more thing:", "From you," */
const label =
  /^(?:p\.?\s?s\.?|action(?: items?)?|ask|request|to do|todo|one (?:more|last|other|final|small) (?:thing|request|favor|favour|ask|note)|small (?:ask|favor|favour|request)|quick (?:ask|favor|request|one|note)|above all|most of all|important(?:ly)?|urgent|instead|from you|going forward|from now on|by the way|btw|last(?:ly)?|now|too|\(?\d\)|\d\.)\s*(?:[,:!]|\s[–—-])\s*(?=\S)/i;
const polite =
  /^(?:(?:when|whenever|once|if) you (?:get|have|find) (?:a |the |some |any )?(?:free |spare |quick )?(?:chance|moment|minute|time|second|opportunity)s?,?\s+|(?:when|if) (?:it is|it['’]s )?(?:possible|convenient)(?: for you)?,?\s+|at your (?:earliest )?convenience,?\s+|if (?:at all )?possible,?\s+)/i;
const sequence =
  /^(?:once|when|after|as soon as|before|for|to|by|on|in|in order to|given|since|because|while|until|with|at|starting|during)\b[^,?]{2,90},\s+/i;
/** "Meanwhile" and a day in front: "Friday, send it." */
const before =
  /^(?:tomorrow|today|tonight|(?:this|tomorrow|monday|friday) (?:morning|afternoon)|(?:mon|tues|wednes|thurs|fri)day),?\s+(?=[a-z])/i;
const begins = /^(?:please|pls|can you|could you|would you|i['’]ll|i will|we['’]ll|you)\b/i;

/** Takes off "Thanks, also," and the like, and openings that change nothing about who does what. */
export function withoutOpening(clause: string): string {
  let rest = clause;
  for (let round = 0; round < 4; round += 1) {
    const shorter = rest.replace(opener, '').replace(label, '').replace(polite, '');
    if (shorter === rest) break;
    rest = shorter;
  }
  const behind = sequence.exec(rest)?.[0] ?? before.exec(rest)?.[0];
  if (behind === undefined) return rest;
  const told = rest.slice(behind.length);
  return begins.test(told) || isOrder(told) ? told : rest;
}
