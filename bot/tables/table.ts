import type { CellTable } from '../domain/cellTable.ts';
import type { Column } from './columns/column.ts';
import type { Grid } from './grid.ts';
import type { Layout } from './layout/block.ts';

/** A table that was found in a material: records in rows, typed columns. */
export interface Table {
  /** "Permits", "Permits, table 2", "the table" */
  name: string;
  materialId: string;
  grid: Grid;
  layout: Layout;
  columns: Column[];
  /** Number of records */
  rows: number;
}

/** Cells to work on, and where they came from. */
export interface TableSource {
  materialId: string;
  /** Name of the file; empty for pasted text. */
  materialName: string;
  cells: CellTable;
}

/** Positions of records; undefined is all of them. */
export type Positions = readonly number[] | undefined;

export function* positionsOf(table: Table, positions: Positions): Iterable<number> {
  if (positions !== undefined) yield* positions;
  else for (let position = 0; position < table.rows; position += 1) yield position;
}
