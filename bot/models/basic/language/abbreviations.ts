import { maskSource } from './masks.ts';

/** Before a name or number: the sentence goes on whatever follows. */
const leading = new Set(
  'mr mrs ms mx dr prof rev hon sen rep gov lt sgt col gen capt st mt ft vs cf dept div approx est attn re ext art'.split(
    ' ',
  ),
);
/** Before a figure: "No. 5", "Dec. 4", "Sec. 12". */
const counting = new Set(
  'no nos sec secs fig figs ch c p pp para vol ed art cl app jan feb mar apr jun jul aug sep sept oct nov dec'.split(
    ' ',
  ),
);
/** Before anything but a capital: "Inc. and", "a.m. on". */
const trailing = new Set(
  'inc corp co ltd llc jr sr etc a.m p.m am pm al ave blvd rd e.g i.e u.s g.l m.g.l'.split(' '),
);
/** "Plan B. We": the letter ends the sentence here. */
const lettered = new Set(
  'plan option appendix section grade phase room exhibit part schedule tier type group class'.split(' '),
);

const lastWord = new RegExp(`(${maskSource}|[\\p{L}\\p{N}.]+)\\.["')\\]]*\\s*$`, 'u');

/** Whether a segment that ends in a full stop is not yet the end of its sentence. */
export function endsOpen(segment: string, next: string): boolean {
  const following = next.trimStart();
  if (following === '') return false;
  const ending = segment.slice(-80);
  if (/^\p{Ll}/u.test(following) && /[.:;,]["')\]]*\s*$/.test(ending)) return true;
  const word = lastWord.exec(ending)?.[1];
  if (word === undefined || word.startsWith('[')) return /^\s*(?:\d{1,3}|[a-zA-Z])[.)]\s*$/.test(segment);
  const lower = word.toLowerCase();
  if (leading.has(lower)) return true;
  if (counting.has(lower) && /^[\d§(]/.test(following)) return true;
  if (/^(?:e\.g|i\.e|u\.s|g\.l|m\.g\.l|cf)$/.test(lower)) return true;
  if (trailing.has(lower)) return !/^["'(]?\p{Lu}/u.test(following);
  if (/^\p{Lu}$/u.test(word)) return isInitial(ending);
  return /^\d{1,3}$/.test(word) && segment.trim().length <= 4;
}

/** Whether a text ends in a shortened word, behind which a small letter begins no sentence: "approx.", "a.m.". */
export function endsWithAbbreviation(text: string): boolean {
  const word = /([\p{L}\d.]+)\.$/u.exec(text)?.[1]?.toLowerCase() ?? '';
  return (
    word.includes('.') ||
    leading.has(word) ||
    counting.has(word) ||
    trailing.has(word) ||
    /^(?:mon|tues?|wed|thurs?|fri|sat|sun|tel|min|max|hrs?|mins?|ft|lbs?|yrs?|orig|incl|misc|temp|avg|mgr|govt|assoc|asst|acct|amt|qty|est)$/.test(
      word,
    )
  );
}

function isInitial(ending: string): boolean {
  const before = /([\p{L}\p{N}]+)[ ]+\p{Lu}\.["')\]]*\s*$/u.exec(ending)?.[1];
  return before === undefined || (!lettered.has(before.toLowerCase()) && /^\p{Lu}/u.test(before));
}
