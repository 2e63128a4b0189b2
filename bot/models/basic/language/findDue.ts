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
const weekday = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?';
const clock = '(?:\\d{1,2}(?::\\d\\d)? ?[ap]\\.?m\\b\\.?|\\d{1,2}:\\d\\d\\b|noon|midnight)';
const date = `(?:${month} \\d{1,2}(?:st|nd|rd|th)?\\b(?:,? 20\\d\\d\\b)?|\\d{1,2} ${month}(?: 20\\d\\d)?|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?\\b|20\\d\\d-\\d\\d-\\d\\d|the \\d{1,2}(?:st|nd|rd|th)\\b)`;
const period =
  '(?:(?:the )?(?:end|close) of (?:the |this |next )?(?:business day|business|day|week|month|year|quarter|fiscal year)|(?:the )?end of (?:next week|next month|' +
  month +
  ')|eod|cob|eow|eom)';
const day = `(?:today|tonight|tomorrow|(?:this|next|coming) ${weekday}|${weekday}(?: next week)?|(?:early |late |mid-?|sometime )?(?:next|this) (?:week|month|quarter)|(?:this|tomorrow) (?:morning|afternoon|evening))`;
const part = `(?:${period}|mid-? ?${month}(?! ?\\d)|${weekday},? (?:the )?(?:${date})|${date}|${day}|${clock})`;
const phrase = `${part}(?:,? (?:(?:at|on|by) )?(?:${part}|morning|afternoon|evening)){0,2}`;
const deadline = new RegExp(
  `\\b(?:by|before|no later than|not later than|on or before|due(?: back)?(?: \\w+){0,4}? (?:by|on)|due|until|in time for|deadline (?:of|is)) (?:the |about |around |early |late |mid-?)?${phrase}(?:['’]s \\w+)?`,
  'i',
);
const span =
  /\bwithin (?:the next )?(?:\d{1,2}|one|two|three|four|five|six|seven|ten|fourteen) (?:calendar |business |working )?(?:hours|days?|weeks?|months?)\b|\bin (?:a|one|two|three|\d{1,2}) (?:days?|weeks?|months?)\b/i;
const soon = /\b(?:asap|as soon as possible|right away|immediately)\b/i;
const adverb = new RegExp(
  `\\b(?:(?:on|at|for) )?(?:${part})(?:,? (?:(?:at|on|by) )?(?:${part}|morning|afternoon|evening)){0,2}`,
  'gi',
);
const afterAdverb =
  /^(?:\s*$|[.,;:!?)]|\s+(?:so|and|or|to|if|when|as|but|at|with|from|in|because|for|once|after|then|too|please|instead)\b)/i;

/** The time by which the thing asked or promised in this sentence is due, or undefined when it names none. */
export function findDue(sentence: string, from: WallClock | undefined): Due | undefined {
  const text =
    deadline.exec(sentence)?.[0] ??
    span.exec(sentence)?.[0] ??
    adverbial(sentence) ??
    soon.exec(sentence)?.[0];
  if (text === undefined) return undefined;
  const written = text
    .trim()
    .replace(/^due\b.*?(?=\b(?:by|on)\b)/i, '')
    .replace(/[.,]$/, (end) => (/[ap]\.m\.$/i.test(text) ? end : ''));
  const resolved =
    from && !soon.test(written) && !isSpanOfWork(written)
      ? resolveDay(withoutLead(written), from)
      : undefined;
  return { text: written, day: resolved ? isoDay(resolved) : null };
}

/** Whether the sentence names a day or date at all. */
export function namesDay(sentence: string): boolean {
  return deadline.test(sentence) || en.casual.parse(sentence.slice(0, 600)).length > 0;
}

/** A day at the end of its clause ("I'll call her tomorrow"), not one that names a thing ("the Friday meeting"). */
function adverbial(sentence: string): string | undefined {
  for (const found of sentence.matchAll(adverb)) {
    const before = sentence.slice(0, found.index);
    const after = sentence.slice(found.index + found[0].length);
    if (!afterAdverb.test(after) || /^for /i.test(found[0])) continue;
    if (
      /\b(?:the|a|an|from|of|since|dated|last|until|through|between|after|every|each|for|room|floor|our|your|their|and|to|than|was|were)\s*$/i.test(
        before,
      )
    )
      continue;
    if (/\bon$/i.test(before.trim()) && /^\d/.test(found[0])) continue;
    return found[0];
  }
  return undefined;
}

function withoutLead(text: string): string {
  return text.replace(
    /^.*?\b(?:by|before|no later than|not later than|until|due|deadline (?:of|is)|in time for)\s+(?:on |about )?/i,
    '',
  );
}

/** Business days depend on holidays; hours on the clock. */
function isSpanOfWork(text: string): boolean {
  return /\b(?:business|working) days?\b|\bhours\b/i.test(text);
}
