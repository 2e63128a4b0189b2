import { asMarkdown, citationMark, resultQuote } from '../../../../bot/models/basic/cite.ts';

const quoteOf = (source: string): string =>
  /^\[\[m1\|"(.*)"\]\]$/s.exec(citationMark('m1', source))?.[1] ?? '';

describe('citationMark', () => {
  it.each([
    ['A plain sentence of some length.', 'A plain sentence of some length.'],
    ['First line of a sentence that is\nwrapped.', 'First line of a sentence that is'],
    ['She calls it "the only rule that counts" in public.', 'the only rule that counts'],
    ['See [draft] of the agreement for the new lease.', 'of the agreement for the new lease.'],
    ['[PERSON 2] called about [US_SSN 7] again today.', 'called about [US_SSN 7] again today.'],
    ['The last four [US_SSN_LAST4 7] belong to the case of the week.', 'belong to the case of the week.'],
  ])('quotes %j on one line, verbatim, without what would end the mark', (source, quote) => {
    expect(quoteOf(source)).toBe(quote);
    expect(source).toContain(quote);
  });

  it('quotes at most 200 characters and cuts no mask', () => {
    const source = `${'word '.repeat(38)}and [US_SSN 7] tail that goes on`;
    expect(quoteOf(source).length).toBeLessThanOrEqual(200);
    expect(quoteOf(source)).not.toMatch(/\[[^\]]*$/);
    expect(source).toContain(quoteOf(source));
  });

  it('keeps an id that would break the mark apart', () => {
    expect(citationMark('a]]b|c', 'Some sentence here.')).toBe('[[a__b_c|"Some sentence here."]]');
  });
});

it('keeps the whole sentence with its line breaks in a result', () => {
  expect(resultQuote('one\ntwo')).toBe('one\ntwo');
});

it('escapes what would be Markdown and keeps masks whole', () => {
  expect(asMarkdown('*a* [x](y) <b> [US_SSN 7] snake_case')).toBe(
    '\\*a\\* \\[x\\](y) \\<b\\> [US_SSN 7] snake_case',
  );
});
