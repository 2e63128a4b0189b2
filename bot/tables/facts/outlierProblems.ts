import { isNumeric, valueKind, type Column } from '../columns/column.ts';
import { decimalOf } from '../numbers/decimal.ts';
import { decimalFrom } from '../numbers/measure.ts';
import { dayLabel } from '../numbers/periods.ts';
import type { Table } from '../table.ts';
import { problem } from './cellProblems.ts';
import { cellOf, counted, show } from './fact.ts';
import type { Problem } from './problem.ts';

/** Fewer values have no usual range. */
const leastValues = 8;
const examples = 3;
/** Iglewicz and Hoaglin (1993): 0.6745 (x - median) / MAD above 3.5 is an outlier. */
const limit = 3.5;
const consistency = 0.6745;

export const outlierRule =
  'more than 3.5 modified z-scores from the median (median absolute deviation, Iglewicz and Hoaglin)';
const fenceRule = 'more than 3 interquartile ranges outside the middle half';

export interface Outliers {
  positions: number[];
  median: number;
  rule: string;
}

/** Values far from the rest, the farthest first; robust, so that one wild value hides no other. */
export function findOutliers(
  { kinds, units, scales }: Column,
  among?: readonly number[],
): Outliers | undefined {
  const positions = (among ?? [...kinds.keys()]).filter((position) => kinds[position] === valueKind.number);
  if (positions.length < leastValues) return undefined;
  const valueAt = (position: number): number => (units[position] ?? 0) / 10 ** (scales[position] ?? 0);
  const sorted = Float64Array.from(positions, valueAt).sort();
  const median = quantile(sorted, 0.5);
  const deviation = quantile(sorted.map((value) => Math.abs(value - median)).sort(), 0.5);
  const [low, high] = [quantile(sorted, 0.25), quantile(sorted, 0.75)];
  const range = high - low;
  // Half of the values are the same: without any spread there is no rule, with some the fences are one.
  if (deviation === 0 && range === 0) return undefined;
  const byDeviation =
    deviation === 0
      ? undefined
      : positions.filter(
          (position) => (consistency * Math.abs(valueAt(position) - median)) / deviation > limit,
        );
  // So many are a second group of values (a dear kind of permit) and no slips: the wide fences take it in.
  const isGroup = byDeviation !== undefined && byDeviation.length > Math.max(5, positions.length * 0.05);
  const far =
    byDeviation === undefined || isGroup
      ? positions.filter(
          (position) => valueAt(position) < low - 3 * range || valueAt(position) > high + 3 * range,
        )
      : byDeviation;
  far.sort((a, b) => Math.abs(valueAt(b) - median) - Math.abs(valueAt(a) - median));
  return { positions: far, median, rule: far === byDeviation ? outlierRule : fenceRule };
}

export function outlierProblems(table: Table, column: Column): Problem[] {
  if (!isNumeric(column.type)) return [];
  const found = findOutliers(column);
  if (found === undefined || found.positions.length === 0) return [];
  const { positions, median, rule } = found;
  // So many are a shape of the data and no slips.
  if (positions.length > Math.max(5, table.rows * 0.05)) return [];
  return [
    {
      ...problem(table, column, {
        code: 'outlier',
        text: `${column.name}: ${counted(positions.length, 'value')} far from the rest: ${named(table, column, positions)}; the median is ${show(decimalFrom(median), column)}.`,
        value: positions.length,
        places: positions,
      }),
      formula: rule,
    },
  ];
}

export function named(table: Table, column: Column, positions: readonly number[]): string {
  const some = positions.slice(0, examples).map((position) => {
    const value = decimalOf(column.units[position] ?? 0, column.scales[position] ?? 0);
    return `${cellOf(table, column, position)} (${show(value, column)})`;
  });
  return some.join(', ') + (positions.length > examples ? ' and more' : '');
}

/** Dates that are likely slips: before 1950, or more than a year after today. */
export function dateProblems(table: Table, column: Column, today: number): Problem[] {
  if (column.type !== 'date') return [];
  const earliest = Date.UTC(1950, 0, 1) / 86_400_000;
  const odd: number[] = [];
  for (let position = 0; position < table.rows; position += 1) {
    const day = column.units[position] ?? 0;
    if (column.kinds[position] === valueKind.date && (day < earliest || day > today + 366))
      odd.push(position);
  }
  if (odd.length === 0) return [];
  const some = odd
    .slice(0, examples)
    .map((position) => `${cellOf(table, column, position)} (${dayLabel(column.units[position] ?? 0)})`);
  const text = `${column.name}: ${counted(odd.length, 'date')} before 1950 or more than a year from today: ${some.join(', ')}${odd.length > examples ? ' and more' : ''}.`;
  return [problem(table, column, { code: 'date', text, value: odd.length, places: odd })];
}

/** Of sorted values, between neighbours in a straight line. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  const middle = low + (high - low) * (at - Math.floor(at));
  // Half-way between two decimals is noise in the last digits otherwise.
  return Number(middle.toPrecision(15));
}
