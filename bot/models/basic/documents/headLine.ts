import { asMarkdown, citationMark } from '../cite.ts';
import type { Top } from './passages.ts';

/**
 * "Memo from Renee Okafor to all district office staff, November 30, 2026: Counter closed."; the title when nobody is
 * named; empty when there is neither.
 */
export function headLine({ materialId, head, title }: Top): string {
  const { kind, from, to, date, subject } = head;
  if (from === undefined && to === undefined && subject === undefined)
    return title ? `**${asMarkdown(title.text)}** ${citationMark(materialId, title.source)}` : '';
  const named = kind === '' ? 'document' : kind;
  const cited = subject ?? from ?? to;
  const sender = from && asMarkdown(short(from.value));
  const words = [
    named.slice(0, 1).toUpperCase() + named.slice(1),
    sender && `from ${sender}${to && sender.includes(',') ? ',' : ''}`,
    to && `to ${asMarkdown(lowered(short(to.value)))}`,
  ].filter((word) => word !== undefined);
  const day = date ? `, ${asMarkdown(short(date.value))}` : '';
  const about = subject ? `: **${asMarkdown(short(subject.value))}**` : '';
  return `${words.join(' ')}${day}${about} ${cited ? citationMark(materialId, cited.text) : ''}`.trimEnd();
}

function short(value: string): string {
  return value.length > 160 ? `${value.slice(0, 157).trimEnd()}…` : value;
}

function lowered(value: string): string {
  return value.replace(/^(?:All|The|Every|Everyone)\b/, (word) => word.toLowerCase());
}
