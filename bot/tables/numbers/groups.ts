import { valueKind, type Column } from '../columns/column.ts';
import { positionsOf, type Positions, type Table } from '../table.ts';
import { periodKey, periodLabel, type Grain } from './periods.ts';

export interface Group {
  label: string;
  /** Sorts groups by time or by their place in the table. */
  order: number;
  positions: number[];
}

export interface Grouping {
  groups: Group[];
  /** Records whose cell is blank or does not fit. */
  without: number;
}

/** Records by what stands in a column: its entries, or the period of its date. */
export function groupBy(
  table: Table,
  column: Column,
  { positions, grain }: { positions?: Positions; grain?: Grain },
): Grouping {
  const found = new Map<number, Group>();
  let without = 0;
  for (const position of positionsOf(table, positions)) {
    const key = keyOf(column, position, grain);
    if (key === undefined) {
      without += 1;
      continue;
    }
    const group = found.get(key);
    if (group === undefined)
      found.set(key, { label: labelOf(column, key, grain), order: key, positions: [position] });
    else group.positions.push(position);
  }
  return { groups: [...found.values()], without };
}

function keyOf(column: Column, position: number, grain: Grain | undefined): number | undefined {
  const kind = column.kinds[position];
  if (column.type === 'date') {
    if (kind !== valueKind.date) return undefined;
    return periodKey(column.units[position] ?? 0, grain ?? 'month');
  }
  if (column.codes.length === 0) {
    return kind === valueKind.number
      ? (column.units[position] ?? 0) / 10 ** (column.scales[position] ?? 0)
      : undefined;
  }
  const code = column.codes[position] ?? -1;
  return code < 0 ? undefined : code;
}

function labelOf(column: Column, key: number, grain: Grain | undefined): string {
  if (column.type === 'date') return periodLabel(key, grain ?? 'month');
  return column.codes.length === 0 ? String(key) : (column.labels[key] ?? '');
}
