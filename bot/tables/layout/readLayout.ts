import type { Grid } from '../grid.ts';
import { createExactSum } from '../numbers/exactSum.ts';
import { compare, decimalOf } from '../numbers/decimal.ts';
import type { Block, Layout } from './block.ts';
import { columnsWithContent, findHeader } from './findHeader.ts';

const total =
  /^(?:(?:grand|overall|report|page|running|annual|year[- ]to[- ]date|ytd|fy\s?\d{2,4}|\d{4})[ -]+)?totals?\s*[:.]?$|^(?:grand )?totals?[ :,–-]+(?:for|of|all)\b|^sum\s*[:.]?$/i;
const subtotal = /^sub-?\s?totals?\b|^.{1,80}\s(?:sub-?\s?)?totals?\s*[:.]?$/i;
const summary =
  /^(?:(?:overall|grand)\s+)?(?:average|avg|mean|median|minimum|maximum|min|max|count)\s*[:.]?$/i;
const mayBe = /total|sum|average|avg|mean|median|minimum|maximum|min|max|count/i;
const longestLabel = 100;

/** Reads what stands where in a block: titles, header, records, total rows, notes. Linear in its cells. */
export function readLayout(grid: Grid, block: Block): Layout {
  const header = findHeader(grid, block);
  const columns = columnsWithContent(grid, { ...block, top: header.rows[0] ?? header.dataFrom });
  const names = header.rows.at(-1);
  const data: number[] = [];
  const totalRows: Layout['totalRows'] = [];
  const notes: string[] = [];
  let repeatedHeaders = 0;
  const wordColumns = columns.filter((column) => grid.table.columns[column] !== undefined);
  for (let row = header.dataFrom; row <= block.bottom; row += 1) {
    const first = wordColumns.find((column) => !grid.isBlank(row, column));
    if (first === undefined) continue;
    const label = labelOf(grid, row, wordColumns);
    const kind = label === undefined ? undefined : kindOf(label);
    if (kind !== undefined && label !== undefined && columns.length > 1) totalRows.push({ row, label, kind });
    else if (names !== undefined && isHeaderAgain(grid, row, names, columns)) repeatedHeaders += 1;
    else if (columns.length > 2 && isSingleWord(grid, row, columns, first)) notes.push(grid.text(row, first));
    else data.push(row);
  }
  const bare = unnamedTotal(grid, columns, data);
  if (bare !== undefined) {
    data.pop();
    totalRows.push({ row: bare, label: 'last row', kind: 'total' });
  }
  const blankColumns: number[] = [];
  for (let column = block.left; column <= block.right; column += 1) {
    if (!columns.includes(column)) blankColumns.push(column);
  }
  return {
    ...{ titles: header.titles, headerRows: header.rows, columns, totalRows, notes },
    ...{ repeatedHeaders, blankColumns },
    dataRows: Uint32Array.from(data),
  };
}

/** The words of a total stand in one of the first three columns that are filled. */
function labelOf(grid: Grid, row: number, columns: readonly number[]): string | undefined {
  let looked = 0;
  for (const column of columns) {
    if (grid.isBlank(row, column)) continue;
    const text = grid.text(row, column);
    if (text.length <= longestLabel && mayBe.test(text) && kindOf(text) !== undefined) return text;
    looked += 1;
    if (looked === 3) return undefined;
  }
  return undefined;
}

function kindOf(label: string): 'total' | 'subtotal' | undefined {
  if (total.test(label)) return 'total';
  return subtotal.test(label) || summary.test(label) ? 'subtotal' : undefined;
}

/** Averages and counts are set aside with the totals and not added up against anything. */
export function isSum(label: string): boolean {
  return !summary.test(label);
}

function isHeaderAgain(grid: Grid, row: number, names: number, columns: readonly number[]): boolean {
  const [first = 0] = columns;
  if (grid.text(row, first) !== grid.text(names, first)) return false;
  return columns.every((column) => grid.text(row, column) === grid.text(names, column));
}

/** A heading between records or a note below them: words in one cell, nothing beside. */
function isSingleWord(grid: Grid, row: number, columns: readonly number[], first: number): boolean {
  if (first !== columns[0] || columns.some((column) => column !== first && !grid.isBlank(row, column)))
    return false;
  return grid.value(row, first).kind === 'text';
}

/** A last row without words whose every figure is the sum of those above it. */
function unnamedTotal(grid: Grid, columns: readonly number[], data: readonly number[]): number | undefined {
  const last = data.at(-1);
  if (last === undefined || data.length < 4) return undefined;
  const figures = columns.flatMap((column) => {
    const value = grid.value(last, column);
    return value.kind === 'number' ? [{ column, value: decimalOf(value.units, value.scale) }] : [];
  });
  const filled = columns.filter((column) => !grid.isBlank(last, column));
  if (figures.length === 0 || figures.length < filled.length || figures.length === columns.length)
    return undefined;
  const addsUp = figures.every(({ column, value }) => {
    const sum = createExactSum();
    for (const row of data.slice(0, -1)) {
      const above = grid.value(row, column);
      if (above.kind === 'number') sum.add(above.units, above.scale);
    }
    return sum.count() > 2 && value.units !== 0n && compare(sum.total(), value) === 0;
  });
  return addsUp ? last : undefined;
}
