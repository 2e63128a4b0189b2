import type { Grid } from '../grid.ts';
import type { Block } from './block.ts';

export interface HeaderFound {
  titles: string[];
  rows: number[];
  /** First row behind the header */
  dataFrom: number;
}

/** How far down a header is looked for, and how many records below it are looked at. */
const titleRows = 12;
const sampleRows = 40;
const mostHeaderRows = 4;
const longestName = 120;

/**
 * Finds the header: the first row that is full enough and made of words (or years) over columns of values. Sparser rows
 * of several words above it are its upper lines; single lines above are titles.
 */
export function findHeader(grid: Grid, block: Block): HeaderFound {
  const columns = columnsWithContent(grid, block);
  const full = Math.max(1, Math.ceil(columns.length * 0.6));
  const first = firstFullRow(grid, block, columns, full);
  if (first === undefined) return { titles: [], rows: [], dataFrom: block.top };
  if (!looksLikeHeader(grid, block, columns, first)) {
    return { titles: titlesOf(grid, block.top, first, columns), rows: [], dataFrom: first };
  }
  const rows = [first];
  for (let row = first + 1; row <= block.bottom && rows.length < mostHeaderRows; row += 1) {
    if (!goesOn(grid, block, columns, row)) break;
    rows.push(row);
  }
  let top = first;
  while (top > block.top && rows.length < mostHeaderRows && isUpperLine(grid, columns, top - 1)) {
    top -= 1;
    rows.unshift(top);
  }
  return { titles: titlesOf(grid, block.top, top, columns), rows, dataFrom: (rows.at(-1) ?? first) + 1 };
}

export function columnsWithContent(grid: Grid, { top, bottom, left, right }: Block): number[] {
  const columns: number[] = [];
  for (let column = left; column <= right; column += 1) {
    for (let row = top; row <= bottom; row += 1) {
      if (grid.isBlank(row, column)) continue;
      columns.push(column);
      break;
    }
  }
  return columns;
}

/** The first row that is full enough, or a fuller one below it that reads like a header: "As of: | 11/3/2025" is none. */
function firstFullRow(
  grid: Grid,
  block: Block,
  columns: readonly number[],
  full: number,
): number | undefined {
  let fullest: { row: number; filled: number } | undefined;
  let first: number | undefined;
  for (let row = block.top; row <= Math.min(block.bottom, block.top + titleRows); row += 1) {
    const filled = columns.filter((column) => !grid.isBlank(row, column)).length;
    if (filled <= (fullest?.filled ?? 0)) continue;
    fullest = { row, filled };
    if (filled < full) continue;
    first ??= row;
    if (looksLikeHeader(grid, block, columns, row)) return row;
  }
  return first ?? fullest?.row;
}

/** Words over values; with words alone below, names that none of the records repeats. */
function looksLikeHeader(grid: Grid, block: Block, columns: readonly number[], row: number): boolean {
  const filled = columns.filter((column) => !grid.isBlank(row, column));
  if (!filled.every((column) => isNameLike(grid, row, column))) return false;
  if (filled.some((column) => isWord(grid, row, column) && holdsValues(grid, block, column, row + 1)))
    return true;
  if (!filled.some((column) => isWord(grid, row, column))) return false;
  const names = filled.map((column) => grid.text(row, column).toLowerCase());
  if (new Set(names).size < names.length && columns.length > 1) return false;
  return row < block.bottom && filled.every((column) => !repeatsBelow(grid, block, column, row));
}

/** A further header row: words only, over columns that hold values below it. */
function goesOn(grid: Grid, block: Block, columns: readonly number[], row: number): boolean {
  const filled = columns.filter((column) => !grid.isBlank(row, column));
  return (
    filled.length > 0 &&
    filled.every((column) => isWord(grid, row, column)) &&
    filled.some((column) => holdsValues(grid, block, column, row + 1)) &&
    // Blank under the first line's names, or words where all the rest are values.
    columns
      .filter((column) => holdsValues(grid, block, column, row + 1))
      .every((column) => filled.includes(column) || !grid.isBlank(row - 1, column)) &&
    filled.filter((column) => holdsValues(grid, block, column, row + 1)).length * 2 >= filled.length
  );
}

/** "2025" over two columns and "2026" over two more; a title stands alone. */
function isUpperLine(grid: Grid, columns: readonly number[], row: number): boolean {
  const filled = columns.filter((column) => !grid.isBlank(row, column));
  const isMergedInside = grid.table.merges.some(
    ({ top, left, right }) => top === row && right > left && left > (columns[0] ?? 0),
  );
  return (filled.length > 1 || isMergedInside) && filled.every((column) => isNameLike(grid, row, column));
}

function isNameLike(grid: Grid, row: number, column: number): boolean {
  if (grid.text(row, column).length > longestName) return false;
  return isWord(grid, row, column) || isPeriod(grid, row, column);
}

function isWord(grid: Grid, row: number, column: number): boolean {
  const { kind } = grid.value(row, column);
  return kind === 'text' || kind === 'nothing';
}

/** A year or a month may name a column. */
function isPeriod(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (value.kind === 'date') return value.precision === 'month' || value.order === 'clear';
  return (
    value.kind === 'number' &&
    value.scale === 0 &&
    value.style === 'number' &&
    value.units >= 1_900 &&
    value.units <= 2_100
  );
}

/** Mostly numbers, dates or yes and no in the rows below. */
export function holdsValues(grid: Grid, block: Block, column: number, from: number): boolean {
  let values = 0;
  let words = 0;
  for (let row = from; row <= Math.min(block.bottom, from + sampleRows); row += 1) {
    const { kind } = grid.value(row, column);
    if (kind === 'text') words += 1;
    else if (kind === 'number' || kind === 'date' || kind === 'yesNo' || kind === 'error') values += 1;
  }
  return values > words;
}

function repeatsBelow(grid: Grid, block: Block, column: number, row: number): boolean {
  const name = grid.text(row, column).toLowerCase();
  for (let below = row + 1; below <= Math.min(block.bottom, row + 200); below += 1) {
    if (grid.text(below, column).toLowerCase() === name) return true;
  }
  return false;
}

function titlesOf(grid: Grid, from: number, to: number, columns: readonly number[]): string[] {
  const titles: string[] = [];
  for (let row = from; row < to; row += 1) {
    const words = columns.map((column) => grid.text(row, column)).filter((text) => text !== '');
    if (words.length > 0) titles.push(words.join(' '));
  }
  return titles;
}
