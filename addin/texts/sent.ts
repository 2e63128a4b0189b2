import { sentWords } from '../../bot/contract/sharedWords.ts';

/** The view of what left for a model, or would leave. */
export const sentTexts = {
  ...sentWords,
  loading: 'Fetching what was sent',
  close: 'Close',
  copy: 'Copy all',
  copied: 'Copied',
  copyFailed: 'Not copied. Select the text and press Ctrl+C.',
  rules: 'Rules in force',
  version: (version: number) => `Version ${String(version)}`,
  receipt: 'Receipt',
  noReceipt: 'None: there was no answer',
  audit: 'Seal in the audit record',
  masked: 'Masked values',
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
  instructions: 'Instructions',
  messages: {
    user: 'Earlier message',
    assistant: 'Earlier answer',
    last: 'Message with the material',
  },
  characters: (count: string) => `${count} characters`,
  notKept: (count: string) => `The text went on: ${count} more characters are not kept in this record.`,
} as const;
