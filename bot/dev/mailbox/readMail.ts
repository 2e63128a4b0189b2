import { createHash } from 'node:crypto';
import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { RawMail } from '../../contract/turnRequest.ts';

export interface Person {
  readonly name: string;
  readonly address: string;
}

/** One message of the desk's mailbox: what a turn gets of it, and what an Outlook page shows beside. */
export interface StoredMail extends RawMail {
  /** `Message-ID` with its brackets; made up from the bytes when the message has none */
  readonly messageId: string;
  /** ids of the messages it answers, nearest last */
  readonly answers: readonly string[];
  readonly people: { readonly from: Person; readonly to: readonly Person[]; readonly cc: readonly Person[] };
  /** raw header lines */
  readonly headers: string;
}

/** Reads one message (RFC 5322). Undefined when the bytes are no mail: nothing that a mail must have is there. */
export async function readMail(bytes: Uint8Array): Promise<StoredMail | undefined> {
  if (bytes.subarray(0, 1_000).includes(0)) return undefined;
  let email: Email;
  try {
    email = await PostalMime.parse(bytes, { attachmentEncoding: 'base64', maxNestingDepth: 40 });
  } catch {
    return undefined;
  }
  const isMail = email.from !== undefined && (email.date ?? email.subject ?? email.messageId) !== undefined;
  return isMail ? storedMail(email, bytes) : undefined;
}

function storedMail(email: Email, bytes: Uint8Array): StoredMail {
  const digest = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const people = {
    from: persons(email.from ? [email.from] : []).at(0) ?? { name: '', address: '' },
    to: persons(email.to),
    cc: persons(email.cc),
  };
  return {
    kind: 'mail',
    id: `mail-${digest}`,
    subject: email.subject ?? '',
    from: nameAndAddress(people.from),
    to: people.to.map(nameAndAddress),
    cc: people.cc.map(nameAndAddress),
    date: isoDate(email.date),
    body: email.text ?? textOfHtml(email.html ?? ''),
    ...(email.html === undefined ? {} : { bodyHtml: email.html }),
    attachments: email.attachments.filter(({ related }) => related !== true).map(attachment),
    messageId: email.messageId ?? `<${digest}@desk.invalid>`,
    answers: messageIds(`${email.references ?? ''} ${email.inReplyTo ?? ''}`),
    people,
    headers: email.headerLines.map(({ line }) => line).join('\r\n'),
  };
}

function persons(addresses: readonly Address[] | undefined): Person[] {
  return (addresses ?? [])
    .flatMap((entry) => (entry.group ? entry.group : [entry]))
    .map(({ name, address }) => ({ name: name === '' ? address : name, address }));
}

function nameAndAddress({ name, address }: Person): string {
  return name === '' || name === address ? address : `${name} <${address}>`;
}

function isoDate(date: string | undefined): string {
  const time = Date.parse(date ?? '');
  return Number.isNaN(time) ? '' : new Date(time).toISOString();
}

function messageIds(text: string): string[] {
  return [...new Set(text.match(/<[^<>\s]+>/g) ?? [])];
}

function attachment({ filename, mimeType, content }: Attachment) {
  return {
    name: filename ?? 'attachment',
    mediaType: mimeType,
    contentBase64: typeof content === 'string' ? content.replace(/\s+/g, '') : '',
  };
}

/** Only for messages without a plain part. */
function textOfHtml(html: string): string {
  return html
    .replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, '')
    .replace(/<(br|\/p|\/div|\/li|\/tr|\/h[1-6])[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&quot;/gi, '"')
    .replace(/&amp;/gi, '&')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
