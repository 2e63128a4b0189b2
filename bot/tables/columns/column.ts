import type { NumberStyle } from '../numbers/formatNumber.ts';

export const columnTypes = [
  'number',
  'money',
  'percent',
  'date',
  'year',
  'category',
  'text',
  'yesNo',
  'id',
  'mixed',
  'empty',
] as const;
export type ColumnType = (typeof columnTypes)[number];

/** Kinds of single values, as numbers for a typed array. */
export const valueKind = { blank: 0, nothing: 1, error: 2, yesNo: 3, number: 4, date: 5, text: 6 } as const;

/** One column of a table with the value of each record; position i is the i-th data row. */
export interface Column {
  /** Column of the grid, from 0 */
  index: number;
  name: string;
  /** "days", "thousands of dollars": what the header says in parentheses. */
  unit: string | undefined;
  type: ColumnType;
  style: NumberStyle;
  /** Most decimals that a number here has. */
  decimals: number;
  kinds: Uint8Array;
  /** Number: whole units; date: days since 1970 */
  units: Float64Array;
  /** Number: decimals of `units` */
  scales: Uint8Array;
  /** Index into `labels` of what stands in the cell, -1 for blank; empty for plain numbers and dates. */
  codes: Int32Array;
  /** The different entries, each as first written; upper and lower case and spaces do not tell two apart. */
  labels: readonly string[];
  distinct: number;
  counts: { blank: number; nothing: number; errors: number; numbers: number; dates: number; words: number };
  /** Positions of cells that do not fit the type: words among numbers, decimal commas. */
  misfits: { position: number; text: string }[];
  misfitCount: number;
  hasDecimalComma: boolean;
  /** Dates in digits that could be read either way round. */
  eitherWay: { count: number; example: string; isDayFirst: boolean } | undefined;
  /** Entries that differ in case or spaces only: the first of each such pair. */
  spellings: { one: string; other: string }[];
}

/** Types whose numbers may be added up. */
export function isSummable(type: ColumnType): boolean {
  return type === 'number' || type === 'money';
}

/** Types with a number that can be compared and averaged. */
export function isNumeric(type: ColumnType): boolean {
  return isSummable(type) || type === 'percent';
}
