import { valueKind, type Column } from '../columns/column.ts';
import { compare, decimalOf, type Decimal } from '../numbers/decimal.ts';
import { formatNumber } from '../numbers/formatNumber.ts';
import type { Table } from '../table.ts';

export type Comparison = 'over' | 'atLeast' | 'under' | 'atMost' | 'equals';

/** A condition on one column. */
export type Filter =
  | { kind: 'entries'; column: Column; codes: readonly number[]; isNot: boolean }
  | { kind: 'period'; column: Column; from: number; to: number; label: string }
  | { kind: 'number'; column: Column; comparison: Comparison; value: Decimal }
  | { kind: 'blank'; column: Column; isNot: boolean };

/** Positions of the records that meet every condition, in order; undefined without conditions: all of them. */
export function applyFilters(table: Table, filters: readonly Filter[]): number[] | undefined {
  if (filters.length === 0) return undefined;
  const positions: number[] = [];
  for (let position = 0; position < table.rows; position += 1) {
    if (filters.every((filter) => meets(filter, position))) positions.push(position);
  }
  return positions;
}

function meets(filter: Filter, position: number): boolean {
  const { column } = filter;
  const kind = column.kinds[position];
  switch (filter.kind) {
    case 'entries':
      return filter.codes.includes(column.codes[position] ?? -1) !== filter.isNot;
    case 'blank':
      return (kind === valueKind.blank || kind === valueKind.nothing) !== filter.isNot;
    case 'period': {
      const day = dayOf(column, position);
      return day !== undefined && day >= filter.from && day <= filter.to;
    }
    case 'number': {
      if (kind !== valueKind.number) return false;
      const value = decimalOf(column.units[position] ?? 0, column.scales[position] ?? 0);
      return holds(compare(value, filter.value), filter.comparison);
    }
  }
}

/** A year counts as its first day, so that "in 2025" and "since 2024" work on both. */
function dayOf(column: Column, position: number): number | undefined {
  const kind = column.kinds[position];
  if (column.type === 'date') return kind === valueKind.date ? column.units[position] : undefined;
  if (kind !== valueKind.number) return undefined;
  return Date.UTC(column.units[position] ?? 0, 0, 1) / 86_400_000;
}

function holds(order: number, comparison: Comparison): boolean {
  switch (comparison) {
    case 'over':
      return order > 0;
    case 'atLeast':
      return order >= 0;
    case 'under':
      return order < 0;
    case 'atMost':
      return order <= 0;
    case 'equals':
      return order === 0;
  }
}

const comparisonWords = {
  over: 'over',
  atLeast: 'at least',
  under: 'under',
  atMost: 'at most',
  equals: 'equal to',
} as const satisfies Record<Comparison, string>;

export function opposite(comparison: Comparison): Comparison {
  const others = {
    over: 'atMost',
    atLeast: 'under',
    under: 'atLeast',
    atMost: 'over',
    equals: 'equals',
  } as const;
  return others[comparison];
}

/** "where Office is Boston and Date is in 2025"; empty without conditions. */
export function inWords(filters: readonly Filter[]): string {
  return filters.length === 0 ? '' : `where ${filters.map(oneInWords).join(' and ')}`;
}

function oneInWords(filter: Filter): string {
  const { name } = filter.column;
  switch (filter.kind) {
    case 'entries': {
      const names = filter.codes.map((code) => filter.column.labels[code] ?? '');
      return `${name} is ${filter.isNot ? 'not ' : ''}${new Intl.ListFormat('en-US', { type: 'disjunction' }).format(names)}`;
    }
    case 'blank':
      return `${name} is ${filter.isNot ? 'not ' : ''}blank`;
    case 'period':
      return `${name} is ${filter.label}`;
    case 'number':
      return `${name} is ${comparisonWords[filter.comparison]} ${formatNumber(filter.value, filter.column.style)}`;
  }
}
