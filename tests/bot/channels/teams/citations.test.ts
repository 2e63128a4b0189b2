import { claimOf, numberedCitations } from '../../../../bot/channels/teams/citations.ts';
import { renderResult } from '../../../../bot/channels/teams/renderResult.ts';

const coverage = { read: 1, of: 1, notRead: [] };
const item = (text: string, quote: string) => ({ text, quote, messageId: 'm-1' });
const action = (text: string, quote: string, more = {}) => ({
  ...item(text, quote),
  ...{ owner: 'Ana', due: null, dueText: '', done: false, ...more },
});
const thread = (parts: object) => ({
  ...{ messageCount: 1, participants: [], overview: [], decisions: [], actions: [], questions: [] },
  ...{ coverage, unverified: [], ...parts },
});

describe('numbers of sources', () => {
  it('are those of the text, whatever order the result has', () => {
    const result = thread({
      actions: [
        action('Put a sign up.', 'please put a sign up'),
        action('Call the vendor.', 'call the vendor'),
      ],
      decisions: [item('Nobody pays a fee.', 'nobody pays')],
      overview: [item('Not in the text', 'nowhere')],
    });
    const body =
      '- **Ana**: Call the vendor (Monday). [1]\n- **Ana**: Put a sign up. [2]\n- *Nobody pays a fee.* [3]';
    expect(numberedCitations(result, body).map(({ n, quote }) => [n, quote])).toEqual([
      [1, 'call the vendor'],
      [2, 'please put a sign up'],
      [3, 'nobody pays'],
    ]);
  });

  it('are free ones where the text has none, each quote once', () => {
    const citation = { materialId: 'd', place: 'page 1' };
    const result = {
      ...{ answer: 'a', abstained: false },
      citations: [
        { ...citation, quote: 'one', n: 2 },
        { ...citation, quote: 'two' },
        { ...citation, quote: 'two' },
        { ...citation, quote: ' ' },
        { ...citation, quote: 'other under the same number', n: 2 },
      ],
    };
    expect(numberedCitations(result, 'See [1] and [2].').map(({ n, quote }) => [n, quote])).toEqual([
      [2, 'one'],
      [3, 'two'],
    ]);
  });

  it('are twenty at most', () => {
    const points = Array.from({ length: 30 }, (_, n) => ({
      text: 'a',
      citations: [{ n: n + 1, materialId: 'd', quote: `q${n}`, place: '' }],
    }));
    expect(numberedCitations({ points, coverage }, '')).toHaveLength(20);
  });

  it('come with name and quote as long as Teams shows them', () => {
    const claim = claimOf(
      { n: 1, materialId: 'd', quote: `a\n${'b'.repeat(300)}`, place: 'page 3' },
      'x'.repeat(200),
      undefined,
    );
    const { name, abstract } = claim['appearance'] as { name: string; abstract: string };
    expect([name.length, abstract.length]).toEqual([80, 160]);
    expect(abstract).toMatch(/^a b+…$/);
    expect(claimOf({ n: 4, materialId: 'd', quote: 'q', place: '' }, '', undefined)).toMatchObject({
      position: 4,
      appearance: { name: 'Source 4' },
    });
    const page = claimOf(
      { n: 1, materialId: 'knowledge:x', quote: 'q', place: 'X' },
      '',
      'https://a.example/x',
    );
    expect(page).toMatchObject({ appearance: { url: 'https://a.example/x' } });
  });
});

describe('a result without text', () => {
  it('of a thread says first what is to do, then decisions, open questions and the story', () => {
    const result = thread({
      actions: [action('Call', 'q', { due: '2026-12-04' }), action('Old', 'q', { done: true })],
      decisions: [item('Go ahead', 'q')],
      questions: [
        { ...item('Who pays?', 'q'), answeredBy: null },
        { ...item('When?', 'q'), answeredBy: 'm-2' },
      ],
      overview: [item('A vendor is late', 'q')],
    });
    expect(renderResult(result)).toBe(
      [
        '**To do**\n\n- **Ana**: Call (by Friday, December 4)',
        '**Decided**\n\n- Go ahead',
        '**Open questions**\n\n- Who pays?',
        '**In short**\n\n- A vendor is late',
      ].join('\n\n'),
    );
  });

  it.each([
    [{ points: [{ text: 'One', citations: [] }], coverage }, '- One'],
    [{ answer: 'Yes', citations: [], abstained: false }, 'Yes'],
    [{ markdown: '# Memo' }, '# Memo'],
    [{ something: 'else' }, ''],
    [undefined, ''],
  ])('%j', (result, text) => {
    expect(renderResult(result)).toBe(text);
  });
});
