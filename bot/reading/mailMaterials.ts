import type { RawMail } from '../contract/turnRequest.ts';
import type { Material, MaterialPart } from '../domain/material.ts';
import { safeName } from './formats/mail/mailContent.ts';
import { takeOutHidden } from './takeOutHidden.ts';
import type { ReadFile } from './readFile.ts';
import type { ReadNotice } from './readResult.ts';
import { textParts } from './textParts.ts';

/** A mail that a client gave field by field: the mail, then each attachment that has text. */
export async function mailMaterials(
  mail: RawMail,
  {
    readFile,
    signal,
    wantsTables,
  }: { readFile: ReadFile; signal: AbortSignal | undefined; wantsTables?: boolean | undefined },
): Promise<{ materials: Material[]; notices: ReadNotice[] }> {
  const materials: Material[] = [
    {
      id: mail.id,
      kind: 'mail',
      name: mail.subject,
      mail: {
        ...{ subject: mail.subject, from: mail.from, to: [...mail.to, ...mail.cc], date: mail.date },
        ...(mail.cc.length > 0 ? { cc: mail.cc } : {}),
      },
      parts: await bodyParts(mail, { readFile, signal, wantsTables }),
    },
  ];
  const notices: ReadNotice[] = [];
  for (const [index, { name: rawName, mediaType, contentBase64 }] of mail.attachments.entries()) {
    const name = safeName(rawName);
    const bytes = Buffer.from(contentBase64, 'base64');
    const result = await readFile(bytes, { fileName: name, mediaType, signal, wantsTables });
    if (result.kind === 'refused') {
      notices.push({ code: 'attachmentNotRead', text: `Not read: ${name}. ${result.text}` });
      continue;
    }
    notices.push(...result.notices);
    const { parts, tables } = result;
    if (parts.length === 0 && tables === undefined)
      notices.push({ code: 'attachmentNotRead', text: `Not read: ${name}. It holds no text.` });
    else
      materials.push({
        ...{ id: `${mail.id}/${String(index + 1)}`, kind: 'document', name, parts },
        ...(tables === undefined ? {} : { tables }),
      });
  }
  return { materials, notices };
}

/** Text that hides in HTML; a cheap look, so that most mails need no parser. */
const mayHide =
  /display\s*:\s*none|visibility\s*:|opacity\s*:|font-size\s*:\s*[01](?![\d.])|mso-hide|text-indent\s*:\s*-|overflow\s*:\s*hidden|left\s*:\s*-|\bhidden\b|color\s*[:=]\s*["']?\s*(?:#f|white|rgb|transparent)/i;

async function bodyParts(
  mail: RawMail,
  {
    readFile,
    signal,
    wantsTables,
  }: { readFile: ReadFile; signal: AbortSignal | undefined; wantsTables?: boolean | undefined },
): Promise<MaterialPart[]> {
  const html = mail.bodyHtml ?? '';
  const isTextGiven = mail.body.trim() !== '';
  // The plain text of a mail has lost which cells stand side by side.
  const hasTable = wantsTables === true && /<table\b/i.test(html);
  if (html.trim() === '' || (isTextGiven && !hasTable && !mayHide.test(html)))
    return textParts(mail.body, 'message');
  const bytes = new TextEncoder().encode(html);
  const result = await readFile(bytes, {
    fileName: 'message.html',
    mediaType: 'text/html; charset=utf-8',
    signal,
  });
  const parts = result.kind === 'read' ? result.parts : [];
  if (isTextGiven && !hasTable) return takeOutHidden(mail.body, parts);
  const isWhole = parts.filter(({ hidden }) => hidden !== true).length < 2;
  return parts.map((part) => ({ ...part, place: isWhole ? 'message' : `message, ${part.place}` }));
}
