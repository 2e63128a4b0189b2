import { dayInWords } from '../../../addin/texts/dates.ts';
import { findQuote } from '../../../addin/ui/findQuote.ts';
import { findingExcerpts } from '../../../addin/ui/findingExcerpts.ts';
import { codeText, problemText } from '../../../addin/ui/problemText.ts';
import { chooseLook } from '../../../addin/ui/theme.ts';
import { ApiProblem } from '../../../addin/api/ApiProblem.ts';
import type { Finding } from '../../../bot/contract/findings.ts';

describe('findQuote', () => {
  const found = (text: string, quote: string) => {
    const place = findQuote(text, quote);
    return place && text.slice(place.start, place.end);
  };

  it.each([
    ['as it stands', 'One. Two three. Four.', 'Two three.', 'Two three.'],
    ['over a line end', 'One two\nthree four', 'two three', 'two\nthree'],
    ['over the mark of a quoted line', '> One two\n> three four', 'two three', 'two\n> three'],
    ['with other quotation marks', 'He said “yes” today', 'said "yes" today', 'said “yes” today'],
    ['with other spaces', 'a\u00a0b  c', 'a b c', 'a\u00a0b  c'],
  ])('finds a quote %s', (_name, text, quote, expected) => {
    expect(found(text, quote)).toBe(expected);
  });

  it.each([
    ['empty', 'text', ''],
    ['only signs', 'text', '.*+?'],
    ['half a word', 'the planning', 'the plan  '.repeat(2)],
    ['absent', 'text', 'other'],
  ])('finds nothing for a quote that is %s', (_name, text, quote) => {
    expect(findQuote(text, quote)).toBeUndefined();
  });
});

describe('findingExcerpts', () => {
  const finding = (type: Finding['type'], start: number, end: number, materialId?: string) => ({
    type,
    start,
    end,
    why: '',
    confidence: 1,
    materialId,
  });
  const text = 'Her number is 123-45-6789 and her mail is a@b.example, thanks.';

  it('shows the words around a finding and no value of any finding', () => {
    const findings = [finding('US_SSN', 14, 25), finding('EMAIL', 42, 53)];
    const [first, second] = findingExcerpts(findings, { skill: 'draft', channel: 'word', text });
    expect(first).toContain('Her number is [Social Security number] and her mail');
    expect(`${first ?? ''}${second ?? ''}`).not.toMatch(/6789|b\.example/);
  });

  it('reads the material that a finding names', () => {
    const ask = {
      skill: 'ask',
      channel: 'outlook',
      materials: [{ kind: 'mail', id: 'm1', body: 'pin 4711 here' }],
    } as const;
    expect(
      findingExcerpts([finding('SECRET', 4, 8, 'm1')], { ...ask, materials: [...ask.materials] }),
    ).toEqual(['pin [password or key] here']);
  });

  it('names the class alone when the text is not at hand', () => {
    expect(findingExcerpts([finding('SECRET', 0, 5, 'gone')], { skill: 'ask', channel: 'word' })).toEqual([
      '[password or key]',
    ]);
  });

  it('survives findings that overlap or lie outside of the text', () => {
    const findings = [finding('US_SSN', 14, 25), finding('PHONE', 16, 30), finding('PHONE', 900, 910)];
    for (const line of findingExcerpts(findings, { skill: 'draft', channel: 'word', text })) {
      expect(line).not.toContain('6789');
    }
  });
});

describe('dayInWords', () => {
  const now = new Date('2026-11-20T12:00:00Z');

  it.each([
    ['2026-12-04', 'Friday, December 4'],
    ['2027-01-04', 'Monday, January 4, 2027'],
    ['2026-12-04T23:59:00Z', 'Friday, December 4'],
    ['not a date', 'not a date'],
    ['', ''],
  ])('says %j as %j', (date, words) => {
    expect(dayInWords(date, now)).toBe(words);
  });
});

describe('chooseLook', () => {
  it.each([
    ['the host is dark', { background: '#1f1f1f', prefersDark: false, forcedColors: false }, 'dark'],
    [
      'the host is light though the system is dark',
      { background: '#ffffff', prefersDark: true, forcedColors: false },
      'light',
    ],
    ['the host says nothing', { prefersDark: true, forcedColors: false }, 'dark'],
    ['the host says nonsense', { background: 'red;', prefersDark: false, forcedColors: false }, 'light'],
    ['colors are forced', { background: '#ffffff', prefersDark: false, forcedColors: true }, 'contrast'],
  ])('when %s', (_name, hints, look) => {
    expect(chooseLook(hints)).toBe(look);
  });
});

describe('problemText', () => {
  it('prefers the words of the service', () => {
    const problem = {
      type: '',
      title: '',
      status: 403,
      code: 'guest',
      detail: 'Guests may not.',
      next: 'Ask.',
    };
    expect(problemText(new ApiProblem(problem))).toBe('Guests may not. Ask.');
  });

  it.each([
    ['tooLarge', 413, 'This is too long to send at once. Next.'],
    ['invalidRequest', 400, 'The request could not be read. Next.'],
  ])('says %s in its own words', (code, status, words) => {
    const problem = { type: '', title: '', detail: 'Inner.', next: 'Next.' };
    expect(problemText(new ApiProblem({ ...problem, code, status }))).toBe(words);
  });

  it.each([
    ['offline', 0, /did not answer/],
    ['http429', 429, /Wait a minute/],
    ['http500', 500, /in a few minutes/],
  ])('has words for %s', (code, status, words) => {
    expect(codeText(code, status)).toMatch(words);
  });
});
