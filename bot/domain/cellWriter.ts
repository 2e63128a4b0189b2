import { cellKinds, type CellColumn, type CellKind, type CellTable } from './cellTable.ts';

/** How large a table may become; more is left out and stated. Cells count blanks inside the rectangle too. */
export interface CellLimits {
  rows: number;
  columns: number;
  cells: number;
  /** UTF-16 code units of all cells together */
  text: number;
}

export interface CellWriter {
  /** Opens a row; false when the table is full and nothing more is taken. */
  startRow(number: number): boolean;
  put(column: number, text: string, kind: CellKind): void;
  finish(): Pick<CellTable, 'rowNumbers' | 'columns'> & { widest: number };
}

interface OpenColumn {
  joined: string[];
  pieces: string[];
  length: number;
  ends: Uint32Array;
  kinds: Uint8Array;
  filled: number;
}

/** Pieces of text are joined now and then: a short string each would take several times the memory. */
const joinEvery = 4_096;

/** Collects cells row by row into columns. Each cell of a row is put once, left to right or not. */
export function createCellWriter(limits: CellLimits): CellWriter {
  const columns: OpenColumn[] = [];
  let rowNumbers = new Uint32Array(256);
  let rows = 0;
  let widest = 0;
  let length = 0;

  const columnAt = (index: number): OpenColumn => {
    for (let at = columns.length; at <= index; at += 1) columns.push(openColumn());
    return columns[index] ?? openColumn();
  };
  return {
    startRow(number) {
      if (rows >= limits.rows || (rows + 1) * columns.length > limits.cells || length > limits.text)
        return false;
      if (rows === rowNumbers.length) rowNumbers = grown(rowNumbers, new Uint32Array(rows * 2));
      rowNumbers[rows] = number;
      rows += 1;
      return true;
    },
    put(index, rawText, kind) {
      widest = Math.max(widest, index + 1);
      const text = rawText.trim();
      if (text === '' || index >= limits.columns || rows === 0) return;
      if (index >= columns.length && rows * (index + 1) > limits.cells) return;
      length += text.length;
      append(columnAt(index), rows - 1, text, cellKinds.indexOf(kind));
    },
    finish: () => ({
      rowNumbers: rowNumbers.slice(0, rows),
      columns: columns.map((column) => close(column, rows)),
      widest,
    }),
  };
}

function openColumn(): OpenColumn {
  return {
    joined: [],
    pieces: [],
    length: 0,
    ends: new Uint32Array(256),
    kinds: new Uint8Array(256),
    filled: 0,
  };
}

function append(column: OpenColumn, row: number, text: string, kind: number): void {
  pad(column, row);
  if (column.filled > row) return;
  column.pieces.push(text);
  column.length += text.length;
  column.ends[row] = column.length;
  column.kinds[row] = kind;
  column.filled = row + 1;
  if (column.pieces.length >= joinEvery) {
    column.joined.push(flat(column.pieces.join('')));
    column.pieces = [];
  }
}

function pad(column: OpenColumn, rows: number): void {
  if (rows + 1 > column.ends.length) {
    const size = Math.max(rows + 1, column.ends.length * 2);
    column.ends = grown(column.ends, new Uint32Array(size));
    column.kinds = grown(column.kinds, new Uint8Array(size));
  }
  for (let row = column.filled; row < rows; row += 1) column.ends[row] = column.length;
  column.filled = Math.max(column.filled, rows);
}

function close(column: OpenColumn, rows: number): CellColumn {
  pad(column, rows);
  return {
    text: [...column.joined, ...column.pieces].join(''),
    ends: column.ends.slice(0, rows),
    kinds: column.kinds.slice(0, rows),
  };
}

function grown<T extends Uint32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Cells are slices of the file's text; a copy lets go of that. */
function flat(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
