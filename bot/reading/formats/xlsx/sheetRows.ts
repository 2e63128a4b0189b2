import type { Block } from '../../partBuilder.ts';
import { limits } from '../../limits.ts';
import { tableRow } from '../tableRow.ts';
import { walkSheet, type Workbook } from './walkSheet.ts';

/** Rows of one sheet as text; stops when `isFull` says so. Returns the number of rows that were read. */
export function sheetRows(
  chunks: Iterable<Uint8Array>,
  workbook: Workbook,
  { emit, isFull }: { emit: (block: Block) => void; isFull: (rows: number) => boolean },
): { rows: number; isCut: boolean } {
  let rows = 0;
  let isCut = false;
  let number = 0;
  let seen: string[] = [];
  let hidden: string[] = [];
  walkSheet(chunks, workbook, {
    openRow(at) {
      number = at;
      seen = [];
      hidden = [];
    },
    cell({ column, text, isHidden }) {
      if (column >= limits.sheetColumns) return;
      if (isHidden) hidden.push(text);
      else seen[column] = text;
    },
    closeRow() {
      if (isCut || (seen.length === 0 && hidden.length === 0)) return;
      if (isFull(rows)) {
        isCut = true;
        return;
      }
      rows += 1;
      emit({
        text: tableRow(Array.from(seen, (value) => value ?? '')),
        hidden: hidden.join(' | '),
        at: number,
        tight: true,
      });
    },
    isDone: () => isCut,
  });
  return { rows, isCut };
}
