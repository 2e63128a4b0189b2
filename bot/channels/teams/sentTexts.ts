/** What Teams says about the text that left for a model, or would leave. */
export const sentTexts = {
  wouldLeave: 'What would leave',
  left: 'What left',
  none: 'There is no answer in this conversation yet whose text could be shown.',
  titles: {
    wouldLeave: 'Nothing left this machine',
    notAsked: 'Nothing left this machine',
    stopped: 'Nothing left: stopped before',
    left: (model: string, host: string) =>
      host === 'this machine'
        ? `This left for ${model} on this machine`
        : `This left for ${model} at ${host}`,
  },
  explained: {
    wouldLeave: 'With an AI model connected, it would receive the text below, word for word.',
    notAsked: 'This answer needed no AI model, so there is nothing to send.',
    stopped: 'The request was stopped before it could reach an AI model.',
    left: 'The AI model received the text below, word for word.',
  },
  blocked: (names: string) => `Kept out by the rules: ${names}.`,
  nothingMasked: 'No value was masked.',
  masked: (list: string) => `Masked: ${list}.`,
  more: (count: number) => ` and ${count} more`,
  record: (policyVersion: number, receiptId: string | undefined, auditHash: string) =>
    [
      `Rules: version ${policyVersion}`,
      ...(receiptId === undefined ? [] : [`Receipt ${receiptId}`]),
      `Seal in the audit record: \`${auditHash}\``,
    ].join(' · '),
  noModel: 'none connected',
  request: (at: number, of: number) => `=== Request ${at} of ${of}`,
  notKept: (count: number) => `(${count.toLocaleString('en-US')} more characters are not kept)`,
  part: (part: number, of: number) => `Part ${part} of ${of}`,
  next: (part: number, of: number, receiptId: string | undefined) =>
    `This was part ${part} of ${of}. For the next, type /sent ${receiptId === undefined ? '' : `${receiptId} `}${part + 1}`,
} as const;
