export const grains = ['day', 'month', 'quarter', 'year', 'fiscalYear'] as const;
export type Grain = (typeof grains)[number];

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The Commonwealth's fiscal year begins on July 1 and is called after the year it ends in (G.L. c. 29, s. 12). */
const fiscalStart = 6;

/** A number that sorts and names the period of a day: the same for all days of one period. */
export function periodKey(day: number, grain: Grain): number {
  const date = new Date(day * 86_400_000);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (grain) {
    case 'day':
      return day;
    case 'month':
      return year * 12 + month;
    case 'quarter':
      return year * 4 + Math.floor(month / 3);
    case 'year':
      return year;
    case 'fiscalYear':
      return month >= fiscalStart ? year + 1 : year;
  }
}

export function periodLabel(key: number, grain: Grain): string {
  switch (grain) {
    case 'day':
      return dayLabel(key);
    case 'month':
      return `${monthNames[key % 12] ?? ''} ${Math.floor(key / 12)}`;
    case 'quarter':
      return `Q${(key % 4) + 1} ${Math.floor(key / 4)}`;
    case 'year':
      return String(key);
    case 'fiscalYear':
      return `FY${key}`;
  }
}

/** "March 5, 2026" */
export function dayLabel(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${monthNames[date.getUTCMonth()] ?? ''} ${date.getUTCDate()}, ${date.getUTCFullYear()}`;
}

export function monthNumber(name: string): number {
  return monthNames.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}

/** The grain that gives a handful of periods: months up to two years, quarters up to eight, else years. */
export function fittingGrain(firstDay: number, lastDay: number): Grain {
  const months = periodKey(lastDay, 'month') - periodKey(firstDay, 'month') + 1;
  if (months <= 24) return 'month';
  return months <= 96 ? 'quarter' : 'year';
}

export const grainWords = {
  day: 'day',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  fiscalYear: 'fiscal year',
} as const satisfies Record<Grain, string>;
