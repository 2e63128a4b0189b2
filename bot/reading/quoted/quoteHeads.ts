import type { MailHeader } from '../../domain/material.ts';
import { quotedDate } from './quotedDate.ts';

export interface QuoteHead {
  header: MailHeader;
  /** Lines that the head takes up */
  lines: number;
}

type Field = 'from' | 'date' | 'to' | 'cc' | 'subject' | 'other';

/** Header labels that mail programs write above a quoted message, in the languages of the Commonwealth's mail. */
const labels: Readonly<Record<Field, string>> = {
  from: 'from|de|von|da|van|från|od|от|发件人',
  date: 'sent|date|enviado(?: el)?|enviada em|fecha|data|gesendet|datum|envoyé|inviato|verzonden|skickat|отправлено|发送时间',
  to: 'to|para|an|à|a|aan|till|кому|收件人',
  cc: 'cc|copia|kopie|cci?|копия|抄送',
  subject: 'subject|asunto|assunto|betreff|objet|oggetto|onderwerp|ämne|тема|主题',
  other: 'importance|attachments|reply-to|priority|sensitivity|bcc|importancia|adjuntos|wichtigkeit|anlagen',
};
const labelPatterns = Object.entries(labels).map(
  ([field, words]) =>
    [field as Field, new RegExp(`^\\s*\\*{0,2}(?:${words})\\s?[:：]\\*{0,2}\\s*(.*)$`, 'iu')] as const,
);
const divider =
  /^\s*(?:-{2,}\s*(?:original message|original appointment|forwarded message|mensaje original|mensaje reenviado|mensagem original|message d'origine|message transféré|ursprüngliche nachricht|weitergeleitete nachricht|messaggio originale|oorspronkelijk bericht)\s*-{2,}|_{5,}|begin forwarded message:)\s*$/iu;

/** Characters of a field that are looked at; lists of recipients can be long. */
const longestField = 4_000;

/** Ends of attribution lines, and whether that language writes the day before the month. */
const attributions: readonly [RegExp, boolean][] = [
  [/^on\b.{6,300}\bwrote:?$/iu, false],
  [
    /^(?:le|el|em|am|op|il|il giorno|den|on)\b.{6,300}(?:a écrit|escribió|escreveu|schrieb\b.{0,120}|schreef\b.{0,120}|ha scritto|skrev\b.{0,120})\s?:$/iu,
    true,
  ],
];
const undated: readonly RegExp[] = [
  /^quoting\s+(.{2,120}):$/iu,
  /^(.{2,120}?)\s+(?:wrote|writes|said|escribió|a écrit|schrieb):$/iu,
];

/**
 * The head of a quoted message at line `at`: a block of header fields, with or without a divider above it.
 * From comes first, and a date and a subject or recipient must follow; fewer would be somebody's prose.
 */
export function headerBlockAt(lines: readonly string[], at: number): QuoteHead | undefined {
  let next = at;
  if (divider.test(lines[next] ?? '')) next = skipEmpty(lines, next + 1);
  const fields = new Map<Field, string>();
  let last: Field | undefined;
  for (let empty = 0; next < lines.length && fields.size < 8; next += 1) {
    const line = lines[next] ?? '';
    const found = fieldOf(line);
    if (fields.size === 0 && found?.field !== 'from') return undefined;
    if (found !== undefined && !fields.has(found.field)) {
      fields.set(found.field, found.value);
      last = found.field;
      empty = 0;
    } else if (line.trim() === '') {
      // Fields as paragraphs of their own have an empty line between them; two, or one after all fields, end them.
      empty += 1;
      if (empty > 1 || fieldOf(lines[next + 1] ?? '') === undefined || isComplete(fields)) break;
    } else if (last !== undefined && last !== 'subject' && empty === 0 && /[;,@<]/.test(line)) {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`.slice(0, longestField));
    } else break;
  }
  if (!fields.has('date') || (!fields.has('subject') && !fields.has('to'))) return undefined;
  const isEnglish = /^\s*\*{0,2}from/i.test(lines[skipToFrom(lines, at)] ?? '');
  return {
    header: {
      subject: fields.get('subject') ?? '',
      from: person(fields.get('from') ?? ''),
      to: [...people(fields.get('to')), ...people(fields.get('cc'))],
      date: quotedDate(fields.get('date') ?? '', !isEnglish),
    },
    lines: next - at,
  };
}

/**
 * An attribution line ("On … wrote:"), which may be broken over up to three lines. The undated kinds count only with
 * quoted lines below.
 */
export function attributionAt(lines: readonly string[], at: number): QuoteHead | undefined {
  for (let count = 1; count <= 3 && at + count <= lines.length; count += 1) {
    const parts = lines.slice(at, at + count).map((line) => line.trim());
    if (parts.some((part) => part === '' || part.startsWith('>'))) return undefined;
    const text = parts.join(' ');
    if (text.length > 400) return undefined;
    const dated = attributions.find(([pattern]) => pattern.test(text));
    const date = dated === undefined ? '' : quotedDate(text, dated[1]);
    if (dated !== undefined && date !== '') return head(writerOf(text), date, count);
    const name = undated.map((pattern) => pattern.exec(text)?.[1]).find((found) => found !== undefined);
    if (name !== undefined && isQuoted(lines, at + count)) return head(name, quotedDate(text), count);
  }
  return undefined;
}

/** True when the next line with text is quoted with ">". */
export function isQuoted(lines: readonly string[], at: number): boolean {
  return (lines[skipEmpty(lines, at)] ?? '').startsWith('>');
}

function fieldOf(line: string): { field: Field; value: string } | undefined {
  for (const [field, pattern] of labelPatterns) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return { field, value: value.trim().slice(0, longestField) };
  }
  return undefined;
}

function isComplete(fields: ReadonlyMap<Field, string>): boolean {
  return fields.has('subject') && fields.has('date');
}

function skipEmpty(lines: readonly string[], at: number): number {
  let next = at;
  while (next < lines.length && (lines[next] ?? '').trim() === '') next += 1;
  return next;
}

function skipToFrom(lines: readonly string[], at: number): number {
  return divider.test(lines[at] ?? '') ? skipEmpty(lines, at + 1) : at;
}

function head(from: string, date: string, lines: number): QuoteHead {
  return { header: { subject: '', from: person(from), to: [], date }, lines };
}

/** A time of day in an attribution line, with the zone that some programs write behind it. */
const clock =
  /\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:uhr|[+-]\d{4}|\(?(?:[ecmp][sd]?t|gmt|utc|ce?st|bst)\)?(?![\p{L}])|(?:eastern|central|mountain|pacific)(?:\s(?:standard|daylight))?\stime))?/giu;

/** The name in "On Tue, Nov 4, 2025 at 9:12 AM Dana Lee <dana@…> wrote:": what stands after the date and time. */
function writerOf(text: string): string {
  const core = text
    .replace(/\s*(?:wrote|a écrit|escribió|escreveu|ha scritto)\s?:?$/iu, '')
    .replace(/\b(?:schrieb|schreef|skrev)\b/iu, '')
    .replace(/:$/, '');
  const from = [...core.matchAll(clock)].at(-1) ?? [...core.matchAll(/\b\d{4}\b/g)].at(-1);
  const tail = from === undefined ? core : core.slice(from.index + from[0].length);
  return tail
    .replace(/^[\s,>]+/, '')
    .replace(/^(?:by|par|da|von|door)\s+/iu, '')
    .trim();
}

function person(text: string): string {
  const withoutLinks = text
    .replace(/\[?mailto:([^\]\s>]+)\]?/gi, '<$1>')
    .replace(/<<+/g, '<')
    .replace(/>>+/g, '>');
  return withoutLinks
    .replace(/^["'*\s]+|[\s*,]+$/g, '')
    .replace(/"\s*</, ' <')
    .replace(/\s+/g, ' ');
}

function people(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text
    .split(/;|,(?=[^<>]*(?:<|$))/)
    .map(person)
    .filter((one) => one !== '');
}
