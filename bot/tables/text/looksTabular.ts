import { isValueLike } from '../values/isValueLike.ts';

/** A cell of more is a piece of prose. */
const longestCell = 120;
const sample = 60;

/**
 * Whether lines that were cut into pieces are records, and not prose that happens to have commas, bars or wide gaps:
 * most have the same number of short pieces, and below the first line some piece is a number or a date in nearly all;
 * or there are three pieces of a few words in four lines and more.
 */
export function looksTabular(rows: readonly (readonly string[])[]): boolean {
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.length < 2) return false;
  const some = rows.slice(0, sample);
  if (some.filter((row) => row.length === width).length < some.length * 0.8) return false;
  const cells = some.flat();
  if (cells.some((cell) => cell.length > longestCell)) return false;
  return hasValueColumn(some, width) || (width > 2 && some.length > 3 && words(cells) <= 3);
}

function hasValueColumn(rows: readonly (readonly string[])[], width: number): boolean {
  const below = rows.slice(1);
  for (let column = 0; column < width; column += 1) {
    const filled = below.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const values = filled.filter(isValueLike).length;
    if (values > 0 && values >= filled.length * 0.6 && filled.length >= below.length * 0.5) return true;
  }
  return false;
}

/** Per cell, on average. */
function words(cells: readonly string[]): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.reduce((sum, cell) => sum + cell.split(/\s+/).length, 0) / Math.max(1, filled.length);
}
