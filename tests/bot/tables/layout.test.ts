import { analyzeCells, analyzeCsv, csvCells, factsOf, problemsOf, tableOf } from './support/analyze.ts';

const names = async (csv: string) => (await tableOf(csv)).columns.map(({ name }) => name);

describe('the header', () => {
  it.each([
    ['of words over values', 'Office,Fee\nBoston,1\nLowell,2', ['Office', 'Fee']],
    ['of words over words', 'Office,Note\nBoston,good\nLowell,bad', ['Office', 'Note']],
    ['under a title', 'Permit fees\n\nOffice,Fee\nBoston,1\nLowell,2', ['Office', 'Fee']],
    [
      'under a title and a date',
      'Permit fees,\nAs of:,11/3/2025\nOffice,Fee,Days\nBoston,1,2\nLowell,2,3',
      ['Office', 'Fee', 'Days'],
    ],
    ['of years', 'Office,2024,2025\nBoston,1,2\nLowell,3,4', ['Office', '2024', '2025']],
    [
      'of two rows',
      'Office,2024,,2025,\n,Fee,Days,Fee,Days\nBoston,1,2,3,4\nLowell,5,6,7,8',
      ['Office', '2024 – Fee', '2024 – Days', '2025 – Fee', '2025 – Days'],
    ],
    ['with a blank name', 'Office,,Fee\nBoston,x,1\nLowell,y,2', ['Office', 'Column B', 'Fee']],
    [
      'with a name twice',
      'Office,Fee,Fee\nBoston,1,2\nLowell,3,4',
      ['Office', 'Fee (column B)', 'Fee (column C)'],
    ],
    ['that is not there', '1,2\n3,4\n5,6', ['Column A', 'Column B']],
    ['of one column', 'Fee\n1\n2\n3', ['Fee']],
  ])('%s', async (_name, csv, expected) => {
    expect(await names(csv)).toEqual(expected);
  });

  it('reaches over merged cells', async () => {
    const cells = csvCells('Office,2024,,2025\n,Fee,Days,Fee\nBoston,1,2,3\nLowell,5,6,7');
    cells.merges.push({ top: 0, bottom: 0, left: 1, right: 2 }, { top: 0, bottom: 1, left: 0, right: 0 });
    const { tables } = await analyzeCells([cells]);
    expect(tables[0]?.columns.map(({ name }) => name)).toEqual([
      'Office',
      '2024 – Fee',
      '2024 – Days',
      '2025 – Fee',
    ]);
  });
});

describe('the types of columns', () => {
  it.each([
    ['money', ['$1', '$2.50', '$3']],
    ['number', ['1', '2', '2']],
    ['percent', ['1%', '2.5%', '3%']],
    ['date', ['1/2/2025', '1/3/2025', '1/4/2025']],
    ['yesNo', ['yes', 'no', 'no']],
    ['category', ['a', 'b', 'a', 'b', 'a', 'b']],
    ['empty', ['', '', '']],
    ['mixed', ['1', '2', 'red', 'blue']],
  ])('%s', async (type, cells) => {
    const csv = `Key,X\n${cells.map((cell, i) => `k${String.fromCharCode(97 + i)},${cell}`).join('\n')}`;
    const found = (await tableOf(csv)).columns.find(({ name }) => name === 'X');
    expect(found?.type ?? 'empty').toBe(type);
  });

  it.each([
    ['Case', ['4711', '4712', '4713', '4715']],
    ['ZIP', ['02108', '02109', '02110', '02108']],
    ['Zip code', ['2108', '2109', '2110', '2111']],
    ['Phone', ['6175550142', '6175550143', '6175550144', '6175550145']],
    ['Account number', ['100', '200', '300', '400']],
    ['Permit no.', ['1', '2', '3', '4']],
    ['Employee ID', ['55', '56', '57', '58']],
    ['#', ['1', '2', '3', '4']],
    ['Docket', ['2184CV01234', '2184CV01235', '2184CV01236', '2184CV01237']],
    ['Anything', ['0042', '0043', '0044', '0045']],
    [
      'Reference',
      ['12345678901234567890', '12345678901234567891', '12345678901234567892', '12345678901234567893'],
    ],
  ])('%s is an id and never summed', async (name, cells) => {
    const analysis = await analyzeCsv(
      `Office,${name},Fee\n${cells.map((cell) => `Boston,${cell},5`).join('\n')}`,
    );
    expect(analysis.tables[0]?.columns[1]?.type).toBe('id');
    expect(factsOf(analysis).filter((text) => text.startsWith(`${name}: total`))).toEqual([]);
  });

  it.each(['Number of permits', 'Cases', 'Count', 'Fees', 'Hours', 'Rows counted'])(
    '%s is a quantity',
    async (name) => {
      const table = await tableOf(`Office,${name}\nBoston,12\nLowell,7\nLynn,12\nQuincy,5`);
      expect(table.columns[1]?.type).toBe('number');
    },
  );

  it('takes the unit from the header', async () => {
    const { facts } = await analyzeCsv('Office,Spent ($ in thousands)\nBoston,10\nLowell,20\nLynn,30');
    expect(facts.find(({ value }) => value === '$60')?.unit).toBe('$ in thousands');
  });
});

