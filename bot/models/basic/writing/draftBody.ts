import { asMarkdown } from '../cite.ts';
import type { Filling } from './draftText.ts';
import { capital, isClause } from './readBrief.ts';

/** How a sentence begins that gives readers something to do. */
export const duty =
  /^(?:please|you (?:must|need to|should|have to)|do not|don['’]t|make sure|remember|(?:all )?(?:staff|employees|everyone|managers|drivers|applicants|residents|visitors|supervisors) (?:must|need to|should|have to))\b/i;
const nouns = { memo: 'memo', email: 'message', letter: 'letter', meetingNotice: 'notice' } as const;

/** Opening, facts, what to do, contact: what the request gave, and placeholders where the form needs more. */
export function bodyOf(filling: Filling): string[] {
  const { brief, facts, length, tone } = filling;
  const points = brief.points.map(asMarkdown);
  const duties = points.filter((point) => duty.test(point));
  const told = points.filter((point) => !duty.test(point));
  const isThin = told.length === 0 && facts.length === 0 && brief.news === '';
  return [
    ...opening(filling),
    ...told,
    ...(facts.length > 0 ? [`**What we know**\n\n${bullets(facts)}`] : []),
    ...(isThin ? ['[what people need to know, in one or two sentences]'] : []),
    ...(length === 'long' ? ['**Why**\n\n[reason and background]'] : []),
    ...steps(duties, filling),
    ...(tone === 'firm' && duties.length > 0 ? ['Please do this by [date to act by].'] : []),
    `${tone === 'warm' ? 'Thank you for your help. ' : ''}If you have questions, contact ${contactOf(brief)}.`,
  ];
}

/** "Ann Lee at 617-555-0188", with placeholders for what the request does not give. */
export function contactOf({ contact }: Filling['brief']): string {
  return `${asMarkdown(contact.name) || '[name of contact]'} at ${asMarkdown(contact.reach) || '[phone or e-mail]'}`;
}

/** "The new parking rules start on June 1." when the request says so; else what this is about, unless facts follow. */
function opening({ brief, kind, facts }: Filling): string[] {
  if (brief.news !== '') return [asMarkdown(brief.news)];
  const topic = asMarkdown(brief.topic);
  if (topic === '')
    return brief.points.length + facts.length > 0 ? [] : [`This ${nouns[kind]} is about [subject].`];
  if (isClause(topic)) return [/[.!?]$/.test(topic) ? capital(topic) : `${capital(topic)}.`];
  if (brief.start === '') return [`This ${nouns[kind]} is about ${topic}.`];
  const thing = /^(?:a|an|the|our|your|this|these|all)\b/i.test(topic) ? topic : `the ${topic}`;
  const day = /^(?:next|this|tomorrow|today)\b/i.test(brief.start) ? brief.start : `on ${brief.start}`;
  return [`${capital(thing)} ${isPlural(topic) ? 'start' : 'starts'} ${day}.`];
}

/** By its head: the last word before "of", "for", "in" and the like. */
function isPlural(topic: string): boolean {
  const head =
    topic
      .split(/\s+(?:of|for|in|on|at|to|with|from|about)\s+/i)[0]
      ?.trim()
      .split(/\s+/)
      .at(-1) ?? '';
  return /(?:[^s]s|people|children)$/i.test(head) && !/(?:news|status|process|basis|campus|bus)$/i.test(head);
}

function steps(duties: readonly string[], { length, kind, facts, brief }: Filling): string[] {
  if (duties.length > 0) return [`**What you need to do**\n\n${bullets(duties)}`];
  const wantsPlace =
    length !== 'short' &&
    kind !== 'letter' &&
    facts.length === 0 &&
    brief.points.length === 0 &&
    brief.news === '';
  return wantsPlace ? ['**What you need to do**\n\n- [first step]'] : [];
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
