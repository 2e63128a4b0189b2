import type { StyleId } from './styles.ts';

/**
 * A document is one flat list of pieces, as in Word itself: text, atoms (one character each, such as a footnote
 * reference) and paragraph marks. A mark ends a paragraph and holds its properties. Positions count UTF-16 units,
 * deleted text included.
 */
export type Piece = TextPiece | AtomPiece | MarkPiece;

export interface TextPiece extends Reviewed {
  readonly kind: 'text';
  /** `\t` is a tab, `\v` a line break; never `\n` */
  readonly text: string;
  readonly format: Format;
}

export interface AtomPiece extends Reviewed {
  readonly kind: 'atom';
  readonly atom: 'footnote' | 'pageBreak' | 'picture';
  /** what a reader hears: the note's text, the picture's description */
  readonly label: string;
}

export interface MarkPiece extends Reviewed {
  readonly kind: 'mark';
  readonly paragraph: ParagraphProperties;
}

export interface ParagraphProperties {
  readonly style: StyleId;
  readonly alignment?: Alignment;
  /** the table cell this paragraph stands in */
  readonly cell?: CellPlace;
}

export interface CellPlace {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  /** true in a row that is repeated as header */
  readonly header?: boolean;
  /** built-in table style, such as `GridTable1Light` */
  readonly look?: string;
}

export const alignments = ['Left', 'Centered', 'Right', 'Justified'] as const;
export type Alignment = (typeof alignments)[number];

export interface Format {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly color?: string;
  /** points */
  readonly size?: number;
  readonly font?: string;
  readonly highlight?: string;
}

/** Kept revisions of a piece: who put it in, who struck it out. */
export interface Reviewed {
  readonly inserted?: Revision;
  readonly deleted?: Revision;
}

export interface Revision {
  readonly author: string;
  /** ISO 8601 */
  readonly date: string;
}

/** How much of the document a reader wants: everything, the text with changes accepted, or with changes rejected. */
export type View = 'all' | 'current' | 'original';

const atomCharacters = { footnote: '\u0002', pageBreak: '\f', picture: '\uFFFC' } as const;

export function lengthOf(piece: Piece): number {
  return piece.kind === 'text' ? piece.text.length : 1;
}

export function totalLength(pieces: readonly Piece[]): number {
  return startsOf(pieces).at(-1) ?? 0;
}

/** Where each piece starts, and at the end the length of all; a list of pieces never changes, so it is kept. */
function startsOf(pieces: readonly Piece[]): readonly number[] {
  const known = keptStarts.get(pieces);
  if (known) return known;
  const starts = [0];
  let at = 0;
  for (const piece of pieces) starts.push((at += lengthOf(piece)));
  keptStarts.set(pieces, starts);
  return starts;
}

const keptStarts = new WeakMap<readonly Piece[], readonly number[]>();

/** Number of the last element that is not above `wanted`; the list rises. */
export function lastNotAbove(rising: readonly number[], wanted: number): number {
  let low = 0;
  let high = rising.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((rising[middle] ?? 0) <= wanted) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Plain text of pieces; marks are `\n`; footnote references are `\u0002` in view `all` only. */
export function textOf(pieces: readonly Piece[], view: View = 'all'): string {
  return pieces.map((piece) => (isVisible(piece, view) ? characterOf(piece, view) : '')).join('');
}

export function isVisible(piece: Piece, view: View): boolean {
  if (view === 'current') return piece.deleted === undefined;
  if (view === 'original') return piece.inserted === undefined;
  return true;
}

function characterOf(piece: Piece, view: View): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'mark') return '\n';
  return view !== 'all' && piece.atom === 'footnote' ? '' : atomCharacters[piece.atom];
}

/** The pieces between two positions; text at the edges is cut. */
export function cutPieces(pieces: readonly Piece[], start: number, end: number): Piece[] {
  const starts = startsOf(pieces);
  const cut: Piece[] = [];
  for (let index = lastNotAbove(starts, start); index < pieces.length; index++) {
    const piece = pieces[index];
    const at = starts[index] ?? 0;
    if (!piece || at >= end) break;
    const next = at + lengthOf(piece);
    if (next <= start) continue;
    const isWhole = at >= start && next <= end;
    if (piece.kind !== 'text' || isWhole) cut.push(piece);
    else cut.push({ ...piece, text: piece.text.slice(Math.max(0, start - at), Math.min(end, next) - at) });
  }
  return cut;
}

/** A new list in which `[start, end)` is replaced; text of the same kind is joined at both seams. */
export function replacePieces(
  pieces: readonly Piece[],
  start: number,
  end: number,
  inserted: readonly Piece[],
): Piece[] {
  const joined: Piece[] = [];
  const parts = [cutPieces(pieces, 0, start), inserted, cutPieces(pieces, end, totalLength(pieces))];
  for (const piece of parts.flat()) {
    if (piece.kind === 'text' && piece.text === '') continue;
    const last = joined.at(-1);
    if (last?.kind === 'text' && piece.kind === 'text' && looksAlike(last, piece)) {
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

function looksAlike(one: TextPiece, other: TextPiece): boolean {
  return (
    sameFields(one.format, other.format) &&
    sameFields(one.inserted, other.inserted) &&
    sameFields(one.deleted, other.deleted)
  );
}

function sameFields(one: object | undefined, other: object | undefined): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
