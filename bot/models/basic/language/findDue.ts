import { en } from 'chrono-node';
import { isoDay } from './localDay.ts';
import { resolveDay } from './resolveDay.ts';
import type { WallClock } from './localDay.ts';

/** When something is due: as written, and the ISO day it means or null when that is not sure. */
export interface Due {
  text: string;
  day: string | null;
}

const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const weekday = '(?:mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?';
const clock = '(?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d\\d\\b|noon|midnight)';
const date = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? 20\\d\\d\\b)?|\\d{1,2} ${month}(?: 20\\d\\d)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|20\\d\\d-\\d\\d-\\d\\d|the \\d{1,2}(?:st|nd|rd|th)\\b)`;
const period =
  '(?:(?:the )?(?:end|close) of (?:the |this |next )?(?:business day|business|day|week|month|year|quarter|fiscal year)|(?:the )?month is (?:out|over|up)|month(?:.?s)? end|(?:the )?end of (?:next week|next month|' +
  month +
  ')|(?:the )?year.?s end|eod|cob|eow|eom)';
const day = `(?:today|tonight|tonite|tomorrow|tmrw|(?:first thing )?in the morning|first thing tomorrow|(?:this|next|coming) ${weekday}|${weekday}(?: next week)?|(?:early |late |mid-?|sometime )?(?:next|this) (?:week|month|quarter)|(?:this|tomorrow) (?:morning|afternoon|evening)|dark|lunch(?:time)?|this weekend)`;
const holiday =
  '(?:thanksgiving|christmas|new year(?:.s)?|labor day|memorial day|veterans.? day|patriots.? day|presidents.? day|columbus day|juneteenth|mlk day)';
const part = `(?:${period}|${holiday}|mid-? ?${month}(?! ?\\d)|${weekday},? (?:the )?(?:${date})|${date}|${day}|${clock})`;
const phrase = `${part}(?:,? (?:(?:at|on|by) )?(?:${part}|morning|afternoon|evening)){0,2}`;
const deadline = new RegExp(
  `\\b(?:by|before|no later than|not later than|on or before|due(?: back)?(?: \\w+){0,4}? (?:by|on)|due|until|in time for|deadline (?:of|is)) (?:the |about |around |early |late |mid-?)?${phrase}(?:['’]s \\w+)?`,
  'i',
);
const hour =
  /\b(?:by|before) (?:[01]?\d|2[0-3])(?:[0-5]0)?(?: (?:hours|hrs|sharp))?(?=\s*(?:$|[.,;:!?)]|(?:please|or|so|and|today|tomorrow|if|because|then)\b))/i;
