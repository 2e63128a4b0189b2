import type { CellTable } from '../domain/cellTable.ts';

/** Column 27 from 0 is "AB". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/**
 * "Permits!C2:C214" for sheets, "rows 2-214, column 3" for text; rows are indexes into the stored rows. A sheet's name
 * with other than letters and digits stands in quotes, as Excel writes it.
 */
export function rangeAddress(
  table: CellTable,
  rows: { from: number; to: number },
  columns: { from: number; to: number },
): string {
  const numbers = { from: table.rowNumbers[rows.from] ?? 1, to: table.rowNumbers[rows.to] ?? 1 };
  if (table.addressing === 'text') {
    const row = numbers.from === numbers.to ? `row ${numbers.from}` : `rows ${numbers.from}-${numbers.to}`;
    const column =
      columns.from === columns.to
        ? `column ${columns.from + 1}`
        : `columns ${columns.from + 1}-${columns.to + 1}`;
    return `${table.place === '' ? '' : `${table.place}, `}${row}, ${column}`;
  }
  const first = `${columnLetters(columns.from)}${numbers.from}`;
  const last = `${columnLetters(columns.to)}${numbers.to}`;
  const cells = first === last ? first : `${first}:${last}`;
  return table.name === '' ? cells : `${sheetName(table.name)}!${cells}`;
}

/** "C7" or "row 7, column 3" without sheet or place. */
export function cellAddress(table: CellTable, row: number, column: number): string {
  const number = table.rowNumbers[row] ?? 1;
  return table.addressing === 'sheet'
    ? `${columnLetters(column)}${number}`
    : `row ${number}, column ${column + 1}`;
}

function sheetName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_]*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}
