import iconv from 'iconv-lite';
import { cellsOf, parse, parseRead, parseTables, visible } from '../support/files.ts';

describe('plain text', () => {
  it.each([
    ['UTF-8', 'utf8', ''],
    ['UTF-8 with a mark', 'utf8', '\ufeff'],
    ['UTF-16 with a mark', 'utf-16le', '\ufeff'],
    ['UTF-16, big end first, with a mark', 'utf-16be', '\ufeff'],
    ['UTF-16 without a mark', 'utf-16le', ''],
    ['Windows-1252', 'windows-1252', ''],
  ])('is decoded from %s', async (_name, encoding, mark) => {
    const text = 'Señor Muñoz – café, a plain letter of some length';
    const result = await parseRead(iconv.encode(mark + text, encoding, { addBOM: false }), 'a.txt');
    expect(visible(result).replace('\ufeff', '')).toBe(text);
  });

  it('follows the charset that the media type names', async () => {
    const bytes = iconv.encode('Привет, это письмо', 'koi8-r');
    expect(visible(await parseRead(bytes, 'a.txt', 'text/plain; charset=koi8-r'))).toBe('Привет, это письмо');
  });

  it('survives bytes that are no text in any encoding it tries', async () => {
    const bytes = Buffer.from([0x61, 0xff, 0xc3, 0x28, 0xe2, 0x82, 0x62, 0x81]);
    expect((await parseRead(bytes, 'a.txt')).parts).toHaveLength(1);
  });

  it('comes in parts of about a page, with the paragraphs they hold', async () => {
    const { parts } = await parseRead(
      Array.from({ length: 100 }, () => 'A paragraph of text. '.repeat(5)).join('\n\n'),
      'a.txt',
    );
    expect(parts.every(({ text }) => text.length <= 3_000)).toBe(true);
    expect(parts[0]?.place).toBe('paragraphs 1-28');
    expect(parts.at(-1)?.place).toMatch(/-100$/);
  });

  it('cuts a paragraph longer than a page without losing a word', async () => {
    const text = Array.from({ length: 4_000 }, (_, index) => `word${String(index)}`).join(' ');
    const { parts } = await parseRead(text, 'a.txt');
    expect(parts.length).toBeGreaterThan(5);
    expect(parts.map((part) => part.text).join(' ')).toBe(text);
    expect(new Set(parts.map(({ place }) => place))).toEqual(new Set(['paragraph 1']));
  });

  it('of more than six million characters is too large', async () => {
    expect(await parse('word '.repeat(1_300_000), 'a.txt')).toMatchObject({
      reason: 'tooLarge',
      code: 'tooMuchText',
    });
  });
});

describe('separated values', () => {
  it.each([
    ['commas', 'a,b\n1,2', '| a | b |\n| 1 | 2 |'],
    ['semicolons', 'a;b\n1,5;2', '| a | b |\n| 1,5 | 2 |'],
    ['tabs', 'a\tb\n1\t2', '| a | b |\n| 1 | 2 |'],
    ['quotes', '"a,1","say ""hi"""\r\n"two\nlines",x', '| a,1 | say "hi" |\n| two lines | x |'],
    ['a quote that never ends', 'a,"b\nc', '| a | b c |'],
    ['empty cells', 'a,,c\n,,\n,b,', '| a |  | c |\n|  | b |'],
    ['a byte order mark', '\ufeffa,b', '| a | b |'],
  ])('with %s', async (_name, csv, rows) => {
    expect(visible(await parseRead(csv, 'a.csv'))).toBe(rows);
  });
});

describe('separated values cell by cell', () => {
  it('keep every row with its number, line breaks and ragged ends', async () => {
    const { tables, parts } = await parseTables('\ufeffa;b\n"x\ny";1;;9\n\n3', 'a.csv');
    expect(parts).toEqual([]);
    expect(cellsOf(tables?.[0])).toEqual([
      ['1', 'a:text', 'b:text', ':empty', ':empty'],
      ['2', 'x\ny:text', '1:text', ':empty', '9:text'],
      ['3', ':empty', ':empty', ':empty', ':empty'],
      ['4', '3:text', ':empty', ':empty', ':empty'],
    ]);
  });

  it('say how many rows there are when not all are read', async () => {
    const { tables } = await parseTables('a,b\n'.repeat(260_000), 'a.csv');
    expect(tables?.[0]?.extent).toEqual({ readRows: 250_000, rows: 260_000, readColumns: 2, columns: 2 });
  });

  it('stop at the limit of columns and of cells', async () => {
    const wide = await parseTables(`${'1,'.repeat(9_999)}1\n`.repeat(20), 'a.csv');
    expect(wide.tables?.[0]?.extent).toMatchObject({ readColumns: 500, columns: 10_000, readRows: 20 });
    const many = await parseTables(`${'1,'.repeat(499)}1\n`.repeat(20_000), 'a.csv');
    expect(many.tables?.[0]?.extent).toMatchObject({ readRows: 10_000, rows: 20_000 });
  });
});
