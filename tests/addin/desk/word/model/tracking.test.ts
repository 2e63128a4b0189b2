import { documentOf, footnote, modelOf, paragraph } from '../documents.ts';

function tracked(...paragraphs: readonly string[]) {
  const model = documentOf(...paragraphs);
  model.setTracking('TrackAll');
  return model;
}

describe('change tracking', () => {
  it('keeps struck-out text and shows it apart', () => {
    const model = tracked('one two three');
    model.deleteRange(4, 8);
    model.insertText(8, 'new ');
    expect(model.text('all')).toBe('one two new three');
    expect(model.text('current')).toBe('one new three');
    expect(model.text('original')).toBe('one two three');
    expect(model.trackedChanges().map(({ type, text }) => [type, text])).toEqual([
      ['Deleted', 'two '],
      ['Added', 'new '],
    ]);
  });

  it('really removes what the same author has just put in', () => {
    const model = tracked('one');
    model.insertText(3, ' two');
    model.deleteRange(3, 7);
    expect(model.text('all')).toBe('one');
    expect(model.trackedChanges()).toEqual([]);
  });

  it.each([
    ['accept', 'one new three'],
    ['reject', 'one two three'],
  ] as const)('%s all leaves plain text', (verdict, expected) => {
    const model = tracked('one two three');
    model.deleteRange(4, 8);
    model.insertText(8, 'new ');
    model.resolveAll(verdict);
    expect(model.text('all')).toBe(expected);
    expect(model.trackedChanges()).toEqual([]);
  });

  it('accepts one change and leaves the others', () => {
    const model = tracked('one two three');
    model.deleteRange(8, 13);
    model.insertText(0, 'zero ');
    const [first] = model.trackedChanges();
    if (first) model.resolve(model.story.span(first.start, first.end), 'accept');
    expect(model.trackedChanges().map(({ text }) => text)).toEqual(['three']);
    expect(model.text('current')).toBe('zero one two ');
  });

  it('rejecting the strike-out of another author’s insertion leaves the insertion', () => {
    const theirs = { author: 'Sam', date: '2026-01-01T00:00:00Z' };
    const model = modelOf([{ kind: 'text', text: 'new', format: {}, inserted: theirs }, ...paragraph('')]);
    model.setTracking('TrackAll');
    model.deleteRange(0, 3);
    const [change] = model.trackedChanges();
    expect(change?.type).toBe('Deleted');
    model.resolve(model.story.span(0, 3), 'reject');
    expect(model.trackedChanges().map(({ type, author }) => [type, author])).toEqual([['Added', 'Sam']]);
  });

  it('tracks a new paragraph, and rejecting it joins the two halves again', () => {
    const model = tracked('onetwo');
    model.insertText(3, '\n');
    expect(model.text('current')).toBe('one\ntwo');
    model.resolveAll('reject');
    expect(model.text('all')).toBe('onetwo');
  });

  it('tracks a joined paragraph, and accepting it keeps the first one’s style', () => {
    const model = modelOf([...paragraph('Head', { style: 'Heading1' }), ...paragraph('text')]);
    model.setTracking('TrackAll');
    model.deleteRange(4, 5);
    expect(model.text('original')).toBe('Head\ntext');
    model.resolveAll('accept');
    expect(model.text('all')).toBe('Headtext');
    expect(model.story.pieces().at(-1)).toMatchObject({ paragraph: { style: 'Heading1' } });
  });

  it('never removes the last paragraph mark', () => {
    const model = documentOf('one', 'two');
    model.deleteRange(0, 8);
    expect(model.text()).toBe('');
    expect(model.story.length()).toBe(1);
  });

  it('a replaced phrase leaves a footnote reference outside it alone, and one inside goes', () => {
    const model = modelOf([{ kind: 'text', text: 'as shown', format: {} }, footnote, ...paragraph(' below')]);
    model.deleteRange(0, 2);
    expect(model.text()).toBe(' shown\u0002 below');
    model.deleteRange(0, 7);
    expect(model.text()).toBe(' below');
  });
});

describe('tables', () => {
  const cell = (text: string, row: number, column: number) =>
    paragraph(text, { cell: { table: 'T1', row, column } });
  const table = [...cell('a', 0, 0), ...cell('b', 0, 1), ...cell('c', 1, 0), ...cell('d', 1, 1)];

  it('keep their cells when text across them is deleted', () => {
    const model = modelOf([...paragraph('before'), ...table, ...paragraph('after')]);
    model.deleteRange(2, 10);
    expect(model.text()).toBe('be\n\n\nc\nd\nafter');
  });

  it('go when they are selected as a whole', () => {
    const model = modelOf([...paragraph('before'), ...table, ...paragraph('after')]);
    model.deleteRange(7, 15);
    expect(model.text()).toBe('before\nafter');
  });
});
