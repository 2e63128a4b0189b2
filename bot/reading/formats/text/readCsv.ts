import { decodeText } from '../../decodeText.ts';
import { delimitedRows, separatorOf } from '../../../domain/delimitedRows.ts';
import type { FormatReader } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadNotice } from '../../readResult.ts';
import { tableRow } from '../tableRow.ts';
import { charsetOf } from './charsetOf.ts';
import { readCsvTable } from './readCsvTable.ts';

/** Separated values (RFC 4180, and the separators ; tab |) as table rows. */
export const readCsv: FormatReader = (file, work) => {
  const text = decodeText(file.bytes, charsetOf(file.mediaType));
  if (work.wantsTables) return { parts: [], tables: [readCsvTable(text, work)] };
  const builder = createPartBuilder(work, { unit: 'row' });
  const notices: ReadNotice[] = [];
  let rows = 0;
  for (const row of delimitedRows(text, separatorOf(text))) {
    rows += 1;
    if (rows > limits.sheetRows || work.isTimeUp()) {
      const read = (rows - 1).toLocaleString('en-US');
      notices.push({ code: 'partial', text: `Only the first ${read} rows were read.` });
      break;
    }
    builder.add({ text: tableRow(row), tight: true });
  }
  return { parts: builder.parts(), notices };
};
