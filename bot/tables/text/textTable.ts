import type { CellTable } from '../../domain/cellTable.ts';
import { createCellWriter } from '../../domain/cellWriter.ts';

/** A text of two million characters fits, and no more comes here. */
const limits = { rows: 250_000, columns: 500, cells: 5_000_000, text: 10_000_000 };

/** Rows of text as cells; `firstRow` is the number of the first. */
export function textTable(rows: Iterable<readonly string[]>, place: string): CellTable {
  const writer = createCellWriter(limits);
  let number = 0;
  let isCut = false;
  for (const row of rows) {
    number += 1;
    isCut ||= !writer.startRow(number);
    if (!isCut) for (const [column, text] of row.entries()) writer.put(column, text, 'text');
  }
  const { widest, ...cells } = writer.finish();
  return {
    ...cells,
    name: '',
    addressing: 'text',
    place,
    isHidden: false,
    hidden: { rows: 0, columns: 0, cells: 0 },
    merges: [],
    extent: {
      readRows: cells.rowNumbers.at(-1) ?? 0,
      rows: number,
      readColumns: cells.columns.length,
      columns: widest,
    },
  };
}
