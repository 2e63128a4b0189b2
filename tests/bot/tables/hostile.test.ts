import { analyzeCsv, analyzeText, factsOf, problemsOf, tableOf } from './support/analyze.ts';
import { analyzeTables } from '../../../bot/tables/analyzeTables.ts';
import { findTextTables } from '../../../bot/tables/text/findTextTables.ts';
import { csvCells, today } from './support/analyze.ts';

const many = (count: number, text: string) => Array.from({ length: count }, () => text);

describe('tables that nobody would send on purpose', () => {
  it.each([
    ['nothing', ''],
    ['blank lines', '\n\n\n'],
    ['separators', ',,,\n,,,\n'],
    ['a header and no rows', 'Office,Fee\n'],
  ])('%s: no table', async (_name, csv) => {
    const cells = [{ materialId: 'm', materialName: 'a.csv', cells: csvCells(csv) }];
    const analysis = await analyzeTables(cells, { question: '', today, breathe: () => Promise.resolve() });
    expect(analysis === undefined || analysis.tables[0]?.rows === 1).toBe(true);
  });

  it.each([
    ['one cell', 'x'],
    ['one row', 'a,b,1'],
    ['one column', many(50, '7').join('\n')],
    ['ragged rows', 'a,b\n1\n1,2,3,4\n\n,,,,,,9'],
    ['a quote that never ends', 'a,b\n"1,2\n3,4'],
    ['line breaks inside quotes', 'Note,Fee\n"two\nlines",1\n"three\n\nlines",2'],
    ['control characters', 'a\u0001,b\u0000\n1,2\n3,4'],
    ['right-to-left and wide letters', 'مكتب,手数料\nبوسطن,１２\nx,3'],
    ['a thousand columns', many(3, many(1_000, '1').join(',')).join('\n')],
    ['a very long cell', `a,b\n${'x'.repeat(200_000)},1\ny,2`],
    ['numbers at the edge', 'a,b\nx,999999999999999\ny,-999999999999999\nz,0.000000000000001'],
    ['dates at the edge', 'a,b\nx,1/1/1000\ny,12/31/9999\nz,1/1/0000'],
    [
      'the same name ten times',
      `${many(10, 'Fee').join(',')}\n${many(10, '1').join(',')}\n${many(10, '2').join(',')}`,
    ],
    ['prototype names', '__proto__,constructor,toString\n1,2,3\n4,5,6'],
    ['markup', '<b>Office</b>,"[x](javascript:1)"\n<script>,1\n|||,2'],
  ])('%s', async (_name, csv) => {
    const analysis = await analyzeCsv(csv, 'total by __proto__');
    expect(analysis.tables.length).toBeGreaterThan(0);
    for (const { text, cells } of [...analysis.facts, ...analysis.problems]) {
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object/);
      expect(cells).not.toMatch(/NaN|undefined/);
    }
  });

  it('more columns than are read are named', async () => {
    const analysis = await analyzeCsv(many(3, many(1_000, '1').join(',')).join('\n'));
    expect(problemsOf(analysis).join()).toContain('columns 501 to 1,000 were not read');
    expect(problemsOf(analysis).join()).toContain('Columns 201 to 500 of the table were not looked at.');
  });

  it('sums are right whatever the order, the blanks and the total rows', async () => {
    let seed = 11;
    const next = (below: number) => (seed = (seed * 48_271) % 2_147_483_647) % below;
    for (let round = 0; round < 30; round += 1) {
      const cents = Array.from({ length: 3 + next(40) }, () =>
        next(5) === 0 ? undefined : next(2_000_000) - 500_000,
      );
      const lines = cents.map(
        (cent, i) => `k${String(i)},${cent === undefined ? '' : (cent / 100).toFixed(2)}`,
      );
      const sum = cents.reduce<number>((all, cent) => all + (cent ?? 0), 0);
      if (cents.every((cent) => cent === undefined)) continue;
      const table = await tableOf(`Key,Fee\n${lines.join('\n')}\nTotal,${(sum / 100).toFixed(2)}`);
      expect(table.rows).toBe(cents.length);
      const analysis = await analyzeCsv(`Key,Fee\n${lines.join('\n')}\nTotal,${(sum / 100).toFixed(2)}`);
      const shown = Number(/total (-?[\d,.]+\d)/.exec(factsOf(analysis).join())?.[1]?.replaceAll(',', ''));
      expect(Math.round(shown * 100)).toBe(sum);
      expect(problemsOf(analysis).join()).not.toContain('stated');
    }
  });
});

