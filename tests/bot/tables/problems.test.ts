import { analyzeCells, analyzeCsv, csvCells, factsOf, problemsOf } from './support/analyze.ts';

const rows = (values: readonly string[]) =>
  `Key,Fee\n${values.map((value, i) => `k${String(i)},${value}`).join('\n')}`;

describe('what is worth checking', () => {
  it('names blanks, marks of nothing, words among numbers and errors with their cells', async () => {
    const analysis = await analyzeCsv(
      rows(['1', '2', '', 'N/A', 'pending', '#REF!', '3', '4', '5', '6', '7']),
    );
    expect(problemsOf(analysis)).toEqual(
      expect.arrayContaining([
        'Fee: 1 cell of 11 blank (B4).',
        'Fee: 1 cell with N/A or a dash (B5); not counted.',
        'Fee: 1 cell is no number (B6 “pending”); left out of every figure.',
        'Fee: 1 cell shows an error such as #REF! (B7); not counted.',
      ]),
    );
    expect(factsOf(analysis).join()).toContain('Fee: total 28,');
  });

  it('finds far values by a rule that it names', async () => {
    const { problems } = await analyzeCsv(rows(['10', '11', '12', '10', '11', '12', '11', '9999']));
    const outlier = problems.find(({ code }) => code === 'outlier');
    expect(outlier?.text).toBe('Fee: 1 value far from the rest: B9 (9,999); the median is 11.');
    expect(outlier?.formula).toContain('median absolute deviation');
  });

  it('finds none among values that spread, or among few', async () => {
    for (const values of [
      ['1', '2', '3', '4', '5', '6', '7', '8'],
      ['1', '1000'],
      ['5', '5', '5', '5', '5', '5', '5', '5'],
    ])
      expect((await analyzeCsv(rows(values))).problems.some(({ code }) => code === 'outlier')).toBe(false);
  });

  it('finds repeated rows and ids that stand twice', async () => {
    const analysis = await analyzeCsv(
      `Permit no.,Fee\n${Array.from({ length: 20 }, (_, i) => `P-10${String(i + 10)},${String(i)}`).join('\n')}\nP-1010,0\nP-1011,99`,
    );
    expect(problemsOf(analysis)).toEqual(
      expect.arrayContaining([
        '1 row repeats an earlier one in every column (row 22 repeats row 2). They are counted in the figures.',
        'Permit no.: 1 entry stands there a second time in a row that differs otherwise (A23 “P-1011”).',
      ]),
    );
  });

  it('says how dates were read, and which are odd', async () => {
    const analysis = await analyzeCsv('Day,Fee\n2/3/26,1\n2/4/26,2\n1/1/1905,3\n7/1/2044,4');
    expect(problemsOf(analysis)).toEqual(
      expect.arrayContaining([
        'Day: dates such as 2/3/26 could be read two ways; they were read as month/day/year.',
        'Day: 2 dates before 1950 or more than a year from today: A4 (January 1, 1905), A5 (July 1, 2044).',
      ]),
    );
    const european = await analyzeCsv('Day,Fee\n25/3/2026,1\n2/3/2026,2\n3/4/2026,3');
    expect(problemsOf(european).join()).toContain('they were read as day/month/year');
    expect(factsOf(european).join()).toContain('Day: from March 2, 2026 to April 3, 2026.');
  });

  it('says that 1.234,50 is ambiguous and counts it only where all are written so', async () => {
    const mixed = await analyzeCsv('Key;Fee\na;1.234,50\nb;12.50\nc;13.50\nd;14.50\ne;15.50\nf;16.50');
    expect(problemsOf(mixed).join()).toContain('B2 “1.234,50”');
    expect(factsOf(mixed).join()).toContain('Fee: total 72.5,');
    const all = await analyzeCsv('Key;Fee\na;1.234,50\nb;12,50\nc;0,25');
    expect(problemsOf(all).join()).toContain('decimal comma');
    expect(factsOf(all).join()).toContain('Fee: total 1,247.25,');
  });

  it('names spellings, mixed columns and text that begins like a formula', async () => {
    const analysis = await analyzeCsv(
      'Office,Fee,Note\nBoston,1,"=cmd|\' /C calc\'!A0"\nboston ,2,=1+1\nLynn,3,fine',
    );
    expect(problemsOf(analysis).join()).toContain('“Boston” is also written “boston”');
    expect(problemsOf(analysis)).toContain('2 entries begin like a formula; shown as text, never run.');
  });

  it('leaves hidden rows, columns and sheets out and says so', async () => {
    const cells = csvCells('Office,Fee\nBoston,1\nLowell,2');
    cells.name = 'Fees';
    cells.hidden = { rows: 12, columns: 1, cells: 0 };
    const secret = {
      ...csvCells('Office,Fee\nX,9'),
      name: 'Old',
      isHidden: true,
      columns: [],
      rowNumbers: new Uint32Array(0),
    };
    const analysis = await analyzeCells([cells, secret]);
    expect(problemsOf(analysis).slice(0, 2)).toEqual([
      'Sheet “Fees”: 12 hidden rows and 1 hidden column left out of every figure.',
      'Sheet “Old” is hidden and was not read.',
    ]);
  });

  it('says exactly how far a table was read', async () => {
    const cells = csvCells('Office,Fee\nBoston,1\nLowell,2');
    cells.extent = { readRows: 3, rows: 431_002, readColumns: 2, columns: 2 };
    const { coverage } = await analyzeCells([cells]);
    expect(coverage).toEqual({
      read: 3,
      of: 431_002,
      unit: 'rows',
      notRead: ['Read rows 1 to 3 of 431,002'],
    });
  });
});
