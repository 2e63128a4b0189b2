/** A rectangle of a grid that may hold one table; rows and columns from 0, both ends inclusive. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** What stands where in a block. Rows are indexes into the grid's rows. */
export interface Layout {
  /** Lines above the header: a title, a date of the report. */
  titles: string[];
  headerRows: number[];
  /** Columns that hold something, in order. */
  columns: number[];
  /** Records: no header, no total, no note. */
  dataRows: Uint32Array;
  /** Rows that sum up others, told by their words or by their figures. */
  totalRows: { row: number; label: string; kind: 'total' | 'subtotal' }[];
  notes: string[];
  /** Header rows that a printed page repeats. */
  repeatedHeaders: number;
  blankColumns: number[];
}
