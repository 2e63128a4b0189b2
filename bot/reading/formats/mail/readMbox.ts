import type { FormatReader } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import type { ReadMail, ReadNotice } from '../../readResult.ts';
import { flattenMail, readMessage } from './mailContent.ts';
import { parseMessage } from './readEml.ts';

/** A mailbox file (mboxrd): messages one after the other, each behind a "From " line. */
export const readMbox: FormatReader = async (file, work) => {
  const messages = splitMbox(file.bytes);
  const mails: ReadMail[] = [];
  const notices: ReadNotice[] = [];
  for (const bytes of messages) {
    if (mails.length >= limits.mailMessages || work.isTimeUp()) break;
    const { mail, notices: more } = await readMessage(await parseMessage(bytes), work);
    mails.push(mail);
    notices.push(...more);
    work.progress(
      mails.length,
      messages.length,
      `Reading message ${String(mails.length)} of ${String(messages.length)}`,
    );
  }
  if (mails.length < messages.length) {
    const text = `Only the first ${String(mails.length)} of ${String(messages.length)} messages were read.`;
    notices.push({ code: 'partial', text });
  }
  const parts = mails.flatMap((mail, index) => flattenMail(mail, `message ${String(index + 1)}, `));
  return { parts, notices, mails };
};

/** Cuts at "From " lines that follow an empty line and end like a date; lines ">From " lose one ">". */
export function splitMbox(bytes: Uint8Array): Uint8Array[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const starts: { at: number; bodyAt: number }[] = [];
  for (const line of text.matchAll(/^From [^\n]{1,300}\n/gm)) {
    const before = text.slice(Math.max(0, line.index - 2), line.index);
    const isFirst =
      line.index === 0 || before.endsWith('\n\n') || before === '\r\n' || /\n\r?\n$/.test(before);
    if (isFirst && /\d{1,2}:\d{2}/.test(line[0]))
      starts.push({ at: line.index, bodyAt: line.index + line[0].length });
  }
  return starts.map(({ bodyAt }, index) => {
    const message = text.slice(bodyAt, starts[index + 1]?.at ?? text.length);
    return Buffer.from(message.replace(/^>(>*From )/gm, '$1'), 'latin1');
  });
}
