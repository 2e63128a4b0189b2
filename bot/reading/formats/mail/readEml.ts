import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import type { FormatReader } from '../../formatReader.ts';
import { UnreadableError } from '../../refusals.ts';
import { flattenMail, readMessage, type RawAttachment, type RawMessage } from './mailContent.ts';
import { mailDate } from './mailDate.ts';

export const readEml: FormatReader = async (file, work) => {
  const { mail, notices } = await readMessage(await parseMessage(file.bytes), work);
  return { parts: flattenMail(mail), notices, mails: [mail] };
};

/** A message in the internet format (RFC 5322 and MIME). Attached messages are kept as attachments. */
export async function parseMessage(bytes: Uint8Array): Promise<RawMessage> {
  const email = await PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: 'arraybuffer',
    maxNestingDepth: 50,
  });
  if (isEnveloped(email)) throw new UnreadableError('encrypted');
  const dateField = email.headers.find(({ key }) => key === 'date')?.value;
  return {
    header: {
      subject: email.subject ?? '',
      from: names([email.from])[0] ?? '',
      to: names([...(email.to ?? []), ...(email.cc ?? [])]),
      ...(email.cc === undefined || email.cc.length === 0 ? {} : { cc: names(email.cc) }),
      date: mailDate(dateField),
    },
    html: email.html,
    text: email.text,
    attachments: email.attachments.filter((one) => !isDecoration(one)).map(rawAttachment),
  };
}

/** S/MIME: the message itself is an attachment that only its receiver's key opens. */
function isEnveloped({ html, text, attachments }: Email): boolean {
  const only = attachments.length === 1 ? attachments[0] : undefined;
  return (html ?? '') + (text ?? '') === '' && /pkcs7-mime|pgp-encrypted/.test(only?.mimeType ?? '');
}

/** Pictures inside the text, and signatures, hold nothing to read. */
function isDecoration({ mimeType, related, disposition, contentId }: Attachment): boolean {
  const isInlinePicture =
    mimeType.startsWith('image/') &&
    (related === true || disposition === 'inline' || contentId !== undefined);
  return isInlinePicture || /pkcs7-signature|pgp-signature|pgp-keys/.test(mimeType);
}

function rawAttachment({ filename, mimeType, content }: Attachment): RawAttachment {
  const name = filename ?? (mimeType === 'message/rfc822' ? 'message.eml' : 'attachment');
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  return { name, mediaType: mimeType, bytes };
}

function names(addresses: (Address | undefined)[]): string[] {
  return addresses.flatMap((one) => {
    if (one === undefined) return [];
    if (one.group !== undefined) return names(one.group);
    if (one.name === '' || one.name === one.address) return one.address === '' ? [] : [one.address];
    return [one.address === '' ? one.name : `${one.name} <${one.address}>`];
  });
}
