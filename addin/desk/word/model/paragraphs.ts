import { lengthOf, type CellPlace, type MarkPiece, type Piece } from './pieces.ts';

export interface ParagraphPlace {
  readonly start: number;
  /** position of the paragraph mark: the end of the content */
  readonly end: number;
  readonly mark: MarkPiece;
}

/** All paragraphs in order. The last piece of a document is always a mark. */
export function paragraphsOf(pieces: readonly Piece[]): ParagraphPlace[] {
  const found: ParagraphPlace[] = [];
  let start = 0;
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind === 'mark') {
      found.push({ start, end: at, mark: piece });
      start = at + 1;
    }
    at += lengthOf(piece);
  }
  return found;
}

/** The paragraphs that a range touches; an empty range touches the one it stands in. */
export function paragraphsWithin(pieces: readonly Piece[], start: number, end: number): ParagraphPlace[] {
  return paragraphsOf(pieces).filter(
    (place) => (place.start < end && place.end >= start) || (place.start <= start && place.end >= start),
  );
}

export function paragraphAt(pieces: readonly Piece[], at: number): ParagraphPlace {
  const place = paragraphsOf(pieces).find((candidate) => candidate.end >= at);
  if (!place) throw new RangeError(`no paragraph at position ${at}`);
  return place;
}

export interface TablePlace {
  readonly id: string;
  readonly start: number;
  /** after the mark of the last cell */
  readonly end: number;
  /** rows of cells; a cell is its paragraphs */
  readonly rows: readonly (readonly ParagraphPlace[])[][];
}

/** Tables in order: neighbouring paragraphs that carry the same table's name. */
export function tablesOf(pieces: readonly Piece[]): TablePlace[] {
  const tables: { id: string; start: number; end: number; rows: ParagraphPlace[][][] }[] = [];
  for (const place of paragraphsOf(pieces)) {
    const cell = place.mark.paragraph.cell;
    if (!cell) continue;
    let table = tables.at(-1);
    if (table?.id !== cell.table || table.end !== place.start) {
      table = { id: cell.table, start: place.start, end: place.start, rows: [] };
      tables.push(table);
    }
    ((table.rows[cell.row] ??= [])[cell.column] ??= []).push(place);
    table.end = place.end + 1;
  }
  return tables.map((table) => ({
    ...table,
    rows: Array.from(table.rows, (row) => Array.from(row ?? [], (cell) => cell ?? [])),
  }));
}

export function isSameCell(one: CellPlace | undefined, other: CellPlace | undefined): boolean {
  return one?.table === other?.table && one?.row === other?.row && one?.column === other?.column;
}
