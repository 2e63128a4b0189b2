import type { MailAttachment, MailHost } from '../../hosts/mailHost.ts';
import type { MailMaterial } from './mailMaterial.ts';

/** The chosen attachments as materials' attachments, and the names of those that could not be read. */
export async function readAttachments(mail: MailHost, chosen: MailAttachment[]) {
  const read: NonNullable<MailMaterial['attachments']> = [];
  const failed: string[] = [];
  for (const { id, name, mediaType } of chosen) {
    const contentBase64 = await mail.readAttachment(id).catch(() => undefined);
    if (contentBase64 === undefined) failed.push(name);
    else read.push({ name, mediaType, contentBase64 });
  }
  return { read, failed };
}

/** Hangs attachments on the open message, or on the newest when the mailbox names messages differently. */
export function withAttachments(
  messages: MailMaterial[],
  openId: string,
  attachments: NonNullable<MailMaterial['attachments']>,
): MailMaterial[] {
  if (attachments.length === 0) return messages;
  const open = messages.findIndex(({ id }) => id === openId);
  const target = open >= 0 ? open : messages.length - 1;
  return messages.map((message, i) => (i === target ? { ...message, attachments } : message));
}
