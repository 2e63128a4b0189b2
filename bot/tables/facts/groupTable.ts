import { isSummable, type Column } from '../columns/column.ts';
import { approximate, compare, divide, zero, type Decimal } from '../numbers/decimal.ts';
import { formatNumber, formatRounded } from '../numbers/formatNumber.ts';
import type { Group, Grouping } from '../numbers/groups.ts';
import { measure } from '../numbers/measure.ts';
import type { Table } from '../table.ts';
import { show, showRounded } from './fact.ts';

export type Aggregate = 'sum' | 'mean' | 'median' | 'least' | 'greatest' | 'count';

export interface GroupRow {
  label: string;
  count: number;
  /** Undefined when the group has no number. */
  value: Decimal | undefined;
  shown: string;
  /** Share of the whole, for sums and counts: "34.2%" */
  share: string | undefined;
  positions: number[];
  order: number;
}

/** One figure for each group. Shares are rounded to one decimal. */
export function groupRows(
  table: Table,
  { groups }: Grouping,
  { column, aggregate }: { column: Column | undefined; aggregate: Aggregate },
): GroupRow[] {
  const rows = groups.map((group): GroupRow => {
    const value = figureOf(table, group, column, aggregate);
    return {
      ...group,
      count: group.positions.length,
      value,
      shown: showFigure(value, column, aggregate),
      share: undefined,
    };
  });
  const isShare =
    aggregate === 'count' || (aggregate === 'sum' && column !== undefined && isSummable(column.type));
  if (!isShare) return rows;
  const values = rows.map(({ value }) => value ?? zero);
  // Shares of a sum with minus in it say nothing.
  if (values.some(({ units }) => units < 0n)) return rows;
  const whole = values.reduce(
    (sum, { units, scale }) => sum + units * 10n ** BigInt(20 - Math.min(scale, 20)),
    0n,
  );
  return rows.map((row) => ({ ...row, share: shareOf(row.value ?? zero, { units: whole, scale: 20 }) }));
}

/** The greatest first; groups without a figure last. */
export function byValue(rows: readonly GroupRow[]): GroupRow[] {
  return rows.toSorted((a, b) => {
    if (a.value === undefined || b.value === undefined)
      return Number(a.value === undefined) - Number(b.value === undefined);
    return compare(b.value, a.value) || a.order - b.order;
  });
}

export function byOrder(rows: readonly GroupRow[]): GroupRow[] {
  return rows.toSorted((a, b) => a.order - b.order);
}

/** For a bar or a point, never for a figure. */
export function chartValue({ value }: GroupRow): number {
  return value === undefined ? 0 : approximate(value);
}

function figureOf(
  table: Table,
  { positions }: Group,
  column: Column | undefined,
  aggregate: Aggregate,
): Decimal | undefined {
  if (aggregate === 'count' || column === undefined) return { units: BigInt(positions.length), scale: 0 };
  const { count, sum, mean, median, least, greatest } = measure(table, column, positions);
  switch (aggregate) {
    case 'sum':
      return count === 0 ? undefined : sum;
    case 'mean':
      return mean?.value;
    case 'median':
      return median;
    case 'least':
      return least?.value;
    case 'greatest':
      return greatest?.value;
  }
}

function showFigure(value: Decimal | undefined, column: Column | undefined, aggregate: Aggregate): string {
  if (value === undefined) return 'no number';
  if (aggregate === 'count' || column === undefined) return formatNumber(value, 'number');
  return aggregate === 'mean' || aggregate === 'median' ? showRounded(value, column) : show(value, column);
}

function shareOf(part: Decimal, whole: Decimal): string | undefined {
  const share = divide({ units: part.units * 100n, scale: part.scale }, whole, 1);
  return share === undefined ? undefined : formatRounded(share.value, 'percent', { decimals: 1 });
}
