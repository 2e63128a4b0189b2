/** @jest-environment jsdom */
import type { WordModel } from '../../../addin/desk/word/model/wordModel.ts';
import { createWordHost } from '../../../addin/hosts/word.ts';
import { documentOf, footnote, modelOf, paragraph } from '../desk/word/documents.ts';
import { realWord } from '../desk/word/realWord.ts';

/** The port over the real proxies of office.js; batches are answered by a document model. */
function wordHost(model: WordModel, supported = '1.4') {
  realWord(model);
  const office = {
    context: {
      requirements: { isSetSupported: (_set: string, version: string) => version <= supported },
      document: { url: 'https://files.example.gov/team/Move%20plan.docx?web=1' },
      displayLanguage: 'en-US',
    },
  } as unknown as typeof Office;
  return createWordHost({ office, word: Word });
}

const lines = (model: WordModel, view: 'all' | 'current' | 'original' = 'current') =>
  model.text(view).split('\n');

describe('reading a document', () => {
  it('gives its name and its paragraphs as they read with all changes accepted', async () => {
    const model = documentOf('one two three', 'four');
    model.setTracking('TrackAll');
    model.deleteRange(4, 8);
    expect(await wordHost(model).readDocument()).toEqual({
      name: 'Move plan.docx',
      paragraphs: ['one three', 'four'],
    });
  });

  it('falls back to the paragraph at the cursor when nothing is selected', async () => {
    const model = documentOf('first', 'second');
    model.select(8);
    expect(await wordHost(model).readSelection()).toEqual({ source: 'paragraph', text: 'second' });
  });

  it('gives only the selected part of each paragraph', async () => {
    const model = documentOf('first here', 'second there');
    model.select(6, 17);
    expect(await wordHost(model).readSelection()).toEqual({ source: 'selection', text: 'here\nsecond' });
  });

  it('works without change tracking', async () => {
    const host = wordHost(documentOf('plain'), '1.3');
    expect(host.capabilities).toEqual({ tracking: false, trackedChangesApi: false, annotations: false });
    expect((await host.readSelection()).text).toBe('plain');
  });
});

describe('applying edits', () => {
  it('makes each its own tracked change, and puts the tracking mode back', async () => {
    const model = documentOf('In order to help, we utilize it. We utilize more.');
    const host = wordHost(model);
    const held = await host.holdSelection();
    const found = await held.pinEdits([
      { before: 'In order to', after: 'To', start: 0 },
      { before: 'utilize', after: 'use', start: 36 },
    ]);
    expect(found).toEqual([true, true]);
    expect(await held.applyEdits([0, 1])).toEqual(['applied', 'applied']);
    expect(model.text('current')).toBe('To help, we utilize it. We use more.');
    expect(model.text('original')).toBe('In order to help, we utilize it. We utilize more.');
    expect(model.tracking()).toBe('Off');
    expect(model.trackedChanges().length).toBeGreaterThanOrEqual(2);
  });

  it('finds the place again after other edits and after the cursor moved', async () => {
    const model = documentOf('use it, use it, use it', 'other');
    const host = wordHost(model);
    const held = await host.holdSelection();
    await held.pinEdits([
      { before: 'use it', after: 'take it', start: 0 },
      { before: 'use it', after: 'leave it', start: 16 },
    ]);
    await held.applyEdits([0]);
    model.select(24);
    expect(await held.applyEdits([1])).toEqual(['applied']);
    expect(lines(model)).toEqual(['take it, use it, leave it', 'other']);
  });

  it('leaves footnotes and formatting around the phrase alone', async () => {
    const model = modelOf([
      { kind: 'text', text: 'We utilize', format: { bold: true } },
      footnote,
      ...paragraph(' the plan.'),
    ]);
    const host = wordHost(model);
    const held = await host.holdSelection();
    await held.pinEdits([{ before: 'We utilize', after: 'We use' }]);
    expect(await held.applyEdits([0])).toEqual(['applied']);
    expect(model.story.pieces().some((piece) => piece.kind === 'atom')).toBe(true);
    expect(model.text('current')).toContain('We use');
  });

  it('inserts a word without touching its neighbours', async () => {
    const model = documentOf('Send the plan.');
    const held = await wordHost(model).holdSelection();
    await held.pinEdits([{ before: 'Send the plan.', after: 'Send the new plan.' }]);
    await held.applyEdits([0]);
    expect(model.text('current')).toBe('Send the new plan.');
    expect(model.text('original')).toBe('Send the plan.');
  });

  it('says so when the text is not there, or changed since', async () => {
    const model = documentOf('one two');
    const held = await wordHost(model).holdSelection();
    expect(
      await held.pinEdits([
        { before: 'six', after: '6' },
        { before: 'two', after: '2' },
      ]),
    ).toEqual([false, true]);
    model.deleteRange(4, 5);
    expect(await held.applyEdits([0, 1])).toEqual(['notFound', 'changed']);
    expect(model.text('current')).toBe('one wo');
  });

  it('copes with signs that Word’s search takes for codes', async () => {
    const model = documentOf('Use ^p or 2^3 here');
    const held = await wordHost(model).holdSelection();
    expect(await held.pinEdits([{ before: '2^3', after: '8' }])).toEqual([true]);
    await held.applyEdits([0]);
    expect(model.text('current')).toBe('Use ^p or 8 here');
  });
});

