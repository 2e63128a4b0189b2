import type { WritingResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark } from '../cite.ts';
import { summarizeDocument } from '../documents/summarizeDocument.ts';
import type { Pace } from '../pace.ts';
import { bodyOf, bullets, contactOf, isDuty } from './draftBody.ts';
import { capital, dayAhead, longDay, withWeekdays } from './cleanRequest.ts';
import { placeholdersIn } from './placeholders.ts';
import { readBrief } from './readBrief.ts';
import type { Brief } from './readBrief.ts';

type DraftKind = 'memo' | 'email' | 'letter' | 'meetingNotice';

/** What a form is filled from; all texts are Markdown. */
export interface Filling {
  brief: Brief;
  /** Sentences of the material with their marks. */
  facts: string[];
  kind: DraftKind;
  length: 'short' | 'medium' | 'long';
  tone: 'neutral' | 'warm' | 'firm';
  /** One person is written to. */
  isToOne: boolean;
  /** "Monday, November 30, 2026"; empty when the day is not known */
  today: string;
}

const audiences: Record<string, string> = {
  colleagues: 'All staff',
  leadership: '[name of recipient]',
  public: 'Residents',
  partners: '[name of partner organization]',
};

/** A form of the wanted kind, filled with what the request and the material give, placeholders for the rest. */
export async function draftText(asked: {
  material: readonly Material[];
  request: string;
  options: Readonly<Record<string, unknown>>;
  /** ISO 8601 */
  now: string;
  pace: Pace;
}): Promise<{ blocks: string[]; result: WritingResult }> {
  const { options, pace, now } = asked;
  const length: Filling['length'] =
    options['length'] === 'short' || options['length'] === 'long' ? options['length'] : 'medium';
  const tone: Filling['tone'] =
    options['tone'] === 'warm' || options['tone'] === 'firm' ? options['tone'] : 'neutral';
  const brief = readBrief(asked.request.slice(0, 20_000));
  const facts = await factsOf(asked.material, length, pace);
  const kind = kindOf(options['kind']);
  const to =
    brief.to === '' && typeof options['audience'] === 'string'
      ? (audiences[options['audience']] ?? '')
      : asMarkdown(brief.to);
  const isToOne = to !== '' && !to.startsWith('[name') && !isGroup(to);
  const dated = { ...brief, to, ...datedParts(brief, now) };
  const filling = { brief: dated, facts, kind, length, tone, isToOne, today: longDay(now) };
  const blocks = forms[kind](filling).map((block) => `${block}\n\n`);
  const markdown = blocks.join('');
  return { blocks, result: { markdown, placeholders: placeholdersIn(markdown), unverified: [] } };
}

/** Days in the sentences of the brief with their weekday. */
function datedParts(
  brief: Brief,
  now: string,
): Pick<Brief, 'news' | 'points' | 'details' | 'date' | 'start' | 'topic'> {
  const dated = (text: string): string => withWeekdays(text, now);
  return {
    ...{
      news: dated(brief.news),
      date: dayAhead(dated(brief.date), now),
      start: dated(brief.start),
      topic: dated(brief.topic),
    },
    ...{ points: brief.points.map(dated), details: brief.details.map(dated) },
  };
}

function kindOf(kind: unknown): DraftKind {
  return kind === 'email' || kind === 'letter' || kind === 'meetingNotice' ? kind : 'memo';
}

async function factsOf(
  material: readonly Material[],
  length: Filling['length'],
  pace: Pace,
): Promise<string[]> {
  if (material.length === 0) return [];
  const { points } = await summarizeDocument(material, length === 'long' ? 'medium' : 'short', pace);
  return points.map(
    ({ sentence: { text, materialId, source } }) => `${asMarkdown(text)} ${citationMark(materialId, source)}`,
  );
}

const forms: Record<DraftKind, (filling: Filling) => string[]> = { memo, email, letter, meetingNotice };

