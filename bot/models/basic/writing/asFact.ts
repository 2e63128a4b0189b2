import { capital } from './cleanRequest.ts';
import { asSentence, isClause, toYou } from './phrases.ts';
import { dayText } from './readWhen.ts';
import type { Said } from './saidSentences.ts';

const onlyWhen = new RegExp(
  `^(?:(?:on|at|from|in|when|where|date|time|place)\\b:?\\s*)?(?:(?:${dayText}|\\d{1,2}(?::\\d\\d)?(?: ?[ap]\\.?m\\.?)?|noon|to|at|from|until|and|room \\w+|teams|zoom|on|in)[,\\s-]*)+\\.?$`,
  'i',
);

/** A fact as a sentence of its own, an agenda, or a note without a verb; an order to the writer is taken off. */
export function asFact(
  { text, isItem }: Said,
  isNotes: boolean,
): { sentence: string; detail: string; agenda: string[] }[] {
  const nothing = { sentence: '', detail: '', agenda: [] as string[] };
  const agenda =
    /^(?:the )?(?:agenda|topics?|we will (?:review|discuss|cover|talk about|go over))\s*(?:is|are|includes?)?\s*:?\s+(.+)$/is.exec(
      text,
    )?.[1];
  if (agenda !== undefined) return [{ ...nothing, agenda: itemsOf(agenda) }];
  if (onlyWhen.test(text) || /^notes?\b.{0,60}:\.?$/i.test(text)) return [];
  if (/^(?:make|keep) it (?:short|brief|friendly|formal|polite|simple|warm|firm)\b/i.test(text)) return [];
  const plain = text
    .replace(/^(?:They|He|She) (?=(?:asked|wrote|called|requested|complained|reported|told us)\b)/, 'You ')
    .replace(/^(?:Tell|Remind|Ask) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? to\s+/u, 'please ')
    .replace(
      /^(?:please\s+)?(?:also\s+)?ask (?:(?:them|her|him|people|staff|everyone)\s+)?(?:if|whether)\s+/i,
      'please let me know whether ',
    )
    .replace(
      /^(?:please\s+)?(?:also\s+)?ask (?:(?:them|her|him|people|staff|everyone)\s+)?for\s+(?=\S)/i,
      'please send me ',
    )
    .replace(
      /^(?:please\s+)?(?:also\s+)?(?:mention|say|state|note|add|include|explain|let (?:them|him|her|people|staff|everyone) know|(?:tell|remind|ask) (?:them|her|him|people|staff|everyone))(?:\s+(?:that|in it that))?\s+(?=\S)/i,
      (found) => (/\b(?:ask|remind)\b/i.test(found) && !/that\s+$/i.test(found) ? 'please ' : ''),
    )
    .replace(/^please to\s+/i, 'please ')
    .replace(/^(please send me )(?=(?:corrected|new|signed|updated|missing) \p{L}+)/iu, '$1the ')
    .trim();
  if (plain === '') return [];
  const isSentence = isClause(plain) || /[.?!…]$/.test(plain) || isImperative(plain);
  const staysNote = isItem && (isNotes ? !isImperative(plain) : !isSentence);
  return isSentence && !staysNote
    ? [{ ...nothing, sentence: asSentence(/^please\b/i.test(plain) ? toYou(plain) : plain) }]
    : [{ ...nothing, detail: capital(plain.replace(/[,;:]+$/, '')) }];
}

/** Whether an item of a list is no sentence: then the whole list stays a list. */
export function isNote(text: string): boolean {
  return (
    !isClause(text) && !isImperative(text) && !onlyWhen.test(text) && !/^(?:agenda|topics?)\b/i.test(text)
  );
}

const orders =
  /^(?:please|do not|don't|bring|send|call|check|use|read|sign|return|pick|post|forward|move|confirm|fill|complete|submit|tell|ask|make|keep|park|wear|store|contact|review|update|reply|register)\b(?! of\b)/i;

export function isImperative(words: string): boolean {
  return orders.test(words) && words.split(/\s+/).length >= 2;
}

/** "a, b and c" as three items with capitals. */
function itemsOf(list: string): string[] {
  return list
    .replace(/[.\s]+$/, '')
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+(?=the\s)|(?<=,.*)\s+and\s+/)
    .map((item) => capital(item.replace(/^(?:the|our|a|an)\s+/i, '').trim()))
    .filter((item) => item !== '');
}
