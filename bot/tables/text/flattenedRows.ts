import { isValueLike } from '../values/isValueLike.ts';

const mostColumns = 12;
const leastRows = 3;
const longestCell = 80;

/**
 * A table whose cells stand one below the other, as some pages give it to the clipboard. The width is the first one
 * under which names stand in the first row and the same columns hold values in all others.
 */
export function flattenedRows(lines: readonly string[]): string[][] | undefined {
  const cells = lines.map((line) => line.trim()).filter((line) => line !== '');
  if (
    cells.length < leastRows * 2 ||
    cells.length > 20_000 ||
    cells.some((cell) => cell.length > longestCell)
  )
    return undefined;
  const isValue = cells.map(isValueLike);
  for (let width = 2; width <= Math.min(mostColumns, cells.length / leastRows); width += 1) {
    if (cells.length % width === 0 && fits(isValue, width)) {
      return Array.from({ length: cells.length / width }, (_, row) =>
        cells.slice(row * width, (row + 1) * width),
      );
    }
  }
  return undefined;
}

function fits(isValue: readonly boolean[], width: number): boolean {
  if (isValue.slice(0, width).some(Boolean)) return false;
  let valueColumns = 0;
  for (let column = 0; column < width; column += 1) {
    let values = 0;
    let rows = 0;
    for (let at = width + column; at < isValue.length; at += width) {
      rows += 1;
      if (isValue[at] === true) values += 1;
    }
    if (values === rows) valueColumns += 1;
    else if (values > 0) return false;
  }
  return valueColumns > 0 && valueColumns < width;
}
