import { blocksToHtml, blocksToText } from '../../../addin/taskpane/blockText.ts';
import { draftBlocks } from '../../../addin/taskpane/draftBlocks.ts';
import { reviewEdits } from '../../../addin/taskpane/word/reviewEdits.ts';

describe('draftBlocks', () => {
  it('reads headings, looks, lists and tables', () => {
    const markdown =
      '## Move\n\nA **bold** and *soft* word\n\n1. one\n   - inner\n2. two\n\n| a | b |\n| - | - |\n| 1 |\n';
    expect(draftBlocks(markdown)).toEqual([
      { kind: 'heading', level: 2, runs: [{ text: 'Move' }] },
      {
        kind: 'paragraph',
        runs: [
          { text: 'A ' },
          { text: 'bold', bold: true },
          { text: ' and ' },
          { text: 'soft', italic: true },
          { text: ' word' },
        ],
      },
      { kind: 'listItem', ordered: true, level: 1, runs: [{ text: 'one' }] },
      { kind: 'listItem', ordered: false, level: 2, runs: [{ text: 'inner' }] },
      { kind: 'listItem', ordered: true, level: 1, runs: [{ text: 'two' }] },
      {
        kind: 'table',
        rows: [
          ['a', 'b'],
          ['1', ''],
        ],
      },
    ]);
  });

  it('starts a new block at a hard line break and joins soft ones', () => {
    expect(blocksToText(draftBlocks('To: all  \nFrom: me\nagain'))).toBe('To: all\nFrom: me again');
  });

  it.each([
    ['', []],
    ['<script>alert(1)</script>', []],
    ['![x](https://evil.example)', []],
  ])('makes nothing of %j', (markdown, blocks) => {
    expect(draftBlocks(markdown)).toEqual(blocks);
  });

  it('keeps the words of a link and drops its target', () => {
    expect(draftBlocks('[page](https://evil.example)')).toEqual([
      { kind: 'paragraph', runs: [{ text: 'page' }] },
    ]);
  });
});

it('writes escaped HTML without attributes for a reply', () => {
  const html = blocksToHtml(draftBlocks('Dear **A & B**,\n\n- 1 < 2\n- "x"\n\nBye'));
  expect(html).toBe(
    '<p>Dear <b>A &amp; B</b>,</p><ul><li>1 &lt; 2</li><li>&quot;x&quot;</li></ul><p>Bye</p>',
  );
});

describe('reviewEdits', () => {
  const writing = { markdown: '', unverified: [] };

  it('takes phrase edits as they come, with their reasons', () => {
    const edits = [{ before: 'utilize', after: 'use', start: 3, why: 'plainer' }];
    expect(reviewEdits('We utilize it', { ...writing, edits })).toEqual([
      { before: 'utilize', after: 'use', start: 3, why: 'plainer' },
    ]);
  });

  it('takes a whole rewritten text apart, paragraph by paragraph', () => {
    const passage = 'We utilize it.\nWe commence now.';
    const edits = reviewEdits(passage, { ...writing, markdown: 'We use it.\n\nWe start now.' });
    expect(edits?.map(({ before, after, start }) => [before, after, start])).toEqual([
      ['utilize', 'use', 3],
      ['commence', 'start', 18],
    ]);
  });

  it('takes one edit over the whole text apart as well', () => {
    const passage = 'We utilize it and more words so that this is longer than any phrase would ever be here.';
    const markdown = passage.replace('utilize', 'use');
    expect(
      reviewEdits(passage, { markdown, unverified: [], edits: [{ before: passage, after: markdown }] }),
    ).toEqual([{ before: 'utilize', after: 'use', start: 3, why: undefined }]);
  });

  it('gives up when the paragraphs do not match', () => {
    expect(reviewEdits('One.\nTwo.', { ...writing, markdown: 'One and two.' })).toBeUndefined();
  });

  it('drops edits of words that are not in the passage', () => {
    expect(reviewEdits('We use it', { ...writing, edits: [{ before: 'absent', after: 'x' }] })).toEqual([]);
  });
});
