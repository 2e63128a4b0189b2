import { setTimeout as passed } from 'node:timers/promises';
import type { Mode } from '../../../../bot/contract/turnEvents.ts';
import { readWish as readChange } from '../../../../bot/assistant/followUp/readWish.ts';
import { guideChat } from '../../../../bot/assistant/guidance/guide.ts';
import { pastedMaterial } from '../../../../bot/assistant/understanding/pastedMaterial.ts';
import {
  bringsOwnText,
  understandRequest,
} from '../../../../bot/assistant/understanding/understandRequest.ts';
import { demoEmployee } from '../../../support/demoEmployee.ts';
import { knowledge } from '../../../support/knowledge.ts';

const characters = 1_000_000;
const modes: Mode[] = ['basic', 'model'];

/** A text of that length before, after and around which the patterns of a wish, a mail and a quotation begin. */
const shapes: ((run: string) => string)[] = [
  (run) => run,
  (run) => `Summarize this:${run}x`,
  (run) => `Hi Ann,\n${run}x`,
  (run) => `x${run}\nsummarize this`,
  (run) => `From: Ira\nTo: Ann\nSubject: ${run}x`,
  (run) => `Reply to this and say ${run}x`,
];

describe('a message of a million characters that repeats', () => {
  // Work that grows with the square of the length takes hours here.
  it.each([
    '“',
    '"',
    '"“”',
    ' ',
    '\n',
    '\r\n',
    '\n ',
    '\t',
    '.',
    '? ',
    'a',
    'hi ',
    '> ',
    'from: ',
    '\nthanks',
  ])(
    '%j is understood',
    async (unit) => {
      const run = unit.repeat(characters / unit.length);
      for (const shape of shapes) {
        const text = shape(run);
        for (const mode of modes) {
          const { input } = understandRequest(asked(text), { mode, knowledge });
          expect(input.requestId).toBe('r');
        }
        expect(typeof bringsOwnText(text)).toBe('boolean');
        expect(readChange(text)).toBeUndefined();
        expect(guideChat(text, knowledge)?.intro).not.toBe('');
        expect(pastedMaterial({ instruction: '', body: text, kind: 'mail' }).id).toBe('pasted');
      }
      // Lets jest see that its own limit has passed.
      await passed(0);
    },
    30_000,
  );
});

function asked(text: string) {
  return {
    ...{ employee: demoEmployee(), channel: 'word' as const, requestId: 'r', skill: 'ask' as const },
    ...{ conversationId: undefined, locale: 'en-US', text, options: {}, materials: [] },
  };
}
