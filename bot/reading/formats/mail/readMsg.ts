import msgReader, { type FieldsData } from '@kenjiuno/msgreader';
import iconv from 'iconv-lite';
import { decodeText } from '../../decodeText.ts';
import type { FormatReader, Work } from '../../formatReader.ts';
import { UnreadableError } from '../../refusals.ts';
import { readRtf } from '../rtf/readRtf.ts';
import { flattenMail, readMessage, type RawAttachment } from './mailContent.ts';
import { mailDate } from './mailDate.ts';
import { unpackRtf } from './unpackRtf.ts';

// The package is CommonJS with a `default` of its own.
const MsgReader = msgReader.default;

/** An Outlook message file ([MS-OXMSG]). */
export const readMsg: FormatReader = async (file, work) => {
  const { reader, fields } = open(file.bytes);
  if (fields.error !== undefined) throw new UnreadableError('damaged');
  if (/IPM\.Note\.(?:SMIME|rpmsg)/i.test(fields.messageClass ?? '')) throw new UnreadableError('encrypted');
  const { html, text } = await bodyOf(fields, work);
  const attachments: RawAttachment[] = (fields.attachments ?? [])
    .filter(({ attachmentHidden }) => attachmentHidden !== true)
    .map((attachment) => {
      const { fileName, content } = reader.getAttachment(attachment);
      return { name: fileName, mediaType: attachment.attachMimeTag, bytes: content };
    });
  const copies = (fields.recipients ?? [])
    .filter(({ recipType }) => recipType === 'cc')
    .map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email));
  const header = {
    subject: fields.subject ?? '',
    from: person(fields.senderName, fields.senderSmtpAddress ?? fields.senderEmail),
    to: [
      ...new Set(
        (fields.recipients ?? []).map(({ name, smtpAddress, email }) => person(name, smtpAddress ?? email)),
      ),
    ],
    ...(copies.length > 0 ? { cc: copies } : {}),
    date: mailDate(
      /^Date:\s*(.+)$/im.exec(fields.headers ?? '')?.[1] ??
        fields.clientSubmitTime ??
        fields.messageDeliveryTime,
    ),
  };
  const { mail, notices } = await readMessage({ header, html, text, attachments }, work);
  return { parts: flattenMail(mail), notices, mails: [mail] };
};

/** Old messages hold their text in a code page that stands among the fields themselves. */
function open(bytes: Uint8Array): { reader: InstanceType<typeof MsgReader>; fields: FieldsData } {
  const reader = new MsgReader(new Uint8Array(bytes).buffer);
  const fields = reader.getFileData();
  const page = fields.messageCodepage ?? fields.internetCodepage ?? 1252;
  const encoding = `cp${String(page)}`;
  if ([1252, 20127, 65001].includes(page) || !iconv.encodingExists(encoding)) return { reader, fields };
  const again = new MsgReader(new Uint8Array(bytes).buffer);
  again.parserConfig = { ansiEncoding: encoding };
  return { reader: again, fields: again.getFileData() };
}

async function bodyOf(
  fields: FieldsData,
  work: Work,
): Promise<{ html: string | undefined; text: string | undefined }> {
  const html =
    fields.bodyHtml ?? (fields.html === undefined ? undefined : decodeText(fields.html, codePage(fields)));
  if (html !== undefined || (fields.body ?? '').trim() !== '' || fields.compressedRtf === undefined) {
    return { html, text: fields.body };
  }
  const rtf = await readRtf(
    { bytes: unpackRtf(fields.compressedRtf), fileName: '', mediaType: undefined },
    work,
  );
  const visible = rtf.parts.filter(({ hidden }) => hidden !== true);
  return { html, text: visible.map(({ text }) => text).join('\n\n') };
}

function codePage({ internetCodepage }: FieldsData): string | undefined {
  if (internetCodepage === undefined || internetCodepage === 65001) return undefined;
  return `cp${String(internetCodepage)}`;
}

function person(name: string | undefined, address: string | undefined): string {
  // Exchange's own addresses ("/o=…") say nothing to people.
  const plain = address?.includes('@') === true ? address : '';
  if (name === undefined || name === '' || name === plain) return plain === '' ? (name ?? '') : plain;
  return plain === '' ? name : `${name} <${plain}>`;
}
