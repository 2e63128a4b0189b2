import type { Grid } from '../grid.ts';
import type { Block } from './block.ts';
import { findHeader } from './findHeader.ts';

/** Tables of one sheet that are told apart; more run together with the last. */
const mostBlocks = 30;

/**
 * Finds the tables of a sheet. A blank row ends a table only when a new header follows; a blank column only when both
 * sides have headers of their own that repeat a name or stand at different heights.
 */
export function splitBlocks(grid: Grid): Block[] {
  const blocks: Block[] = [];
  let pendingTop: number | undefined;
  for (const segment of segmentsOf(grid)) {
    const whole = { ...segment, left: 0, right: grid.columns - 1 };
    const own = trim(grid, { ...whole, top: pendingTop ?? segment.top });
    const last = blocks.at(-1);
    if (isPreamble(grid, whole)) pendingTop ??= segment.top;
    else {
      if (last === undefined || (blocks.length < mostBlocks && startsTable(grid, own, last)))
        blocks.push(own);
      else blocks[blocks.length - 1] = join(last, own);
      pendingTop = undefined;
    }
  }
  const last = blocks.at(-1);
  if (pendingTop !== undefined) {
    const rest = trim(grid, { top: pendingTop, bottom: grid.rows - 1, left: 0, right: grid.columns - 1 });
    if (last === undefined) blocks.push(rest);
    else blocks[blocks.length - 1] = join(last, rest);
  }
  return blocks.flatMap((block) => sideBySide(grid, block));
}

function join(one: Block, other: Block): Block {
  return {
    top: one.top,
    bottom: other.bottom,
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
  };
}

/** Runs of rows without a blank row between them. */
function segmentsOf(grid: Grid): { top: number; bottom: number }[] {
  const filled = new Uint8Array(grid.rows);
  for (const { kinds } of grid.table.columns) {
    for (let row = 0; row < grid.rows; row += 1) if ((kinds[row] ?? 0) !== 0) filled[row] = 1;
  }
  const numbers = grid.table.rowNumbers;
  const segments: { top: number; bottom: number }[] = [];
  let top: number | undefined;
  for (let row = 0; row < grid.rows; row += 1) {
    const isGap = row > 0 && (numbers[row] ?? 0) - (numbers[row - 1] ?? 0) > 1;
    if (top !== undefined && (isGap || filled[row] === 0)) {
      segments.push({ top, bottom: row - 1 });
      top = undefined;
    }
    if (filled[row] === 1) top ??= row;
  }
  if (top !== undefined) segments.push({ top, bottom: grid.rows - 1 });
  return segments;
}

/** A header of its own, with values below it, that is not the header above once more. */
function startsTable(grid: Grid, block: Block, before: Block): boolean {
  const header = findHeader(grid, block);
  const row = header.rows.at(-1);
  if (row === undefined || header.dataFrom > block.bottom) return false;
  const names = namesIn(grid, block, row);
  if (names.length < 2) return false;
  const earlier = findHeader(grid, before).rows.at(-1);
  return earlier === undefined || names.join('\n') !== namesIn(grid, before, earlier).join('\n');
}

function namesIn(grid: Grid, { left, right }: Block, row: number): string[] {
  const names: string[] = [];
  for (let column = left; column <= right; column += 1) {
    if (!grid.isBlank(row, column)) names.push(grid.text(row, column).toLowerCase());
  }
  return names;
}

/** A few lines of one or two cells without a header: a title of what follows, or a note on what went before. */
function isPreamble(grid: Grid, block: Block): boolean {
  if (block.bottom - block.top > 2) return false;
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (grid.table.columns.filter(({ kinds }) => (kinds[row] ?? 0) !== 0).length > 2) return false;
  }
  const header = findHeader(grid, trim(grid, block)).rows.at(-1);
  return header === undefined || header === block.bottom;
}

function trim(grid: Grid, block: Block): Block {
  let { left, right } = block;
  const isBlank = (column: number): boolean => {
    const kinds = grid.table.columns[column]?.kinds.subarray(block.top, block.bottom + 1);
    return kinds?.every((kind) => kind === 0) ?? true;
  };
  while (left < right && isBlank(left)) left += 1;
  while (right > left && isBlank(right)) right -= 1;
  return { ...block, left, right };
}

function sideBySide(grid: Grid, block: Block): Block[] {
  const groups = columnGroups(grid, block);
  if (groups.length < 2 || groups.some(({ left, right }) => right === left)) return [block];
  const headers = groups.map((group) => ({ group, row: findHeader(grid, group).rows.at(-1) }));
  if (headers.some(({ row }) => row === undefined)) return [block];
  const names = headers.flatMap(({ group, row }) => namesIn(grid, group, row ?? group.top));
  const repeats = new Set(names).size < names.length;
  const heights = new Set(headers.map(({ row }) => row));
  return repeats || heights.size > 1 ? groups : [block];
}

function columnGroups(grid: Grid, block: Block): Block[] {
  const groups: Block[] = [];
  let left: number | undefined;
  for (let column = block.left; column <= block.right + 1; column += 1) {
    const kinds = grid.table.columns[column]?.kinds.subarray(block.top, block.bottom + 1);
    const isBlank = column > block.right || (kinds?.every((kind) => kind === 0) ?? true);
    if (isBlank && left !== undefined) {
      groups.push(trimRows(grid, { ...block, left, right: column - 1 }));
      left = undefined;
    }
    if (!isBlank) left ??= column;
  }
  return groups;
}

function trimRows(grid: Grid, block: Block): Block {
  const isBlank = (row: number): boolean => {
    for (let column = block.left; column <= block.right; column += 1) {
      if (!grid.isBlank(row, column)) return false;
    }
    return true;
  };
  let { top, bottom } = block;
  while (top < bottom && isBlank(top)) top += 1;
  while (bottom > top && isBlank(bottom)) bottom -= 1;
  return { ...block, top, bottom };
}
