import type { MailAttachment } from '../../hosts/mailHost.ts';

/** Attachments that are tables as a whole. */
export function tableFiles(attachments: readonly MailAttachment[]): MailAttachment[] {
  return attachments.filter(({ name }) => /\.(?:xlsx|xlsm|csv|tsv)$/i.test(name));
}
