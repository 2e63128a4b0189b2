import type { ThreadWeights } from './likelihood.ts';
const none = { bias: 0, cues: {} };
export const threadWeights: ThreadWeights = { action: none, decision: none, question: none };
