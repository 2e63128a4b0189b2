import { createReleaseGate } from '../../../bot/assistant/releaseGate.ts';
import { clearedDocument } from '../../support/clearedMaterial.ts';

const report = clearedDocument('d1', {
  'page 1': 'The permit office opened in 2019.\nIt issued 1,250 permits — “a record” — last year.',
  'page 2': 'The fee is $40 and stays so until June 1. It ends on [date] by mail.',
});

function gate(options: Partial<Parameters<typeof createReleaseGate>[0]> = {}) {
  return createReleaseGate({
    ...{ materials: [report], request: '', allowedHosts: [], restore: (text: string) => text },
    ...{ grounded: true, checkFigures: true },
    ...options,
  });
}

function release(text: string, options: Parameters<typeof gate>[0] = {}, size = text.length) {
  const opened = gate(options);
  let shown = '';
  for (let at = 0; at < text.length; at += size) shown += opened.push(text.slice(at, at + size));
  return { shown: shown + opened.end(), opened };
}

describe('the release gate', () => {
  it('turns a quote that stands in the material into a chip with its place', () => {
    const { shown, opened } = release('The fee stays. [[d1|"The fee is $40"]]\n');
    expect(shown.trim()).toBe('The fee stays. [1]');
    expect(opened.citations()).toEqual([
      { n: 1, materialId: 'd1', place: 'page 2', quote: 'The fee is $40' },
    ]);
    expect(opened.unverified()).toEqual([]);
  });

  it.each([
    ['other quotation marks', '[[d1|“a record”]]'],
    ['line breaks and spaces', '[[d1|"opened in  2019. It issued"]]'],
    ['another dash and case', '[[d1|"PERMITS - \'a record\'"]]'.replaceAll("'", '"')],
    ['brackets inside it', '[[d1|"ends on [date] by mail"]]'],
    ['a wrong id', '[[d9|"The fee is $40"]]'],
  ])('finds a quote in spite of %s', (_name, mark) => {
    expect(release(`It is so. ${mark}\n`).opened.unverified()).toEqual([]);
  });

  it.each([
    ['a quote that is not there', 'It closed. [[d1|"the office closed"]]'],
    ['a quote of two letters', 'It closed. [[d1|"it"]]'],
    ['a figure that is not there', 'It issued 9,999 permits.'],
    ['an amount that is not there', 'It costs $75 a month.'],
    ['a percentage that is not there', 'That is 12% more.'],
  ])('marks %s in the text and lists it', (_name, line) => {
    const { shown, opened } = release(`${line}\n`);
    expect(shown).toContain('(not verified)');
    expect(opened.unverified()).toHaveLength(1);
  });

  it.each([
    ['figures of the material', 'It issued 1,250 permits in 2019 and the fee is $40.'],
    ['the same figure written otherwise', 'It issued 1250 permits.'],
    ['list numbers', '12. The fee stays.'],
    ['figures of the request', 'You asked about 77 permits.'],
  ])('leaves alone %s', (_name, line) => {
    expect(release(`${line}\n`, { request: 'What about 77?' }).opened.unverified()).toEqual([]);
  });

  it('gives a statement without a mark the sentence that it rests on', () => {
    const { shown, opened } = release(
      '- Last year it issued 1,250 permits, a record.\n- Bananas are yellow and sweet this year.\n',
    );
    expect(shown).toContain('a record. [1]');
    expect(opened.citations()[0]?.quote).toContain('It issued 1,250 permits');
    expect(opened.lines()[1]?.citations).toEqual([]);
  });

  it('gives a statement no sentence that says the contrary', () => {
    const { opened } = release('- Last year it issued no 1,250 permits, never a record.\n');
    expect(opened.citations()).toEqual([]);
  });

  it('gives the same quote the same number and another the next', () => {
    const { shown } = release(
      'A. [[d1|"The fee is $40"]]\n\nB. [[d1|"a record"]]\n\nC. [[d1|"The fee is $40"]]\n',
    );
    expect(shown.match(/\[\d\]/g)).toEqual(['[1]', '[2]', '[1]']);
  });

  it.each([1, 2, 7, 64])('shows the same when the text comes in pieces of %i', (size) => {
    const text =
      '# Fees\n\nThe fee stays. [[d1|"The fee is $40"]] See <b>it</b>.\n\n- one\n- two [[d1|"nothing"]]\n\n```\ncode [[\n```\n';
    expect(release(text, {}, size).shown).toBe(release(text).shown);
  });

  it('holds a line back until it is complete', () => {
    const opened = gate();
    expect(opened.push('The fee stays. [[d1|"The fee')).toBe('');
    expect(opened.push(' is $40"]]\n\nNext line\n')).toContain('The fee stays. [1]');
  });

  it('puts values back last, where they cannot become markup', () => {
    const restore = (text: string) => text.replaceAll('[PERSON 3]', '<img src=x> [a](https://evil.example)');
    const { shown } = release('Call [PERSON 3] today.\n', { restore, grounded: false });
    expect(shown).not.toMatch(/(?<!\\)<img|\]\(https/);
  });

  it.each([
    ['an unfinished mark', '[[d1|"The fee'],
    ['a mark without a quote', '[[d1|]]'],
    ['thousands of open brackets', '['.repeat(50_000)],
    ['thousands of marks', '[[d1|"The fee is $40"]] '.repeat(2_000)],
    ['nothing', ''],
    ['only line ends', '\n'.repeat(1_000)],
    ['control characters', 'a\u0000b\u0007c'],
  ])('stands %s', (_name, text) => {
    expect(() => release(text)).not.toThrow();
  });
});
