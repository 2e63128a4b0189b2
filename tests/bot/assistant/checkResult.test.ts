import { checkResult } from '../../../bot/assistant/checkResult.ts';
import { askResultSchema, threadResultSchema, writingResultSchema } from '../../../bot/contract/results.ts';
import { clearText } from '../../../bot/safeguards/clear.ts';
import { createMaskVault } from '../../../bot/safeguards/mask.ts';
import { allowAll, clearedDocument } from '../../support/clearedMaterial.ts';

const request = clearText('', { decisions: allowAll, vault: createMaskVault() });

function check(
  value: unknown,
  schema: Parameters<typeof checkResult>[1]['schema'],
  citations: { n: number }[] = [],
) {
  return checkResult(value, {
    schema,
    cleared: {
      material: [clearedDocument('m1', { message: 'Please call (PHONE 4) by Friday.' })],
      request: request.kind === 'cleared' ? request.text : ('' as never),
      restore: (text) => text.replaceAll('(PHONE 4)', '617-555-0142'),
    },
    restoreMarkdown: (markdown) => markdown.replaceAll('<b>', ''),
    shown: {
      markdown: 'Shown answer [1]',
      unverified: [],
      citations: citations.map(({ n }) => ({
        n,
        materialId: 'm1',
        place: 'message',
        quote: 'Please call 617-555-0142',
      })),
    },
  });
}

const item = { text: 'Call', quote: 'Please call (PHONE 4)', messageId: 'm1' };
const thread = {
  ...{ messageCount: 1, participants: [], overview: [], decisions: [item], actions: [], questions: [] },
  ...{ coverage: { read: 1, of: 1, notRead: [] }, unverified: [] },
};

describe('checkResult', () => {
  it('puts values back in quotes and numbers them like the chips of the text', () => {
    const result = threadResultSchema.parse(check(thread, threadResultSchema, [{ n: 7 }]));
    expect(result.decisions[0]).toMatchObject({ quote: 'Please call 617-555-0142', n: 7 });
    expect(result.unverified).toEqual([]);
  });

  it('lists a statement whose quote does not stand in the material', () => {
    const wrong = { ...thread, decisions: [{ ...item, text: 'Fly', quote: 'Please fly away' }] };
    expect(check(wrong, threadResultSchema)).toMatchObject({ unverified: ['Fly'] });
  });

  it.each([
    ['another shape', { hello: 1 }],
    ['nothing', undefined],
    ['a wrong type', { ...thread, messageCount: 'many' }],
  ])('takes no result of %s', (_name, value) => {
    expect(check(value, threadResultSchema)).toBeUndefined();
  });

  it('takes no result of a skill without a schema', () => {
    expect(check(thread, undefined)).toBeUndefined();
  });

  it('filters Markdown fields and gives the answer as it was shown', () => {
    const writing = { markdown: '<b>Hello', unverified: [] };
    expect(check(writing, writingResultSchema)).toMatchObject({ markdown: 'Hello' });
    const answer = { answer: 'raw', citations: [], abstained: false, unverified: [] };
    expect(check(answer, askResultSchema)).toMatchObject({ answer: 'Shown answer [1]' });
  });

  it('moves offsets behind a masked value to where they stand for people', () => {
    const edit = { before: 'by Friday', after: 'on Friday', start: 22 };
    const result = writingResultSchema.parse(
      check({ markdown: '', edits: [edit], unverified: [] }, writingResultSchema),
    );
    expect('Please call 617-555-0142 by Friday.'.slice(result.edits?.[0]?.start)).toBe('by Friday.');
  });
});
