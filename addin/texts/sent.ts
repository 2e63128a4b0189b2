/** The view of what left for a model, or would leave. */
export const sentTexts = {
  wouldLeave: 'What would leave',
  left: 'What left',
  loading: 'Fetching what was sent',
  close: 'Close',
  copy: 'Copy all',
  copied: 'Copied',
  copyFailed: 'Not copied. Select the text and press Ctrl+C.',
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
  rules: 'Rules in force',
  version: (version: number) => `Version ${String(version)}`,
  receipt: 'Receipt',
  noReceipt: 'None: there was no answer',
  audit: 'Seal in the audit record',
  masked: 'Masked values',
  nothingMasked: 'No value was masked.',
  count: (values: number, places: number) =>
    `${values === 1 ? '1 value' : `${String(values)} values`} masked in ${
      places === 1 ? '1 place' : `${String(places)} places`
    }. There, a mark stands for the value. Names that were not found to be personal data stay, such as those in mail headers.`,
  legend: (name: string) => `${name}, masked`,
  places: (count: number) => (count === 1 ? '1 place' : `${String(count)} places`),
  request: (at: number, of: number) => (of === 1 ? 'The request' : `Request ${String(at)} of ${String(of)}`),
  to: (model: string, host: string) =>
    host === 'this machine' ? `To ${model} on this machine` : `To ${model} at ${host}`,
  parameters: 'Parameters',
  model: 'model',
  noModel: 'none connected',
  instructions: 'Instructions',
  messages: {
    user: 'Earlier message',
    assistant: 'Earlier answer',
    last: 'Message with the material',
  },
  characters: (count: string) => `${count} characters`,
  notKept: (count: string) => `The text went on: ${count} more characters are not kept in this record.`,
} as const;
