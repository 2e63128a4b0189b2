import type { Column } from '../columns/column.ts';
import type { Table } from '../table.ts';
import { problem } from './cellProblems.ts';
import { cellOf, counted, recordsOf, rowAt, shorten } from './fact.ts';
import type { Problem } from './problem.ts';

const examples = 3;

/** Records that say the same in every column, as pairs of positions: the later one and the first of its kind. */
export function duplicateRows(table: Table): { position: number; first: number }[] {
  const hashes = rowHashes(table);
  const firstOf = new Map<number, number>();
  const pairs: { position: number; first: number }[] = [];
  for (let position = 0; position < table.rows; position += 1) {
    const hash = hashes[position] ?? 0;
    const first = firstOf.get(hash);
    if (first === undefined) firstOf.set(hash, position);
    else if (isSame(table, position, first)) pairs.push({ position, first });
  }
  return pairs;
}

export function duplicateProblems(table: Table): Problem[] {
  if (table.columns.length < 2)
    return table.columns.flatMap((column) => keyProblem(table, column, new Set()));
  const pairs = duplicateRows(table);
  const repeated = new Set(pairs.map(({ position }) => position));
  const keys = table.columns.flatMap((column) => keyProblem(table, column, repeated));
  if (pairs.length === 0) return keys;
  const places = pairs.map(({ position }) => position);
  const some = pairs
    .slice(0, examples)
    .map(({ position, first }) => `row ${rowNumber(table, position)} repeats row ${rowNumber(table, first)}`);
  const rows: Problem = {
    ...recordsOf(table, places),
    code: 'duplicateRow',
    text: `${counted(pairs.length, 'row repeats', 'rows repeat')} an earlier one in every column (${some.join(', ')}${pairs.length > examples ? ' and more' : ''}). They are counted in the figures.`,
    value: String(pairs.length),
    formula: 'rows compared cell by cell',
  };
  return [rows, ...keys];
}

export function rowNumber(table: Table, position: number): number {
  return table.grid.table.rowNumbers[rowAt(table, position)] ?? 0;
}

/** An id that hardly ever repeats should never do so. */
function keyProblem(table: Table, column: Column, repeatedRows: ReadonlySet<number>): Problem[] {
  const filled = table.rows - column.counts.blank - column.counts.nothing;
  const isKey = column.type === 'id' && column.distinct >= filled * 0.9 && column.distinct < filled;
  if (!isKey) return [];
  const seen = new Set<number>();
  const places: number[] = [];
  for (let position = 0; position < table.rows; position += 1) {
    const code = column.codes[position] ?? -1;
    if (code < 0) continue;
    if (seen.has(code) && !repeatedRows.has(position)) places.push(position);
    seen.add(code);
  }
  if (places.length === 0) return [];
  const some = places
    .slice(0, examples)
    .map(
      (position) =>
        `${cellOf(table, column, position)} “${shorten(column.labels[column.codes[position] ?? 0] ?? '', 30)}”`,
    );
  const text = `${column.name}: ${counted(places.length, 'entry stands', 'entries stand')} there a second time in a row that differs otherwise (${some.join(', ')}${places.length > examples ? ' and more' : ''}).`;
  return [problem(table, column, { code: 'duplicateKey', text, value: places.length, places })];
}

/** 53 bits of each record's text, column by column over the columns' own strings: no piece of text is made. */
function rowHashes(table: Table): Float64Array {
  const { grid, layout, columns } = table;
  const [one, two] = [new Int32Array(table.rows), new Int32Array(table.rows)];
  for (const { index } of columns) {
    const cells = grid.table.columns[index];
    if (cells === undefined) continue;
    for (let position = 0; position < table.rows; position += 1) {
      const row = layout.dataRows[position] ?? 0;
      const end = cells.ends[row] ?? 0;
      let [a, b] = [one[position] ?? 0, two[position] ?? 0];
      for (let at = row === 0 ? 0 : (cells.ends[row - 1] ?? 0); at < end; at += 1) {
        const unit = cells.text.charCodeAt(at);
        a = Math.imul(a ^ unit, 0x01000193);
        b = Math.imul(b ^ unit, 0x5bd1e995) + 1;
      }
      one[position] = Math.imul(a ^ 0x1f, 0x01000193);
      two[position] = Math.imul(b ^ 0x1f, 0x5bd1e995);
    }
  }
  return Float64Array.from(one, (a, position) => (a >>> 0) * 2 ** 21 + ((two[position] ?? 0) >>> 11));
}

function isSame({ grid, layout, columns }: Table, position: number, other: number): boolean {
  const [row, before] = [layout.dataRows[position] ?? 0, layout.dataRows[other] ?? 0];
  return columns.every(({ index }) => grid.text(row, index) === grid.text(before, index));
}
