/** A workbook about invented permits, with slips that the assistant should find. Same text, same bytes. */
export interface SheetSample {
  file: string;
  sheet: string;
  title: string;
  header: readonly string[];
  /** Text, a number, a day in ISO form with `date`, an amount with `money`, or nothing. */
  rows: readonly (readonly SampleCell[])[];
}

export type SampleCell = string | number | { date: string } | { money: number } | undefined;

const offices = ['Boston', 'Worcester', 'Springfield', 'Lowell'] as const;
const types = ['Building', 'Electrical', 'Plumbing'] as const;
const usualFee = { Building: 42_000, Electrical: 14_500, Plumbing: 11_000 } as const;
const months = 12;

/** July 2025 to June 2026: fiscal year 2026 of the Commonwealth. */
export const permitFees: SheetSample = {
  file: 'permit-fees.xlsx',
  sheet: 'Permits',
  title: 'Demo data: permit fees by office, July 2025 to June 2026. All of it is invented.',
  header: ['Issued', 'Office', 'Permit no.', 'Type', 'Fee', 'Days to issue', 'Paid online'],
  rows: withSlips(permits()),
};

function permits(): SampleCell[][] {
  const next = createDraw(2_026);
  const rows: SampleCell[][] = [];
  for (let month = 0; month < months; month += 1) {
    for (const [place, office] of offices.entries()) {
      for (let count = 0; count < 3; count += 1) {
        const type = types[next(types.length)] ?? 'Building';
        const day = new Date(Date.UTC(2025, 6 + month, 2 + count * 9 + next(6))).toISOString().slice(0, 10);
        const cents = usualFee[type] + (next(81) - 40) * 100 + (place === 0 ? 2_500 : 0);
        const days = 4 + next(9) + place * 2;
        const no = `P-${String(26_001 + rows.length)}`;
        rows.push([
          { date: day },
          office,
          no,
          type,
          { money: cents / 100 },
          days,
          next(3) === 0 ? 'No' : 'Yes',
        ]);
      }
    }
  }
  return rows;
}

/** A blank fee, a row twice, a fee with two zeros too many, another spelling, a missing date, a wrong total. */
function withSlips(rows: SampleCell[][]): SampleCell[][] {
  change(rows, 17, 4, undefined);
  change(rows, 52, 4, { money: 41_250 });
  change(rows, 75, 1, 'worcester');
  change(rows, 98, 0, undefined);
  const twice = rows[30] ?? [];
  const all = [...rows.slice(0, 31), twice, ...rows.slice(31)];
  const total = all.reduce((sum, row) => sum + (isMoney(row[4]) ? Math.round(row[4].money * 100) : 0), 0);
  return [
    ...all,
    ['Total', undefined, undefined, undefined, { money: (total - 40_000) / 100 }, undefined, undefined],
  ];
}

function change(rows: SampleCell[][], row: number, column: number, value: SampleCell): void {
  const cells = rows[row];
  if (cells !== undefined) cells[column] = value;
}

function isMoney(cell: SampleCell): cell is { money: number } {
  return typeof cell === 'object' && 'money' in cell;
}

/** Whole numbers below a limit, the same at each run (Park and Miller's generator). */
function createDraw(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
