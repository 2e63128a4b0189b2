import { cellAddress, rangeAddress } from '../address.ts';
import type { Column } from '../columns/column.ts';
import { formatNumber, formatRounded } from '../numbers/formatNumber.ts';
import type { Decimal } from '../numbers/decimal.ts';
import type { Table } from '../table.ts';

/** One computed statement and the cells that it rests on. Its words hold names and entries as they stand. */
export interface Fact {
  text: string;
  /** The figure alone: "$1,234.50", "212", "March 2026" */
  value: string;
  unit?: string;
  materialId: string;
  /** "Permits!C2:C214" */
  cells: string;
  /** In words: "sum of C2:C214, 3 blanks left out" */
  formula: string;
  /** Verbatim: the header and the first and last cell. */
  quote: string;
}

/** So many scattered cells are named one by one. */
const mostNamed = 6;

/** Where a computed figure comes from: a column over all or some of the records, in their order. */
export function sourceOf(
  table: Table,
  column: Column,
  given?: readonly number[],
): Pick<Fact, 'cells' | 'quote' | 'materialId'> {
  const positions = given?.toSorted((a, b) => a - b);
  const first = rowAt(table, positions === undefined ? 0 : (positions[0] ?? 0));
  const last = rowAt(table, positions === undefined ? table.rows - 1 : (positions.at(-1) ?? 0));
  const { grid, materialId } = table;
  const ends = first === last ? [first] : [first, last];
  const words = ends
    .map((row) => grid.text(row, column.index))
    .map((text) => (text === '' ? '(blank)' : shorten(text)));
  const isScattered =
    positions !== undefined &&
    positions.length > 1 &&
    (positions.at(-1) ?? 0) - (positions[0] ?? 0) >= positions.length;
  const named = isScattered && positions.length <= mostNamed ? positions.slice(1) : [];
  const end = named.length > 0 ? first : last;
  const range = rangeAddress(grid.table, { from: first, to: end }, { from: column.index, to: column.index });
  return {
    materialId,
    cells: [range, ...named.map((position) => cellOf(table, column, position))].join(', '),
    quote: `${column.name}: ${words.join(' … ')}`,
  };
}

/** All cells of the given records. */
export function recordsOf(
  table: Table,
  positions?: readonly number[],
): Pick<Fact, 'cells' | 'quote' | 'materialId'> {
  const [left, right] = [table.columns[0], table.columns.at(-1)];
  const first = rowAt(table, positions === undefined ? 0 : (positions[0] ?? 0));
  const last = rowAt(table, positions === undefined ? table.rows - 1 : (positions.at(-1) ?? 0));
  const names = table.columns.slice(0, 6).map(({ name }) => shorten(name));
  const one = table.columns.slice(0, 6).map(({ index }) => shorten(table.grid.text(first, index)));
  return {
    materialId: table.materialId,
    cells: rangeAddress(
      table.grid.table,
      { from: first, to: last },
      { from: left?.index ?? 0, to: right?.index ?? 0 },
    ),
    quote: `${names.join(', ')}: ${one.filter((text) => text !== '').join(', ')}`,
  };
}

/** One cell of a record, with its address. */
export function cellOf(table: Table, column: Column, position: number): string {
  return cellAddress(table.grid.table, rowAt(table, position), column.index);
}

export function rowAt(table: Table, position: number): number {
  return table.layout.dataRows[position] ?? 0;
}

/** "C2:C214" without the sheet, for formulas. */
export function shortRange(cells: string): string {
  return cells.slice(cells.lastIndexOf('!') + 1);
}

/** With cents wherever the column has some. */
export function show(value: Decimal, column: Column): string {
  return formatNumber(value, column.style, leastDecimals(column));
}

/** Averages: cents for money, else at most two decimals. */
export function showRounded(value: Decimal, column: Column): string {
  return formatRounded(value, column.style, { decimals: 2, least: leastDecimals(column) });
}

function leastDecimals({ style, decimals }: Column): number {
  return style === 'money' && decimals > 0 ? 2 : 0;
}

/** "1 row", "212 rows" */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? one : many}`;
}

export function shorten(text: string, longest = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= longest
    ? line
    : `${line
        .slice(0, longest - 1)
        .trimEnd()
        .toWellFormed()}…`;
}

/** ", 3 blanks left out", or nothing. */
export function leftOut(without: number): string {
  return without === 0 ? '' : `, ${counted(without, 'cell')} without a number left out`;
}
