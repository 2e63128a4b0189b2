import type { WritingResult } from '../../../contract/results.ts';
import type { Material } from '../../../domain/material.ts';
import { asMarkdown, citationMark } from '../cite.ts';
import { summarizeDocument } from '../documents/summarizeDocument.ts';
import type { Pace } from '../pace.ts';
import { bodyOf, bullets, contactOf, duty } from './draftBody.ts';
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
  pace: Pace;
}): Promise<{ blocks: string[]; result: WritingResult }> {
  const { options, pace } = asked;
  const length = options['length'] === 'short' || options['length'] === 'long' ? options['length'] : 'medium';
  const tone = options['tone'] === 'warm' || options['tone'] === 'firm' ? options['tone'] : 'neutral';
  const brief = readBrief(asked.request.slice(0, 20_000));
  const facts = await factsOf(asked.material, length, pace);
  const kind = kindOf(options['kind']);
  const to =
    brief.to === '' && typeof options['audience'] === 'string'
      ? (audiences[options['audience']] ?? '')
      : asMarkdown(brief.to);
  const blocks = forms[kind]({ brief: { ...brief, to }, facts, kind, length, tone }).map(
    (block) => `${block}\n\n`,
  );
  const markdown = blocks.join('');
  return { blocks, result: { markdown, placeholders: placeholdersIn(markdown), unverified: [] } };
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
    '**Date:** [date]',
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
    filling.tone === 'warm' ? 'Best regards,' : 'Thank you,',
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
    '[date]',
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
  const duties = points.filter((point) => duty.test(point));
  const agenda = [...points.filter((point) => !duty.test(point)), ...facts];
  const items = agenda.length > 0 ? agenda : ['[first item]', '[second item]'];
  return [
    '# Meeting notice',
    `**Meeting:** ${asMarkdown(brief.subject) || (isGroup(brief.to) ? brief.to : '[subject]')}`,
    `**For:** ${brief.to || '[who is invited]'}`,
    `**Date:** ${asMarkdown(brief.date) || '[date]'}`,
    `**Time:** ${asMarkdown(brief.time) || '[time]'}`,
    `**Place:** ${asMarkdown(brief.place) || '[room or link]'}`,
    ...(brief.news === '' ? [] : [asMarkdown(brief.news)]),
    ...(duties.length > 0 ? [bullets(duties)] : []),
    `**Agenda**\n\n${items.map((item, index) => `${index + 1}. ${item}`).join('\n')}`,
    `To ask for an accommodation or an interpreter, contact ${contactOf(brief)} by [date to ask by].`,
  ];
}

function lower(word: string): string {
  return word.toLowerCase();
}

function isGroup(to: string): boolean {
  return /\b(?:all|staff|group|team|residents|applicants|members|employees|managers|supervisors|colleagues|everyone|parents|vendors|partners|directors|providers|office|department|committee|board|families|tenants|customers)\b/i.test(
    to,
  );
}

function greeting(to: string): string {
  if (to === '' || to.startsWith('[')) return `Hello ${to || '[name of recipient]'},`;
  if (isGroup(to)) return 'Hello all,';
  const isPlainName = /^\p{Lu}[\p{Ll}’'-]+ \p{Lu}[\p{Ll}’'-]+$/u.test(to);
  return `Hello ${isPlainName ? (to.split(' ')[0] ?? to) : to},`;
}
