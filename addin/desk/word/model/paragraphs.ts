import { lengthOf, type CellPlace, type MarkPiece, type Piece } from './pieces.ts';

export interface ParagraphPlace {
  readonly start: number;
  /** position of the paragraph mark: the end of the content */
  readonly end: number;
  readonly mark: MarkPiece;
}

/** All paragraphs in order. The last piece of a document is always a mark. Kept per list, which never changes. */
export function paragraphsOf(pieces: readonly Piece[]): readonly ParagraphPlace[] {
  const known = keptPlaces.get(pieces);
  if (known) return known;
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
  keptPlaces.set(pieces, found);
  return found;
}

const keptPlaces = new WeakMap<readonly Piece[], readonly ParagraphPlace[]>();

/** The paragraphs that a range touches; an empty range touches the one it stands in. */
export function paragraphsWithin(pieces: readonly Piece[], start: number, end: number): ParagraphPlace[] {
  const found: ParagraphPlace[] = [];
  const places = paragraphsOf(pieces);
  for (let index = indexAt(places, start); index < places.length; index++) {
    const place = places[index];
    if (!place || (place.start >= end && place.start > start)) break;
    if (place.start < end || place.start === start || found.length === 0) found.push(place);
  }
  return found;
}

export function paragraphAt(pieces: readonly Piece[], at: number): ParagraphPlace {
  const places = paragraphsOf(pieces);
  const place = places[indexAt(places, at)];
  if (!place) throw new RangeError(`no paragraph at position ${at}`);
  return place;
}

/** Number of the paragraph that holds a position; the position of a mark is still in its paragraph. */
export function indexAt(places: readonly ParagraphPlace[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((places[middle]?.end ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
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