const now =
  /\b(?:within the hour|today|tonight|tonite|this (?:morning|afternoon|evening)|tomorrow(?: (?:morning|afternoon|night))?|first thing in the morning)\b(?!['’]s)/i;
const span =
  /\bwithin (?:the next )?(?:\d{1,2}|one|two|three|four|five|six|seven|ten|fourteen|fifteen|twenty|thirty) (?:calendar |business |working )?(?:hours|days?|weeks?|months?)\b|\bin (?:a|one|two|three|four|five|six|ten|\d{1,2}) (?:business |working )?(?:days?|weeks?|months?)\b/i;
const soon = /\b(?:asap|as soon as possible|right away|immediately)\b/i;
const adverb = new RegExp(
  `\\b(?:(?:on|at|for) )?(?:${part})(?:,? (?:(?:at|on|by) )?(?:${part}|morning|afternoon|evening)){0,2}`,
  'gi',
);
const afterAdverb =
  /^(?:\s*$|[.,;:!?)]|\s+(?:so|and|or|to|if|when|as|but|at|with|from|in|on|over|via|by|because|for|once|after|before|then|too|please|instead|i|we|you|they|she|he|per|that|unless|while|until)\b)/i;

/** The time by which the thing asked or promised in this sentence is due, or undefined when it names none. */
export function findDue(sentence: string, from: WallClock | undefined): Due | undefined {
  const text =
    deadline.exec(sentence)?.[0] ??
    span.exec(sentence)?.[0] ??
    adverbial(sentence) ??
    hour.exec(sentence)?.[0] ??
    soonNow(sentence) ??
    soon.exec(sentence)?.[0];
  if (text === undefined) return undefined;
  const written = text
    .trim()
    .replace(/^due\b.*?(?=\b(?:by|on)\b)/i, '')
    .replace(/[.,]$/, (end) => (/[ap]\.m\.$/i.test(text) ? end : ''));
  const day = (phrase: string) =>
    from && !soon.test(phrase) && !/\bhours\b/i.test(phrase)
      ? resolveDay(withoutLead(phrase), from)
      : undefined;
  const resolved = day(written) ?? (isVagueLead.test(written) ? undefined : day(explained(sentence, text)));
  return { text: written, day: resolved ? isoDay(resolved) : null };
}

/** Whether the sentence names a day or date at all. */
export function namesDay(sentence: string): boolean {
  return deadline.test(sentence) || en.casual.parse(sentence.slice(0, 600)).length > 0;
}

/** A day at the end of its clause ("I'll call her tomorrow"), not one that names a thing ("the Friday meeting"). */
function adverbial(sentence: string): string | undefined {
  for (const found of sentence.matchAll(adverb)) {
    const text = oneDate(found[0]);
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(found.index + text.length);
    if (embedded.test(before)) continue;
    if (!afterAdverb.test(after) || /^for /i.test(found[0])) continue;
    if (
      /\b(?:the|a|an|from|of|since|dated|last|until|through|between|after|every|each|for|room|floor|our|your|their|and|to|than|was|were)\s*$/i.test(
        before,
      )
    )
      continue;
    if (/\bon$/i.test(before.trim()) && /^\d/.test(found[0])) continue;
    return text;
  }
  return undefined;
}

const isVagueLead = /\b(?:early|mid|late|around|about|asap|soon)\b/i;
const plainDate = new RegExp(`^[,;]? (?:that is|i\\.e\\.|which is|\\()[, ]*(?:on )?(${date})`, 'i');

/** "the tenth business day, that is February 18" */
function explained(sentence: string, text: string): string {
  const behind = sentence.slice(sentence.indexOf(text) + text.length);
  return plainDate.exec(behind)?.[1] ?? '';
}

/** Today and its like stand anywhere in a clause: "I'm ordering the pump today on an emergency purchase". */
function soonNow(sentence: string): string | undefined {
  const found = now.exec(sentence);
  return found &&
    !/\b(?:as of|until|since|through|till|from|than|of)\s*$/i.test(sentence.slice(0, found.index))
    ? found[0]
    : undefined;
}

/** A time in "ask whether they can start at 1:30" is theirs, not that of the asking. */
const embedded = /\b(?:if|whether|when|who|which|because|since|where|why|how) [^,;]{0,80}$/i;
const twoDates = new RegExp(
  `^((?:(?:on|at|for) )?(?:${weekday},? )?(?:${date})),? (?:on )?(?:${date})$`,
  'i',
);

/** "February 18, February 15 being a holiday": the first is meant. */
function oneDate(text: string): string {
  return twoDates.exec(text)?.[1] ?? text;
}

/** The day that a sentence names last, "that day" of the sentences behind it; undefined when it names none. */
export function dayNamedLast(sentence: string, from: WallClock): WallClock | undefined {
  const found = [...sentence.matchAll(anyDay)].at(-1)?.[0];
  return found === undefined ? undefined : resolveDay(found, from);
}

const anyDay = new RegExp(
  `\\b(?:${weekday},? (?:the )?(?:${date})|${date}|(?:next |this )?${weekday}|tomorrow|today)`,
  'gi',
);

function withoutLead(text: string): string {
  return text.replace(
    /^.*?\b(?:by|(?=before )|no later than|not later than|on or before|until|due|deadline (?:of|is)|in time for)\s*(?:on |about )?/i,
    '',
  );
}
