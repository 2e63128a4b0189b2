import { readColumn } from './columns/readColumn.ts';
import type { Column } from './columns/column.ts';
import { gridOf, type Grid } from './grid.ts';
import type { Block } from './layout/block.ts';
import { nameColumns } from './layout/nameColumns.ts';
import { readLayout } from './layout/readLayout.ts';
import { splitBlocks } from './layout/splitBlocks.ts';
import type { Table, TableSource } from './table.ts';

/** Columns of one table that are read value by value; a wider table is stated. */
export const mostColumns = 200;

/** The tables that stand in these cells; `breathe` is awaited between columns, so that others get their turn. */
export async function findTables(source: TableSource, breathe: () => Promise<void>): Promise<Table[]> {
  const grid = gridOf(source.cells);
  if (grid.rows === 0 || grid.columns === 0) return [];
  const blocks = splitBlocks(grid);
  const tables: Table[] = [];
  for (const [at, block] of blocks.entries()) {
    await breathe();
    const table = await readTable(grid, block, breathe);
    if (table === undefined) continue;
    tables.push({ ...table, materialId: source.materialId, name: nameOf(source, blocks.length, at) });
  }
  return tables;
}

async function readTable(
  grid: Grid,
  block: Block,
  breathe: () => Promise<void>,
): Promise<Omit<Table, 'name' | 'materialId'> | undefined> {
  const layout = readLayout(grid, block);
  if (layout.columns.length === 0) return undefined;
  const names = nameColumns(grid, layout.headerRows, layout.columns);
  const columns: Column[] = [];
  for (const [at, index] of layout.columns.slice(0, mostColumns).entries()) {
    columns.push(await readColumn(grid, { index, name: names[at] ?? '', breathe }, layout.dataRows));
  }
  return { grid, layout, columns, rows: layout.dataRows.length };
}

function nameOf({ cells, materialName }: TableSource, of: number, at: number): string {
  const sheet = cells.name === '' ? materialName : cells.name;
  const own =
    cells.addressing === 'text'
      ? [materialName, cells.place].filter((part) => part !== '').join(', ')
      : sheet;
  const name = own === '' ? 'the table' : own;
  return of > 1 ? `${name}, table ${String(at + 1)}` : name;
}
