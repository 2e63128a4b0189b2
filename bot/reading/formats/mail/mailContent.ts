import type { Work } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadAttachment, ReadMail, ReadMailHeader, ReadNotice, ReadPart } from '../../readResult.ts';
import { htmlParts } from '../html/readHtml.ts';
import { paragraphs } from '../text/readTxt.ts';

export interface RawAttachment {
  name: string;
  mediaType: string | undefined;
  bytes: Uint8Array;
}

export interface RawMessage {
  header: ReadMailHeader;
  html: string | undefined;
  text: string | undefined;
  attachments: RawAttachment[];
}

/** Reads a message and the files attached to it, one level deep. */
export async function readMessage(
  message: RawMessage,
  work: Work,
): Promise<{ mail: ReadMail; notices: ReadNotice[] }> {
  const notices: ReadNotice[] = [];
  const attachments: ReadAttachment[] = [];
  for (const [index, raw] of message.attachments.entries()) {
    if (index >= limits.mailAttachments) break;
    const attachment = await readAttachment(raw, work);
    attachments.push(attachment);
    if (attachment.kind === 'notRead') {
      notices.push({ code: 'attachmentNotRead', text: `Not read: ${attachment.name}. ${attachment.text}` });
    }
  }
  return { mail: { header: message.header, parts: bodyParts(message, work), attachments }, notices };
}

/** The same as one list of parts: header lines, message, attachments. */
export function flattenMail({ header, parts, attachments }: ReadMail, prefix = ''): ReadPart[] {
  const lines = [
    `Subject: ${header.subject}`,
    `From: ${header.from}`,
    `To: ${header.to.join(', ')}`,
    `Date: ${header.date}`,
    ...(attachments.length === 0 ? [] : [`Attachments: ${attachments.map(({ name }) => name).join(', ')}`]),
  ];
  return [
    { place: `${prefix}header`, text: lines.filter((line) => !line.endsWith(': ')).join('\n') },
    ...parts.map((part) => ({ ...part, place: prefix + part.place })),
    ...attachments.flatMap((attachment, index) =>
      attachment.kind === 'notRead'
        ? []
        : attachment.parts.map((part) => ({
            ...part,
            place: `${prefix}attachment ${String(index + 1)}, ${part.place}`,
          })),
    ),
  ];
}

async function readAttachment(raw: RawAttachment, work: Work): Promise<ReadAttachment> {
  const name = safeName(raw.name);
  if (work.isTimeUp()) return { name, kind: 'notRead', text: 'There was no time left for it.' };
  const result = await work.readNested({ bytes: raw.bytes, fileName: name, mediaType: raw.mediaType });
  if (result === undefined) return { name, kind: 'notRead', text: 'It is attached to an attached message.' };
  return result.kind === 'refused'
    ? { name, kind: 'notRead', text: result.text }
    : { name, kind: 'read', parts: result.parts, ...(result.tables && { tables: result.tables }) };
}

/** Mail programs show the HTML, so that is the message; what only the plain version says was seen by nobody. */
function bodyParts({ html, text }: RawMessage, work: Work): ReadPart[] {
  const seen = html === undefined ? [] : htmlParts(html, work, 'message');
  const builder = createPartBuilder(work, { unit: 'paragraph', prefix: 'message, ', whole: 'message' });
  for (const paragraph of paragraphs(text ?? '')) builder.add({ text: paragraph });
  const plain = builder.parts();
  if (!seen.some(({ hidden }) => hidden !== true)) return plain.length === 0 ? seen : [...plain, ...seen];
  return saysMore(plain, seen)
    ? [...seen, ...plain.map((part) => ({ ...part, hidden: true as const }))]
    : seen;
}

function saysMore(plain: ReadPart[], html: ReadPart[]): boolean {
  const words = (parts: ReadPart[]): string[] =>
    parts.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{N}]{3,40}/gu) ?? []);
  const known = new Set(words(html));
  const all = words(plain);
  // Addresses of links stand in the plain version only; they are letters too, so a few unknown words are normal.
  const unknown = all.filter((word) => !known.has(word));
  return unknown.length >= 5 && unknown.length > all.length * 0.3;
}

/** A name fit to be shown: no path, no control or direction characters, at most 120 characters. */
export function safeName(name: string): string {
  const base = name
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/^.*[/\\]/s, '')
    .trim();
  const cut = base.length > 120 ? `${base.slice(0, 100)}…${base.slice(-16)}` : base;
  return cut === '' ? 'attachment' : cut;
}
