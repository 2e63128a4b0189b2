import { analyzeCsv, factsOf, tableOf } from './support/analyze.ts';
import { suggestQuestions } from '../../../bot/tables/questions/suggestQuestions.ts';
import { readPlan } from '../../../bot/tables/questions/readPlan.ts';

const csv = `Agency,Vendor name,Issued,Amount,Days,Paid,Status
DOT,Acme,1/5/2024,100.10,10,yes,Open
DOT,Bolt,2/6/2024,200.20,20,no,Closed
DCR,Acme,7/7/2024,"12,000.00",30,yes,Closed
DCR,Corex,3/8/2025,50.05,40,yes,Open
Health and Human Services,Acme,3/9/2025,"20,000.00",,no,Open
Health and Human Services,Bolt,8/1/2025,75.00,60,yes,Closed
DOT,Dyna,,5.00,70,no,Open
`;

const answer = async (question: string) => (await analyzeCsv(csv, question)).answer;

describe('a question about a table', () => {
  it.each([
    ['total amount', 'Total Amount: 32,430.35 (7 values).'],
    ['What is the total?', 'Total Amount: 32,430.35 (7 values).'],
    [
      'total by agency in 2025',
      'Total Amount by Agency where Issued is in 2025: Health and Human Services (20,075, 99.8%), DCR (50.05, 0.2%); shares are rounded.',
    ],
    [
      'average days by agency',
      'Average Days by Agency: Health and Human Services (60), DCR (35), DOT (33.33 (rounded)).',
    ],
    ['how many rows have no date', '1 row where Issued is blank.'],
    ['How many rows are missing days?', '1 row where Days is blank.'],
    [
      'which month was highest',
      'Highest total Amount by month: March 2025 (20,050.05, 61.8%); shares are rounded; 1 row without Issued left out.',
    ],
    [
      'top 2 vendors by amount',
      'Total Amount by Vendor name: Acme (32,100.1, 99%), Bolt (275.2, 0.8%); shares are rounded.',
    ],
    ['rows where amount > 10000', '2 rows where Amount is over 10,000.'],
    ['How many rows where amount is at least $12,000?', '2 rows where Amount is at least 12,000.'],
    [
      'compare 2024 and 2025',
      'Total Amount: 2025 20,125.05, 2024 12,300.3; 7,824.75 more (63.6% rounded) in 2025. Total Amount of 2024: 12,300.3. Total Amount of 2025: 20,125.05.',
    ],
    ['how many unique vendors', '4 different entries in Vendor name: Acme, Bolt, Corex, Dyna.'],
    [
      'How many different agencies are there?',
      '3 different entries in Agency: DOT, DCR, Health and Human Services.',
    ],
    [
      'amount for health and human services',
      'Total Amount where Agency is Health and Human Services: 20,075 (2 values).',
    ],
    ['total amount of DOT and DCR', 'Total Amount where Agency is DOT or DCR: 12,355.35 (5 values).'],
    ['total for FY2025', 'Total Amount where Issued is in FY2025: 32,050.05 (3 values).'],
    ['total in fiscal year 2024', 'Total Amount where Issued is in FY2024: 300.3 (2 values).'],
    ['total amount in Q1 2025', 'Total Amount where Issued is in Q1 2025: 20,050.05 (2 values).'],
    ['amount in March 2025', 'Total Amount where Issued is in March 2025: 20,050.05 (2 values).'],
    ['total amount since 2025', 'Total Amount where Issued is in or after 2025: 20,125.05 (3 values).'],
    ['total amount before 7/1/2024', 'Total Amount where Issued is before July 1, 2024: 300.3 (2 values).'],
    ['median days', 'Median Days: 35 (6 values).'],
    ['highest amount', 'Highest Amount: 20,000.00 in row 6.'],
    ['earliest date', 'Earliest Issued: January 5, 2024 in row 2.'],
    ['how many rows where paid is no', '3 rows where Paid is no.'],
    ['how many rows with status open', '4 rows where Status is Open.'],
    [
      'average amount in DOT where paid is yes',
      'Average Amount where Agency is DOT and Paid is yes: 100.1 (1 value).',
    ],
    ['totel amuont by agancy', undefined],
    ['total amuont', 'Total Amount: 32,430.35 (7 values).'],
    ['rows between 50 and 100', '2 rows where Amount is at least 50 and Amount is at most 100.'],
    ['rows where days between 20 and 40', '3 rows where Days is at least 20 and Days is at most 40.'],
    ['are there duplicates?', 'No row repeats another in every column, and no id stands twice.'],
    ['total by department', undefined],
    ['delete the rows of DOT', undefined],
    ['Who is the governor?', undefined],
    ['Should Acme get the contract?', undefined],
    ['total amount in Narnia', undefined],
    ['approved rows', undefined],
    ['', undefined],
  ])('%s', async (question, expected) => {
    expect(await answer(question)).toBe(expected);
  });

  it('that is not understood gets the columns, three questions that work, and the summary', async () => {
    const analysis = await analyzeCsv(csv, 'total by department');
    expect(analysis.lines.slice(0, 3)).toMatchObject([
      { kind: 'note', text: 'This question could not be matched to the table, so it is not answered.' },
      { kind: 'note', text: 'The columns are: Agency, Vendor name, Issued, Amount, Days, Paid, Status.' },
      { kind: 'note' },
    ]);
    expect(factsOf(analysis).join()).toContain('Amount: total 32,430.35');
    const table = await tableOf(csv);
    for (const suggestion of suggestQuestions(table)) expect(readPlan(suggestion, table)).toBeDefined();
    expect(suggestQuestions(table)).toHaveLength(3);
  });

  it('is put to the table that it fits', async () => {
    const two = `${csv}\nRoom,Seats,Floor\nOne,10,2\nTwo,20,3\n`;
    expect((await analyzeCsv(two, 'total seats')).answer).toBe('Total Seats: 30 (2 values).');
  });

  it('says the fiscal year by its Massachusetts name', async () => {
    const { groups } = { groups: (await analyzeCsv(csv, 'total amount by fiscal year')).showcases[0]?.rows };
    expect(groups?.map(([label]) => label)).toEqual(['FY2024', 'FY2025', 'FY2026']);
  });

  it('of any words ends, and never throws', async () => {
    const table = await tableOf(csv);
    const words =
      'total by in 2025 agency > 100 top 5 and not DOT between compare blank which month 1e9 $ % " \\ | <b>'.split(
        ' ',
      );
    let seed = 3;
    const next = () => words[(seed = (seed * 48_271) % 2_147_483_647) % words.length] ?? '';
    for (let round = 0; round < 400; round += 1) {
      const question = Array.from({ length: 1 + (round % 12) }, next).join(' ');
      expect(() => readPlan(question, table)).not.toThrow();
    }
    expect(readPlan('total '.repeat(50_000), table)).toBeDefined();
  });
});