describe('totals that the table states', () => {
  const csv = `Office,Type,Fee
Boston,New,100.10
Boston,Renewal,50.05
Boston Total,,150.15
Lowell,New,10
Lowell,Renewal,20
Lowell Total,,30
Grand Total,,180.15`;

  it('are told from records and not summed twice', async () => {
    const analysis = await analyzeCsv(csv);
    expect(factsOf(analysis).join()).toContain('Fee: total 180.15,');
    expect(analysis.tables[0]?.rows).toBe(4);
    expect(problemsOf(analysis).join()).not.toContain('stated');
  });

  it('are reported when they do not add up', async () => {
    const analysis = await analyzeCsv(csv.replace('Lowell Total,,30', 'Lowell Total,,31'));
    expect(problemsOf(analysis)[0]).toBe(
      'The stated Lowell Total of Fee in C7 is 31, but its rows come to 30. The figures here are summed from the rows.',
    );
  });

  it('are found without words when the figures say so', async () => {
    const analysis = await analyzeCsv('Office,Fee,Days\nBoston,1,2\nLowell,2,3\nLynn,3,4\n,6,9');
    expect(analysis.tables[0]?.rows).toBe(3);
    expect(factsOf(analysis).join()).toContain('Fee: total 6,');
  });

  it.each(['Total Wine', 'Totality Inc.', 'Sumner'])('are not "%s"', async (name) => {
    expect((await tableOf(`Vendor,Fee\nAcme,1\n${name},2\nZed,9`)).rows).toBe(3);
  });
});

describe('more than one table', () => {
  it('one below the other', async () => {
    const { tables } = await analyzeCsv(
      'Office,Fee\nBoston,1\nLowell,2\n\nVendors\n\nVendor,Paid,Days\nAcme,5,1\nZed,6,2',
    );
    expect(tables.map(({ name, rows }) => [name, rows])).toEqual([
      ['a.csv, table 1', 2],
      ['a.csv, table 2', 2],
    ]);
  });

  it('side by side with headers that repeat', async () => {
    const { tables } = await analyzeCsv('Office,Fee,,Office,Fee\nBoston,1,,Lynn,3\nLowell,2,,Quincy,4');
    expect(tables.map(({ columns }) => columns.map(({ cells }) => cells))).toEqual([
      ['A2:A3', 'B2:B3'],
      ['D2:D3', 'E2:E3'],
    ]);
  });

  it('a blank row inside a table ends nothing, a repeated header neither', async () => {
    const analysis = await analyzeCsv(
      'Office,Fee,Days\nBoston,1,1\n\nLowell,2,2\nOffice,Fee,Days\nLynn,3,3\nNote: draft,,',
    );
    expect(analysis.tables).toHaveLength(1);
    expect(analysis.tables[0]?.rows).toBe(3);
    expect(problemsOf(analysis).join()).toContain('1 repeated header row left out.');
    expect(problemsOf(analysis).join()).toContain('“Note: draft”');
  });

  it('a blank column is left out and said', async () => {
    const analysis = await analyzeCsv('Office,,Fee\nBoston,,1\nLowell,,2');
    expect(problemsOf(analysis)).toContain('1 blank column left out (B).');
  });
});
