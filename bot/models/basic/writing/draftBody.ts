import { asMarkdown } from '../cite.ts';
import type { Filling } from './draftText.ts';
import { capital } from './cleanRequest.ts';
import { isImperative } from './asFact.ts';
import { isPlural } from './phrases.ts';
import { givenThing } from './readPurpose.ts';

/** How a sentence begins that gives readers something to do. */
const duty =
  /^(?:you (?:must|need to|should|have to)|make sure|remember|(?:all )?(?:staff|employees|everyone|managers|drivers|applicants|residents|visitors|supervisors) (?:must|need to|should|have to))\b/i;
const nouns = { memo: 'memo', email: 'message', letter: 'letter', meetingNotice: 'notice' } as const;

export function isDuty(sentence: string): boolean {
  return duty.test(sentence) || isImperative(sentence);
}

/** Opening, facts, what to do, contact: what the request gave, and placeholders where the form needs more. */
export function bodyOf(filling: Filling): string[] {
  const { brief, facts, length, tone, kind } = filling;
  const points = brief.points.map(asMarkdown);
  const duties = points.filter(isDuty);
  const told = points.filter((point) => !isDuty(point));
  const details = [...brief.details, ...brief.agenda].map(asMarkdown);
  const isThin =
    points.length + facts.length + details.length === 0 && brief.news === '' && brief.enclosed === '';
  // One thing asked of one person is the message itself, not a list.
  const isOneWish =
    duties.length === 1 && (kind === 'email' ? filling.isToOne || told.length === 0 : kind === 'letter');
  return [
    ...opening(filling),
    ...told,
    ...(details.length > 0 ? [bullets(details)] : []),
    ...(facts.length > 0 ? [`**What we know**\n\n${bullets(facts)}`] : []),
    ...(isThin ? ['[what people need to know, in one or two sentences]'] : []),
    ...(length === 'long' ? ['**Why**\n\n[reason and background]'] : []),
    ...(isOneWish ? duties : steps(duties, { filling, isThin })),
    ...(tone === 'firm' && duties.length > 0 && !/\bby\b/.test(duties.join(' '))
      ? ['Please do this by [date to act by].']
      : []),
    ...ending(filling, isThin),
  ];
}

/** Groups are told whom to ask; a mail to one person answers to its writer. */
function ending({ brief, kind, tone, isToOne }: Filling, isThin: boolean): string[] {
  const warm = tone === 'warm' ? 'Thank you for your help. ' : '';
  const wantsContact =
    brief.contact.name !== '' ||
    brief.contact.reach !== '' ||
    kind !== 'email' ||
    (!isToOne && !isPersonal(brief.news));
  if (wantsContact || isThin) return [`${warm}If you have questions, contact ${contactOf(brief)}.`];
  return warm === '' ? [] : [warm.trim()];
}

function isPersonal(news: string): boolean {
  return /^(?:I |thank(?:s| you))/i.test(news);
}

/** "Ann Lee at 617-555-0188", with placeholders for what the request does not give. */
export function contactOf({ contact }: Filling['brief']): string {
  return `${asMarkdown(contact.name) || '[name of contact]'} at ${asMarkdown(contact.reach) || '[phone or e-mail]'}`;
}

/** "The new parking rules start on June 1." when the request says so; else what this is about, unless facts follow. */
function opening({ brief, kind, facts }: Filling): string[] {
  if (brief.enclosed !== '')
    return [`Enclosed ${isPlural(brief.enclosed) ? 'are' : 'is'} ${asMarkdown(brief.enclosed)}.`];
  if (brief.news !== '') return [asMarkdown(brief.news)];
  const topic = asMarkdown(brief.topic);
  const given = brief.points.length + facts.length + brief.details.length;
  if (topic === '') return given > 0 ? [] : [`This ${nouns[kind]} is about [subject].`];
  if (/^(?:how|why|when|what|where|who)\b/i.test(topic)) return [`This ${nouns[kind]} explains ${topic}.`];
  if (givenThing(topic) !== '') return [`This ${nouns[kind]} gives ${givenThing(topic)}.`];
  if (brief.start === '')
    return [`This ${nouns[kind]} is about ${topic.replace(/ because (?!of\b).*$/is, '')}.`];
  const thing = /^(?:a|an|the|our|your|this|these|all)\b/i.test(topic) ? topic : `the ${topic}`;
  const day = /^(?:next|this|tomorrow|today)\b/i.test(brief.start) ? brief.start : `on ${brief.start}`;
  return [`${capital(thing)} ${isPlural(topic) ? 'start' : 'starts'} ${day}.`];
}

function steps(
  duties: readonly string[],
  { filling: { length, kind }, isThin }: { filling: Filling; isThin: boolean },
): string[] {
  if (duties.length > 0) return [`**What you need to do**\n\n${bullets(duties)}`];
  const wantsPlace = length !== 'short' && kind === 'memo' && isThin;
  return wantsPlace ? ['**What you need to do**\n\n- [first step]'] : [];
}

export function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}
