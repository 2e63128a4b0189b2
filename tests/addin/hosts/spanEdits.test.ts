import { diffEdits, placeEdits, planEdit } from '../../../addin/hosts/spanEdits.ts';

function applied(text: string, edits: { before: string; after: string; start: number }[]): string {
  return edits.reduceRight(
    (now, { before, after, start }) => now.slice(0, start) + after + now.slice(start + before.length),
    text,
  );
}

describe('diffEdits', () => {
  it.each([
    ['', ''],
    ['same text', 'same text'],
    ['', 'new'],
    ['gone', ''],
    ['In order to help, we utilize it.', 'To help, we use it.'],
    ['a a a a', 'a a b a'],
    ['The plan was approved by the board.', 'The board approved the plan.'],
    ['one  two', 'one two'],
    ['naïve café 😀 stays', 'naïve cafés 😀 stay'],
  ])('turns %j into %j', (before, after) => {
    expect(applied(before, diffEdits(before, after))).toBe(after);
  });

  it('keeps unchanged words out of the edits', () => {
    expect(
      diffEdits('We utilize the new plan to commence work.', 'We use the new plan to start work.'),
    ).toEqual([
      { before: 'utilize', after: 'use', start: 3 },
      { before: 'commence', after: 'start', start: 27 },
    ]);
  });

  it('makes one edit of words that only a space parts', () => {
    expect(diffEdits('at this point in time we go', 'now we go')).toHaveLength(1);
  });

  it('stays bounded on very long texts', () => {
    const before = 'word '.repeat(3000);
    expect(diffEdits(before, `${before}x`)).toEqual([{ before, after: `${before}x`, start: 0 }]);
  });
});

describe('planEdit', () => {
  it('ties an insertion to the word before it', () => {
    expect(planEdit({ before: 'the plan', after: 'the new plan', start: 5 })).toEqual({
      start: 8,
      find: ' ',
      text: 'new ',
      where: 'End',
    });
  });

  it('ties an insertion at the beginning to the word after it', () => {
    expect(planEdit({ before: 'plan', after: 'New plan', start: 0 })).toEqual({
      start: 0,
      find: 'plan',
      text: 'New ',
      where: 'Start',
    });
  });
});

describe('placeEdits', () => {
  it('trusts an offset only when the text stands there', () => {
    const [first, second, third] = placeEdits('use it, use it', [
      { before: 'use', after: 'take', start: 8 },
      { before: 'it', after: 'this', start: 99 },
      { before: 'none', after: 'x' },
    ]);
    expect(first?.start).toBe(8);
    expect(second?.start).toBe(12);
    expect(third).toBeUndefined();
  });
});
