import type { MailHeader, Material } from '../domain/material.ts';
import { textParts } from './textParts.ts';
import { splitMessage, type FoundMessage } from './quoted/splitMessage.ts';

/**
 * One mail with the messages quoted below it, as messages of their own, oldest first. The mail keeps its id; quoted
 * messages get `<id>~1` (the oldest), `<id>~2`, … Their dates are the writers' clocks, without a zone. A quoted
 * message that stands in `known`, or twice in the mail, is left out. A mail without quoted history comes back alone.
 */
export function splitQuotedHistory(mail: Material, known: readonly Material[] = []): Material[] {
  const visible = mail.parts.filter(({ hidden }) => hidden !== true);
  const [own, ...quoted] = splitMessage(visible.map(({ text }) => text).join('\n\n'));
  const seen = new Set(known.filter(({ id }) => id !== mail.id).map((one) => fingerprint(textOf(one))));
  const kept = quoted.filter(({ text }) => {
    const print = fingerprint(text);
    if (print === '' || seen.has(print)) return false;
    seen.add(print);
    return true;
  });
  if (own === undefined || kept.length === 0) return [mail];
  const hidden = mail.parts.filter((part) => part.hidden === true);
  const oldestFirst = byDate(kept.reverse()).map((message, index) => quotedMail(mail, message, index + 1));
  return [...oldestFirst, { ...mail, parts: [...messageParts(own.text), ...hidden] }];
}

function byDate(messages: FoundMessage[]): FoundMessage[] {
  if (messages.some(({ header }) => header === undefined || header.date === '')) return messages;
  return messages.toSorted((one, other) => ((one.header?.date ?? '') < (other.header?.date ?? '') ? -1 : 1));
}

function quotedMail(mail: Material, { header, text }: FoundMessage, number: number): Material {
  const subject = header?.subject === undefined || header.subject === '' ? mail.name : header.subject;
  const full: MailHeader = {
    from: header?.from ?? '',
    to: header?.to ?? [],
    date: header?.date ?? '',
    subject,
  };
  return {
    id: `${mail.id}~${String(number)}`,
    kind: 'mail',
    name: subject,
    mail: full,
    parts: messageParts(text),
  };
}

function messageParts(text: string): Material['parts'] {
  return textParts(text, 'message');
}

function textOf(material: Material): string {
  const visible = material.parts.filter(({ hidden }) => hidden !== true).map(({ text }) => text);
  return splitMessage(visible.join('\n\n'))[0]?.text ?? '';
}

/** Letters and digits alone: quoting changes white space, line breaks and marks. */
function fingerprint(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
