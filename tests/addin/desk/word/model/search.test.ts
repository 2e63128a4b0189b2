import { searchPieces, type SearchOptions } from '../../../../../addin/desk/word/model/search.ts';
import { documentOf } from '../documents.ts';

const plain: SearchOptions = {
  matchCase: false,
  matchWholeWord: false,
  matchPrefix: false,
  matchSuffix: false,
  ignorePunct: false,
  ignoreSpace: false,
};

function search(text: string, wanted: string, options: Partial<SearchOptions> = {}) {
  const model = documentOf(...text.split('\n'));
  const all = { start: 0, end: model.story.length() };
  const found = searchPieces(model.story.pieces(), all, wanted, { ...plain, ...options });
  return found.kind === 'found' ? found.places.map(({ start, end }) => [start, end]) : found.why;
}

describe('search', () => {
  it.each([
    [
      'without regard to case',
      'Permit permit',
      'permit',
      {},
      [
        [0, 6],
        [7, 13],
      ],
    ],
    ['with case', 'Permit permit', 'permit', { matchCase: true }, [[7, 13]]],
    ['whole words', 'permits permit', 'permit', { matchWholeWord: true }, [[8, 14]]],
    ['straight quotes find curly ones', 'the agency’s “rule”', 'agency\'s "rule"', {}, [[4, 19]]],
    ['signs of patterns are plain text', 'cost (a+b) is $5.00?', '(a+b) is $5.00?', {}, [[5, 20]]],
    ['a doubled caret is a caret', 'a^p b', 'a^^p', {}, [[0, 3]]],
    ['^p is a paragraph mark', 'one\ntwo', 'one^ptwo', {}, [[0, 7]]],
    ['not across paragraphs otherwise', 'one\ntwo', 'one two', {}, []],
    ['spaces set aside', 'a  b', 'ab', { ignoreSpace: true }, [[0, 4]]],
  ] as const)('%s', (_name, text, wanted, options, places) => {
    expect(search(text, wanted, options)).toEqual(places);
  });

  it('takes 255 characters and refuses 256, none, and an unknown code', () => {
    const long = 'x'.repeat(255);
    expect(search(long, long)).toEqual([[0, 255]]);
    expect(search(long, `${long}x`)).toMatch('1 to 255');
    expect(search(long, '')).toMatch('1 to 255');
    expect(search('100^q', '^q')).toMatch('search code');
  });
});
