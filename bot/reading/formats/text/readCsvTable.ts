import type { CellTable } from '../../../domain/cellTable.ts';
import { createCellWriter } from '../../../domain/cellWriter.ts';
import { delimitedRows, separatorOf } from '../../../domain/delimitedRows.ts';
import type { Work } from '../../formatReader.ts';
import { limits } from '../../limits.ts';

/** Separated values cell by cell. Rows count as people count them: a row that spans lines is one. */
export function readCsvTable(text: string, work: Work): CellTable {
  const writer = createCellWriter(limits.table);
  let rows = 0;
  let isCut = false;
  for (const row of delimitedRows(text, separatorOf(text))) {
    rows += 1;
    if (rows % 5_000 === 0) work.progress(0, 0, `Reading row ${rows.toLocaleString('en-US')}`);
    // The rest is only counted.
    isCut ||= (rows % 1_000 === 0 && work.isTimeUp()) || !writer.startRow(rows);
    if (isCut) continue;
    for (const [column, value] of row.entries()) writer.put(column, value.replaceAll('\0', ''), 'text');
  }
  const { widest, ...cells } = writer.finish();
  return {
    ...cells,
    name: '',
    addressing: 'sheet',
    place: '',
    isHidden: false,
    hidden: { rows: 0, columns: 0, cells: 0 },
    merges: [],
    extent: {
      readRows: cells.rowNumbers.at(-1) ?? 0,
      rows,
      readColumns: cells.columns.length,
      columns: widest,
    },
  };
}
