/** What a cell holds as its file says; separated or pasted text is `text` until somebody reads its value. */
export const cellKinds = [
  'empty',
  'text',
  'number',
  'money',
  'percent',
  'date',
  'time',
  'dateTime',
  'boolean',
  'error',
] as const;
export type CellKind = (typeof cellKinds)[number];

/** The cells of one column: cell i is `text` from `ends[i-1]` to `ends[i]`. A million cells are three objects. */
export interface CellColumn {
  text: string;
  /** UTF-16 offsets behind each cell */
  ends: Uint32Array;
  /** Index into `cellKinds` for each cell */
  kinds: Uint8Array;
}

/** A rectangle of cells; rows are indexes into the stored rows, columns count from 0, both ends inclusive. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/**
 * One sheet of a workbook, one file of separated values or one table found in a text, cell by cell, untrusted.
 * Numbers stand as plain decimals ("1234.5"), percentages as people see them ("17.5%"), dates as ISO 8601.
 */
export interface CellTable {
  /** Name of the sheet; empty for text. */
  name: string;
  /** `sheet`: cells are called B7; `text`: row 7, column 2. */
  addressing: 'sheet' | 'text';
  /** Where it stands in its material, in our own words: "sheet 2", "page 4". */
  place: string;
  isHidden: boolean;
  /** Number of each stored row in its source, from 1. Rows without any cell may be missing. */
  rowNumbers: Uint32Array;
  columns: CellColumn[];
  /** Rows, columns and cells that a reader of the file does not see; they are counted, their content is not kept. */
  hidden: { rows: number; columns: number; cells: number };
  merges: CellRange[];
  /** How far it was read. `rows` is undefined when the source does not say how many there are. */
  extent: { readRows: number; rows: number | undefined; readColumns: number; columns: number };
}
