import { createHash } from 'node:crypto';
import type { StoredMail } from './readMail.ts';

export interface Conversation {
  readonly id: string;
  /** oldest first; never empty */
  readonly messages: readonly StoredMail[];
}

/**
 * Sorts messages into conversations: by what they say they answer, else by their subject without "Re:" and "Fw:".
 * Newest conversation first.
 */
export function conversationsOf(mails: readonly StoredMail[]): Conversation[] {
  const roots = new Map<string, string>();
  const byId = new Map(mails.map((mail) => [mail.messageId, mail]));
  const bySubject = new Map<string, string>();
  const inOrder = mails.toSorted((one, other) => one.date.localeCompare(other.date));
  const threads = new Map<string, StoredMail[]>();
  for (const mail of inOrder) {
    const answered = mail.answers.map((id) => roots.get(id)).find((root) => root !== undefined);
    const subject = plainSubject(mail.subject);
    const sameSubject = isReply(mail.subject) ? bySubject.get(subject) : undefined;
    const root =
      answered ?? mail.answers.find((id) => byId.has(id)) ?? sameSubject ?? mail.answers[0] ?? mail.messageId;
    for (const id of [mail.messageId, ...mail.answers]) if (!roots.has(id)) roots.set(id, root);
    if (!bySubject.has(subject)) bySubject.set(subject, root);
    threads.set(root, [...(threads.get(root) ?? []), mail]);
  }
  return [...threads]
    .map(([root, messages]) => ({ id: conversationId(root), messages }))
    .toSorted((one, other) => lastDate(other).localeCompare(lastDate(one)));
}

function lastDate({ messages }: Conversation): string {
  return messages.at(-1)?.date ?? '';
}

const prefix = /^\s*((re|fw|fwd|aw|wg)\s*(\[\d+\])?\s*:\s*)+/i;

/** Subject without "Re:" and its like. */
export function plainSubject(subject: string): string {
  return subject.replace(prefix, '').trim();
}

function isReply(subject: string): boolean {
  return prefix.test(subject);
}

/** Stable over restarts, so that a page's address keeps its meaning. */
function conversationId(root: string): string {
  return `conv-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`;
}
