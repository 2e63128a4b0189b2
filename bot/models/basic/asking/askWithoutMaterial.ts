import type { Answer } from './askMaterial.ts';

/**
 * Rules know nothing but what they are given. The assistant hears what a message without material wants before it comes
 * here (bot/assistant/understanding); this is the last word for what nobody understood.
 */
export function askWithoutMaterial(): Answer {
  return {
    blocks: [nothingGiven],
    result: { answer: nothingGiven, citations: [], abstained: true, unverified: [] },
  };
}

const nothingGiven =
  'There is nothing to answer from.\n\nAttach a document, open a mail, or paste a text of a few sentences, and say what you want done with it.\n';