describe('inserting a draft', () => {
  it('writes headings, paragraphs, lists and tables with built-in styles, tracked', async () => {
    const model = documentOf('Before', 'After');
    model.select(6);
    const { tracked } = await wordHost(model).insertDraft(
      [
        { kind: 'heading', level: 2, runs: [{ text: 'Move' }] },
        { kind: 'paragraph', runs: [{ text: 'Bold', bold: true }, { text: ' and plain' }] },
        { kind: 'listItem', ordered: false, level: 1, runs: [{ text: 'Boxes' }] },
        {
          kind: 'table',
          rows: [
            ['Day', 'Floor'],
            ['Friday', '2'],
          ],
        },
        { kind: 'paragraph', runs: [{ text: 'End' }] },
      ],
      'cursor',
    );
    expect(tracked).toBe(true);
    expect(lines(model)).toEqual([
      'Before',
      'Move',
      'Bold and plain',
      'Boxes',
      'Day',
      'Floor',
      'Friday',
      '2',
      'End',
      'After',
    ]);
    expect(lines(model, 'original').filter((line) => line !== '')).toEqual(['Before', 'After']);
    const styles = model.story
      .pieces()
      .flatMap((piece) => (piece.kind === 'mark' ? [piece.paragraph.style] : []));
    expect(styles.slice(0, 4)).toEqual(['Normal', 'Heading2', 'Normal', 'ListBullet']);
    const bold = model.story
      .pieces()
      .flatMap((piece) => (piece.kind === 'text' && piece.format.bold ? [piece.text] : []));
    expect(bold.join('')).toBe('Bold');
  });

  it('writes a single paragraph inline', async () => {
    const model = documentOf('Hello  there');
    model.select(6);
    await wordHost(model).insertDraft([{ kind: 'paragraph', runs: [{ text: 'you' }] }], 'cursor');
    expect(model.text('current')).toBe('Hello you there');
  });

  it('replaces the selection', async () => {
    const model = documentOf('Hello old there');
    model.select(6, 9);
    await wordHost(model).insertDraft([{ kind: 'paragraph', runs: [{ text: 'new' }] }], 'selection');
    expect(model.text('current')).toBe('Hello new there');
  });
});

describe('selecting a passage', () => {
  const long = `${'The committee will meet on the second floor and discuss the plan. '.repeat(6)}End of it.`;

  it.each([
    ['a short quote', 'second floor and', true],
    ['a quote over the search limit of 255', long.slice(0, 380), true],
    ['a quote whose end differs', `${long.slice(0, 130)} something else entirely`, true],
    ['a quote that is not there', 'nothing like this stands here', false],
    ['an empty quote', '', false],
  ])('%s', async (_name, quote, found) => {
    const model = documentOf('Intro', long);
    expect(await wordHost(model).selectPassage(quote)).toBe(found);
    expect(model.selection.start > 0).toBe(found);
  });
});
