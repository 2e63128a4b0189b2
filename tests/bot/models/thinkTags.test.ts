import { createThinkTags } from '../../../bot/models/thinkTags.ts';

function read(text: string, size: number, startsInside = false) {
  const tags = createThinkTags(startsInside);
  let shown = '';
  let thought = false;
  for (let at = 0; at < text.length; at += size) {
    const part = tags.push(text.slice(at, at + size));
    shown += part.text;
    thought ||= part.thought;
  }
  return { shown: shown + tags.end(), thought, isUnopened: tags.isUnopened() };
}

describe.each([1, 3, 1_000])('reasoning in the text, in pieces of %i letters', (size) => {
  it.each([
    ['at the start', '<think>It says June.</think>\n\nJune 1.', 'June 1.'],
    ['after white space', '\n<think>\nHm.\n</think>\nYes.', 'Yes.'],
    ['in the longer spelling', '<thinking>Hm.</thinking>Yes.', 'Yes.'],
    ['in capitals', '<THINK>Hm.</THINK>Yes.', 'Yes.'],
    ['twice', '<think>a</think>One. <think>b</think>Two.', 'One. Two.'],
    ['empty', '<think>\n\n</think>\n\nYes.', 'Yes.'],
    ['never closed', 'Yes. <think>and on and on', 'Yes. '],
    ['with smaller-than signs in it', '<think>1 < 2 </thin</think>Yes.', 'Yes.'],
  ])('leaves out what stands %s', (_name, text, shown) => {
    expect(read(text, size)).toMatchObject({ shown, thought: true });
  });

  it.each([
    '1 < 2 and <b>bold</b>',
    'ends with <',
    'ends with <thi',
    '<thinker> is a word',
    '',
    '  two spaces',
  ])('leaves other text as it is: %s', (text) => {
    expect(read(text, size)).toEqual({ shown: text, thought: false, isUnopened: false });
  });

  it('knows reasoning that the template opened, once it was seen', () => {
    const text = 'It says June.</think>\n\nJune 1.';
    expect(read(text, size).isUnopened).toBe(true);
    expect(read(text, size, true)).toEqual({ shown: 'June 1.', thought: true, isUnopened: true });
  });

  it('gives back what was taken for reasoning and was the answer', () => {
    expect(read('June 1.', size, true)).toMatchObject({ shown: 'June 1.', isUnopened: false });
  });
});
