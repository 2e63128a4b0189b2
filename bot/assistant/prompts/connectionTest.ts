import { joinCleared, literal } from '../../safeguards/clear.ts';
import { defineInstructions } from './defineInstructions.ts';

/** What a model is asked before it is connected: nothing of anybody, and an answer of a few words. */
export const connectionTest = {
  instructions: defineInstructions`You are being tested. Answer with one short sentence.`,
  request: joinCleared([literal('Say that you are ready.')]),
};
