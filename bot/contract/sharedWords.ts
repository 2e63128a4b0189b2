import type { knowledgeGroups } from './knowledge.ts';

/** What every surface says in the same words, in American English at about grade 8. */

/** About the text that left for a model, or would leave. */
export const sentWords = {
  wouldLeave: 'What would leave',
  left: 'What left',
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
  noModel: 'none connected',
} as const;

/** What each shelf of the Knowledge Center is called. */
export const knowledgeGroupTitles = {
  about: 'About the assistant',
  data: 'Your data and the record',
  access: 'Getting access',
  working: 'Working with it',
  prompting: 'How to ask',
  skills: 'Kinds of help',
  writing: 'Writing',
  care: 'With care',
  help: 'When you need help',
} as const satisfies Record<(typeof knowledgeGroups)[number], string>;
