import { columnLetters } from '../address.ts';
import type { Grid } from '../grid.ts';

/** Name of each column: its header lines from top to bottom; names of merged cells reach over all their columns. */
export function nameColumns(grid: Grid, headerRows: readonly number[], columns: readonly number[]): string[] {
  const lines = headerRows.map((row, index) => headerLine(grid, row, columns, index < headerRows.length - 1));
  const names = columns.map((column, at) => {
    const words = lines.map((line) => line[at] ?? '').filter((word) => word !== '');
    const name = [...new Set(words)].join(' – ').replace(/\s+/g, ' ');
    return name === ''
      ? `Column ${grid.table.addressing === 'sheet' ? columnLetters(column) : String(column + 1)}`
      : name;
  });
  const seen = new Map<string, number>();
  for (const name of names) seen.set(fold(name), (seen.get(fold(name)) ?? 0) + 1);
  return names.map((name, at) => {
    if ((seen.get(fold(name)) ?? 0) < 2) return name;
    const column = columns[at] ?? at;
    return `${name} (column ${grid.table.addressing === 'sheet' ? columnLetters(column) : String(column + 1)})`;
  });
}

function fold(name: string): string {
  return name.toLowerCase();
}

function headerLine(grid: Grid, row: number, columns: readonly number[], isUpper: boolean): string[] {
  const merges = grid.table.merges.filter(({ top, bottom }) => row >= top && row <= bottom);
  let before = '';
  return columns.map((column) => {
    const merge = merges.find(({ left, right }) => column >= left && column <= right);
    const own = grid.text(row, column);
    if (merge !== undefined) {
      before = grid.text(merge.top, merge.left);
      return before;
    }
    if (own !== '') {
      before = own;
      return own;
    }
    // Text has no merged cells: a blank in an upper line belongs to the name on its left.
    return isUpper && merges.length === 0 && !hasMerges(grid, row) ? before : '';
  });
}

function hasMerges(grid: Grid, row: number): boolean {
  return grid.table.merges.some(({ top }) => top === row);
}