function memo(filling: Filling): string[] {
  const { brief } = filling;
  return [
    '# Memorandum',
    `**To:** ${brief.to || '[name of recipient]'}`,
    `**From:** ${asMarkdown(brief.from) || '[your name and office]'}`,
    `**Date:** ${filling.today || '[date]'}`,
    `**Subject:** ${asMarkdown(brief.subject) || '[subject]'}`,
    ...bodyOf(filling),
  ];
}

function email(filling: Filling): string[] {
  const { brief } = filling;
  return [
    `**Subject:** ${asMarkdown(brief.subject) || '[subject]'}`,
    greeting(brief.to),
    ...bodyOf(filling),
    filling.tone === 'warm' || /^thank(?:s| you)/i.test(brief.news) ? 'Best regards,' : 'Thank you,',
    asMarkdown(brief.from) || '[your name and office]',
  ];
}

function letter(filling: Filling): string[] {
  const { brief } = filling;
  const isKnown = brief.to !== '' && !brief.to.startsWith('[name');
  const called = isGroup(brief.to)
    ? brief.to.replace(/^(?:All|The|Our|Everyone|Everybody)\b/, lower)
    : brief.to;
  return [
    filling.today || '[date]',
    isKnown ? `${brief.to}\n\n[address of recipient]` : '[name and address of recipient]',
    `**Re:** ${asMarkdown(brief.subject) || '[subject]'}`,
    `Dear ${isKnown ? called : '[name of recipient]'}:`,
    ...bodyOf(filling),
    'Sincerely,',
    asMarkdown(brief.from) || '[your name]',
    '[title and office]',
  ];
}

function meetingNotice(filling: Filling): string[] {
  const { brief, facts } = filling;
  const points = brief.points.map(asMarkdown);
  const duties = points.filter(isDuty);
  const told = points.filter((point) => !isDuty(point));
  const agenda = [...brief.agenda.map(asMarkdown), ...brief.details.map(asMarkdown), ...facts];
  const subject = asMarkdown(brief.subject);
  // Without a list of its own the sentences of the brief are what the meeting is about.
  const items =
    agenda.length > 0
      ? agenda
      : told.length > 0
        ? told
        : brief.topic !== ''
          ? [subject, '[next item]']
          : ['[first item]', '[second item]'];
  return [
    '# Meeting notice',
    `**Meeting:** ${subject || (isGroup(brief.to) ? brief.to : '[subject]')}`,
    `**For:** ${brief.to || (isGroup(subject) ? subject.replace(/ meeting$/i, '') : '[who is invited]')}`,
    `**Date:** ${asMarkdown(brief.date) || '[date]'}`,
    `**Time:** ${asMarkdown(brief.time) || '[time]'}`,
    `**Place:** ${capital(asMarkdown(brief.place).replace(/^the /, '')) || '[room or link]'}`,
    ...(brief.news === '' ? [] : [asMarkdown(brief.news)]),
    ...(agenda.length > 0 ? told : []),
    `**Agenda**\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}`,
    ...(duties.length > 0 ? [`**To prepare**\n\n${bullets(duties)}`] : []),
    `To ask for an accommodation or an interpreter, contact ${contactOf(brief)} by [date to ask by].`,
  ];
}

function lower(word: string): string {
  return word.toLowerCase();
}

function isGroup(to: string): boolean {
  return /\b(?:all|staff|group|team|residents|applicants|members|employees|managers|supervisors|colleagues|everyone|parents|vendors|partners|directors|providers|office|department|committee|board|families|tenants|customers|volunteers|drivers|visitors|interns|analysts|clerks|inspectors|teachers|partners|everybody|members|council|commission|bureau|division)\b/i.test(
    to,
  );
}

function greeting(to: string): string {
  if (to === '' || to.startsWith('[')) return `Hello ${to || '[name of recipient]'},`;
  if (isGroup(to)) return 'Hello all,';
  if (
    /^(?:vendor|contractor|landlord|applicant|resident|tenant|supervisor|customer|provider|HR|IT|payroll|facilities)$/i.test(
      to,
    )
  )
    return 'Hello,';
  const isPlainName = /^\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+$/u.test(to);
  return `Hello ${isPlainName ? (to.split(' ')[0] ?? to) : to},`;
}
