import { sentWords } from '../../contract/sharedWords.ts';

/** What Teams says about the text that left for a model, or would leave. */
export const sentTexts = {
  ...sentWords,
  none: 'There is no answer in this conversation yet whose text could be shown.',
  masked: (list: string) => `Masked: ${list}.`,
  more: (count: number) => ` and ${count} more`,
  record: (policyVersion: number, receiptId: string | undefined, auditHash: string) =>
    [
      `Rules: version ${policyVersion}`,
      ...(receiptId === undefined ? [] : [`Receipt ${receiptId}`]),
      `Seal in the audit record: \`${auditHash}\``,
    ].join(' · '),
  request: (at: number, of: number) => `=== Request ${at} of ${of}`,
  notKept: (count: number) => `(${count.toLocaleString('en-US')} more characters are not kept)`,
  part: (part: number, of: number) => `Part ${part} of ${of}`,
  next: (part: number, of: number, receiptId: string | undefined) =>
    `This was part ${part} of ${of}. For the next, type /sent ${receiptId === undefined ? '' : `${receiptId} `}${part + 1}`,
} as const;
