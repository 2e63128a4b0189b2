import { en } from 'chrono-node';
import { isAttribution } from './mailLines.ts';
import type { WallClock } from '../language/localDay.ts';

/** A message quoted whole below a mail, newest first; offsets of its body in the mail's text. */
export interface QuotedMessage {
  from: string;
  to: string[];
  subject: string;
  date: WallClock | undefined;
  start: number;
  end: number;
}

const headerLine =
  /^[ \t]*\*?(from|sent|to|cc|date|subject|importance|attachments|de|enviado(?: el)?|para|asunto|fecha|envoyé|à|objet)\s?:\*?[ \t]*(.*)$/i;
const divider =
  /^[ \t]*(?:-{2,}\s*(?:original message|forwarded message|forwarded by .{0,80}|mensaje original|message d'origine)\s*-{2,}|begin forwarded message:?)[ \t]*$/i;

/** Offset at which the history that a mail program put below begins; the text's length when there is none. */
export function historyStart(body: string): number {
  return findHeads(body)[0]?.from ?? body.length;
}

/** The messages that stand below a mail without quote marks (Outlook, forwards, "On … wrote:" and then plain text). */
export function quotedMessages(body: string): QuotedMessage[] {
  const heads = findHeads(body).filter((head) => head.fields.size > 0);
  return heads.map((head, index) => ({
    from: head.fields.get('from') ?? '',
    to: (head.fields.get('to') ?? '').split(/;\s*|,\s*(?=[^<>]*<)/).filter((entry) => entry.trim() !== ''),
    subject: head.fields.get('subject') ?? '',
    date: readDate(head.fields.get('date') ?? ''),
    start: head.bodyFrom,
    end: heads[index + 1]?.from ?? body.length,
  }));
}

interface Head {
  from: number;
  bodyFrom: number;
  fields: Map<string, string>;
}

function findHeads(body: string): Head[] {
  const lines = linesWithOffsets(body);
  const heads: Head[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const head = dividerAt(lines, index) ?? headerBlockAt(lines, index) ?? plainAttributionAt(lines, index);
    if (!head) continue;
    const last = heads.at(-1);
    if (last?.fields.size === 0) heads[heads.length - 1] = { ...head, from: last.from };
    else heads.push(head);
    while (index + 1 < lines.length && (lines[index + 1]?.start ?? 0) < head.bodyFrom) index += 1;
  }
  return heads;
}

interface OffsetLine {
  start: number;
  end: number;
  text: string;
}

function linesWithOffsets(body: string): OffsetLine[] {
  const lines: OffsetLine[] = [];
  let start = 0;
  for (const text of body.split('\n')) {
    lines.push({ start, end: start + text.length + 1, text: text.replace(/\r$/, '') });
    start += text.length + 1;
  }
  return lines;
}

function dividerAt(lines: readonly OffsetLine[], index: number): Head | undefined {
  const line = lines[index];
  return line && divider.test(line.text)
    ? { from: line.start, bodyFrom: line.end, fields: new Map() }
    : undefined;
}

/** At least three header fields, the first of them From or its like, on lines close together. */
function headerBlockAt(lines: readonly OffsetLine[], index: number): Head | undefined {
  const first = lines[index];
  if (!first || !/^[ \t]*\*?(?:from|de)\s?:/i.test(first.text)) return undefined;
  const fields = new Map<string, string>();
  let at = index;
  for (; at < lines.length && at < index + 12; at += 1) {
    const line = lines[at];
    const found = line ? headerLine.exec(line.text) : null;
    if (!found) break;
    fields.set(canonical(found[1] ?? ''), (found[2] ?? '').trim());
  }
  const before = lines[index - 1];
  const from = before && /^[ \t]*_{5,}[ \t]*$/.test(before.text) ? before.start : first.start;
  return fields.size >= 3 ? { from, bodyFrom: lines[at]?.start ?? first.end, fields } : undefined;
}

function canonical(label: string): string {
  const lower = label.toLowerCase();
  if (lower === 'de') return 'from';
  if (['sent', 'enviado', 'enviado el', 'fecha', 'envoyé'].includes(lower)) return 'date';
  if (lower === 'para' || lower === 'à') return 'to';
  return lower === 'asunto' || lower === 'objet' ? 'subject' : lower;
}

/** "On … wrote:" with unmarked text below it: all of that is history. */
function plainAttributionAt(lines: readonly OffsetLine[], index: number): Head | undefined {
  const line = lines[index];
  if (!line || !/^[ \t]*on\b/i.test(line.text)) return undefined;
  const isOneLine = isAttribution(line.text.trim());
  const joined = `${line.text.trim()} ${lines[index + 1]?.text.trim() ?? ''}`;
  if (!isOneLine && !isAttribution(joined, true)) return undefined;
  let next = index + (isOneLine ? 1 : 2);
  while (next < lines.length && lines[next]?.text.trim() === '') next += 1;
  const body = lines[next];
  if (!body || /^[ \t]*>/.test(body.text)) return undefined;
  const text = isOneLine ? line.text : joined;
  const found =
    /\bon\b\s*(.+?\b\d{4}\b.*?(?:[ap]\.?m\.?)?),?\s*(?:at\s+[\d:]+\s*(?:[ap]m)?,?\s*)?([^,\d]+?(?:<[^>]*>)?)\s*wrote\s?:?/i.exec(
      text,
    );
  return {
    from: line.start,
    bodyFrom: body.start,
    fields: new Map([
      ['from', (found?.[2] ?? '').trim()],
      ['date', (found?.[1] ?? '').trim()],
    ]),
  };
}

function readDate(text: string): WallClock | undefined {
  if (text === '') return undefined;
  const found = en.casual.parse(text, { instant: new Date(0), timezone: 0 })[0]?.start;
  if (!found?.isCertain('day') || !found.isCertain('year')) return undefined;
  return new Date(
    Date.UTC(
      found.get('year') ?? 0,
      (found.get('month') ?? 1) - 1,
      found.get('day') ?? 1,
      found.get('hour') ?? 12,
      found.get('minute') ?? 0,
    ),
  );
}
