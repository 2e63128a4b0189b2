import type { CellRange, CellTable } from '../../../domain/cellTable.ts';
import { createCellWriter } from '../../../domain/cellWriter.ts';
import type { Work } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { columnOf, walkSheet, type Workbook } from './walkSheet.ts';

/** Merged ranges that are kept; a header needs a few. */
const mostMerges = 2_000;

/** One sheet cell by cell. Hidden rows, columns and cells are counted and left out. */
export function sheetTable(
  chunks: Iterable<Uint8Array>,
  workbook: Workbook,
  { name, place, work }: { name: string; place: string; work: Work },
): CellTable {
  const writer = createCellWriter(limits.table);
  const hidden = { rows: 0, columns: 0, cells: 0 };
  const references: string[] = [];
  let extent: Corners | undefined;
  let last = 0;
  let next = 0;
  let isOpen = false;
  let isRowHidden = false;
  let isCut = false;

  /** A row takes its place when it has something to show. */
  const openWritten = (): boolean => {
    if (!isOpen && !isCut) {
      isOpen = writer.startRow(next);
      isCut = !isOpen;
      if (isOpen) last = next;
    }
    return isOpen;
  };
  walkSheet(chunks, workbook, {
    openRow(number, isHidden) {
      next = number;
      isOpen = false;
      isRowHidden = isHidden;
      if (isHidden) hidden.rows += 1;
      if (number % 1_000 !== 0) return;
      work.progress(0, 0, `Reading ${place}, row ${number.toLocaleString('en-US')}`);
      isCut ||= work.isTimeUp();
    },
    cell({ column, text, kind, isHidden }) {
      if (isHidden) hidden.cells += isRowHidden ? 0 : 1;
      else if (openWritten()) writer.put(column, text.replaceAll('\0', ''), kind);
    },
    closeRow() {
      isOpen = false;
    },
    hiddenColumns(from, to) {
      // Excel hides "all the rest" up to column 16,384; only columns that hold something matter.
      hidden.columns += to - from < 1_000 ? to - from + 1 : 0;
    },
    merged(reference) {
      if (references.length < mostMerges) references.push(reference);
    },
    extent(reference) {
      extent = cornersOf(reference);
    },
    isDone: () => isCut,
  });
  const { widest, ...cells } = writer.finish();
  return {
    ...cells,
    name,
    addressing: 'sheet',
    place,
    isHidden: false,
    hidden,
    merges: mergesOf(references, cells.rowNumbers),
    extent: {
      readRows: last,
      rows: isCut ? rowsBeyond(extent, last) : last,
      readColumns: cells.columns.length,
      columns: widest,
    },
  };
}

/** A sheet whose cells were not looked at: nobody sees it, or no time was left. */
export function unreadSheet({
  name,
  place,
  isHidden,
}: Pick<CellTable, 'name' | 'place' | 'isHidden'>): CellTable {
  return {
    name,
    place,
    isHidden,
    addressing: 'sheet',
    rowNumbers: new Uint32Array(0),
    columns: [],
    hidden: { rows: 0, columns: 0, cells: 0 },
    merges: [],
    extent: { readRows: 0, rows: undefined, readColumns: 0, columns: 0 },
  };
}

/** What the sheet calls its last row, when that can be true. */
function rowsBeyond(extent: Corners | undefined, last: number): number | undefined {
  return extent !== undefined && extent.bottom > last ? extent.bottom : undefined;
}

type Corners = CellRange;

/** "A1:C7" with rows as the sheet numbers them. */
function cornersOf(reference: string): Corners | undefined {
  const [from = '', to = from] = reference.split(':');
  const [left, right] = [columnOf(from), columnOf(to)];
  const [top, bottom] = [from, to].map((corner) => Number(/\d+$/.exec(corner)?.[0]));
  if (left === undefined || right === undefined || !top || !bottom) return undefined;
  return { left, right, top, bottom };
}

function mergesOf(references: readonly string[], rowNumbers: Uint32Array): CellRange[] {
  const rowAt = new Map<number, number>();
  for (const [index, number] of rowNumbers.subarray(0, 5_000).entries()) rowAt.set(number, index);
  return references.flatMap((reference) => {
    const corners = cornersOf(reference);
    const top = corners && rowAt.get(corners.top);
    if (corners === undefined || top === undefined) return [];
    return [{ ...corners, top, bottom: top + corners.bottom - corners.top }];
  });
}