describe('tables in a text', () => {
  const rows = [
    ['Office', 'Fee'],
    ['Boston', '10'],
    ['Fall River', '20'],
  ];

  it.each([
    ['tabs', 'Office\tFee\nBoston\t10\nFall River\t20'],
    ['bars', '| Office | Fee |\n| --- | ---: |\n| Boston | 10 |\n| Fall River | 20 |'],
    ['bars inside only', 'Office | Fee\nBoston | 10\nFall River | 20'],
    ['commas', 'Office,Fee\nBoston,10\nFall River,20'],
    ['semicolons', 'Office;Fee\nBoston;10\nFall River;20'],
    ['spaces', 'Office        Fee\nBoston         10\nFall River     20'],
    ['a line under the names', 'Office        Fee\n----------    ---\nBoston         10\nFall River     20'],
    [
      'HTML',
      '<table><tr><th>Office</th><th>Fee</th></tr><tr><td>Boston</td><td>10</td></tr><tr><td>Fall&nbsp;River</td><td><b>20</b></td></tr></table>',
    ],
    ['cells one below the other', 'Office\nFee\nBoston\n10\nFall River\n20'],
    ['Windows line ends', 'Office\tFee\r\nBoston\t10\r\nFall River\t20\r\n'],
    ['a byte order mark', '\ufeffOffice\tFee\nBoston\t10\nFall River\t20'],
  ])('with %s', (_name, text) => {
    expect(findTextTables(text, { mayFlatten: true })).toMatchObject({ tables: [{ rows }], rest: '' });
  });

  it('leave the words around them', () => {
    const { tables, rest } = findTextTables('Hi all,\n\nOffice\tFee\nBoston\t10\n\ntotal please?');
    expect(tables).toHaveLength(1);
    expect(rest).toBe('Hi all,\n\n\ntotal please?');
  });

  it('with blank cells between columns that line up', () => {
    const text = 'Office       Issued      Fee\nBoston                    10\nFall River   1/2/2026    20';
    expect(findTextTables(text).tables[0]?.rows).toEqual([
      ['Office', 'Issued', 'Fee'],
      ['Boston', '', '10'],
      ['Fall River', '1/2/2026', '20'],
    ]);
  });

  it('are called by row and column', async () => {
    const { facts } = await analyzeText('Office\tFee\nBoston\t10\nLowell\t20');
    expect(facts.map(({ cells }) => cells)).toContain('rows 2-3, column 2');
  });

  it.each([
    'Dear Ana,\nthank you for the notes, the list, and the call.\nBest,\nBen',
    'Just one line, with a comma.',
    'First point; second point.\nThird point.',
    '1. Do this\n2. Do that',
    'For stories, there is the retired bus driver in Chicopee, 72\nand, as Kofi said, a family of 5.',
    'We met at 10.  It went well.\nThe next one is on May 4.  Please come.',
    'Ana Ruiz | Permit Office\nPhone 617-555-0142 | ana@agency.example',
    'Phone:\t617-555-0142\nFax:\t617-555-0143',
    'On Thu, Oct 22, 2026 at 9:15 AM Ana wrote:\n> Paid through September: $2,634,118.40 in all.',
    'Hello, all\nPlease bring 2 pens, and paper\nThanks, Ben',
    '',
  ])('%j has none', (text) => {
    expect(findTextTables(text).tables).toEqual([]);
  });

  it.each([
    ['bars', '|'.repeat(100_000)],
    ['quotes', '"\t'.repeat(50_000)],
    ['open tags', '<table><td '.repeat(20_000)],
    ['spaces', `a${' '.repeat(100_000)}b\n`.repeat(3)],
    ['dashes', '-|'.repeat(100_000)],
    ['commas', `${','.repeat(1_000)}\n`.repeat(200)],
    ['lines of prose with commas', 'One, two and three, as we said before.\n'.repeat(40_000)],
    ['lines with odd quotes', 'a "b\tc\n'.repeat(40_000)],
    ['lines with gaps', 'a b  c   d e f g   h\nx  y\n'.repeat(20_000)],
    ['parentheses in a name', `${'('.repeat(50_000)},b\n1,2\n3,4`],
  ])('of 100,000 %s ends', async (_name, text) => {
    const { tables } = findTextTables(text, { mayFlatten: true });
    expect(tables.length).toBeLessThan(10_000);
    await analyzeCsv(text).catch(() => undefined);
  });
});
