import { documentOf } from '../documents.ts';

describe('ranges follow edits', () => {
  it.each([
    ['before the range', 0, 0, 'xx', 'three'],
    ['at its start, outside', 8, 8, 'xx', 'three'],
    ['at its end, outside', 13, 13, 'xx', 'three'],
    ['inside', 10, 10, 'xx', 'thxxree'],
    ['replacing exactly it', 8, 13, 'four', 'four'],
    ['over its start', 4, 10, 'x', 'ree'],
    ['over its end', 11, 16, 'x', 'thr'],
    ['around it', 4, 16, 'x', ''],
  ])('text arrives %s', (_where, start, end, text, expected) => {
    const model = documentOf('one two three four five');
    const range = model.story.span(8, 13);
    model.story.splice(start, end, [{ kind: 'text', text, format: {} }]);
    const now = model.text().slice(range.start, range.end);
    expect(now).toBe(expected);
  });

  it('an undo puts them back', () => {
    const model = documentOf('one two three');
    const range = model.story.span(8, 13);
    model.change('edit', () => model.insertText(0, 'zero '));
    expect(model.text().slice(range.start, range.end)).toBe('three');
    model.undo();
    expect(model.text()).toBe('one two three');
    expect(model.text().slice(range.start, range.end)).toBe('three');
  });
});

describe('undo', () => {
  it('takes typing that goes on as one step and other edits one by one', () => {
    const model = documentOf('');
    for (const [at, letter] of [...'abc'].entries()) {
      model.change('typing', () => {
        model.insertText(at, letter);
        model.select(at + 1);
      });
    }
    model.change('edit', () => model.insertText(3, '!'));
    model.undo();
    expect(model.text()).toBe('abc');
    model.undo();
    expect(model.text()).toBe('');
    expect(model.mayUndo()).toBe(false);
  });

  it('brings a comment back with its text', () => {
    const model = documentOf('one two');
    model.comments.add({ author: 'A', date: '', content: 'why' }, 0, 3);
    model.change('edit', () => model.deleteRange(0, 4));
    expect(model.comments.list()).toEqual([]);
    model.undo();
    expect(model.comments.list().map(({ span }) => [span.start, span.end])).toEqual([[0, 3]]);
  });
});
