import type { CellTable } from '../domain/cellTable.ts';
import { readValue, type Value } from './values/readValue.ts';

/** Cells by stored row and column, both from 0. Outside the table everything is blank. */
export interface Grid {
  readonly table: CellTable;
  readonly rows: number;
  readonly columns: number;
  text(row: number, column: number): string;
  isBlank(row: number, column: number): boolean;
  value(row: number, column: number, dayFirst?: boolean): Value;
}

export function gridOf(table: CellTable): Grid {
  const { columns } = table;
  const text = (row: number, column: number): string => {
    const cells = columns[column];
    if (cells === undefined) return '';
    return cells.text.slice(row === 0 ? 0 : cells.ends[row - 1], cells.ends[row] ?? 0);
  };
  return {
    table,
    rows: table.rowNumbers.length,
    columns: columns.length,
    text,
    isBlank: (row, column) => (columns[column]?.kinds[row] ?? 0) === 0,
    value: (row, column, dayFirst) =>
      readValue(text(row, column), columns[column]?.kinds[row] ?? 0, dayFirst),
  };
}
