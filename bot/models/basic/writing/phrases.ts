import { capital } from './cleanRequest.ts';
import { dayText } from './readWhen.ts';

const verb =
  /\b(?:is|are|was|were|will|must|can|cannot|can't|won't|has|have|had|needs?|should|may|closes?|opens?|moves?|ends?|begins?|starts?|stays?|works?|changed?|gets?|got|goes|go|comes?|came|takes?|took|lists?|costs?|asks?|wants?|receives?d?|arrives?d?|expires?|runs?|replaces?d?|requires?d?|isn't|aren't|doesn't|don't|didn't|agreed?|decided?|approved|extend|bid|found|looked|sent|made|gave|did|does|do)\b/i;

/** "the office will be closed on Friday" is a sentence already. */
export function isClause(words: string): boolean {
  return (
    words.split(/\s+/).length >= 3 &&
    verb.test(words.split(/\s+/).slice(1).join(' ')) &&
    !/^(?:how|why|what|when|where|which|who|to|for|of|with|in|on|at|by|if|whether)\b/i.test(words) &&
    !/^\p{L}+ing\b/iu.test(words.split(/\s/)[0] ?? '')
  );
}

/** What is told about the recipient is told to them: "his request" is "your request", "they must" is "you must". */
export function toYou(words: string): string {
  if (/\b(?:he|she)\b/i.test(words)) return words;
  return words
    .replace(/\b(his|their)(?= \p{Ll})/giu, (word) => (/^\p{Lu}/u.test(word) ? 'Your' : 'your'))
    .replace(/\b(?:him|them)\b/g, 'you')
    .replace(/\bthey are\b/gi, (word) => (word.startsWith('T') ? 'You are' : 'you are'))
    .replace(/\bthey (?=(?:have|need|must|can|will|should|read|get|got|want|may|do|did)\b)/gi, (word) =>
      word.startsWith('T') ? 'You ' : 'you ',
    );
}

/** "approve requests and to post the schedule", behind "Please" */
export function withoutTo(words: string): string {
  return words.replace(/\b(and|or) to (?=\p{Ll})/gu, '$1 ');
}

export function withArticle(thing: string): string {
  if (/^(?:the|a|an|our|my|your|his|their|this|these|all|any|some|more|\d)\b/i.test(thing)) return thing;
  return isPlural(thing) || /^\p{Lu}/u.test(thing) ? thing : `the ${thing}`;
}

/** By its head: the last word before "of", "for", "in" and the like. */
export function isPlural(topic: string): boolean {
  const head =
    topic
      .split(/\s+(?:of|for|in|on|at|to|with|from|about)\s+/i)[0]
      ?.trim()
      .split(/\s+/)
      .at(-1) ?? '';
  return /(?:[^s]s|people|children)$/i.test(head) && !/(?:news|status|process|basis|campus|bus)$/i.test(head);
}

/** A noun phrase for a subject line: without when, why and further clauses. */
export function shortTopic(topic: string): string {
  const short = topic
    .replace(/^(?:the fact that|how|why|that)\s+/i, '')
    .replace(/^(?:a|an|the|our|my|your|some)\s+/i, '')
    .replace(
      new RegExp(`,?\\s+(?:on|for|at|from|by|until|before|after) (?:${dayText}|noon|\\d).*$`, 'is'),
      '',
    )
    .replace(
      /\s+(?:because|due to|so that|since|which|who|and (?:that|how|why|ask\w*|explain\w*|remind\w*|tell))\b.*$/is,
      '',
    )
    .replace(/(?:[,;:(]|\. ).*$/s, '')
    .replace(/[.!?\s]+$/, '')
    .trim();
  const words = short.split(/\s+/);
  if (words.length <= 10) return short;
  return words
    .slice(0, 10)
    .join(' ')
    .replace(/\s+(?:the|a|an|of|for|to|in|on|at|by|with|and|or|from|one|that)$/i, '');
}

export function asSentence(words: string): string {
  const first = capital(words.trim().replace(/[,;:]+$/, ''));
  return /[.?!…]$/.test(first) ? first : `${first}.`;
}
