import { isSameCell, paragraphAt, paragraphsOf, tablesOf } from './paragraphs.ts';
import { lengthOf, type Piece, type Revision } from './pieces.ts';
import type { Story } from './story.ts';

/**
 * Removes a range. With `revision` the text stays and is struck out, except what the same author had only just
 * inserted. Marks that keep tables whole, and the last mark of the document, stay.
 */
export function deleteRange(story: Story, start: number, end: number, revision?: Revision): void {
  const doomed = removableStretches(story, start, end);
  for (const stretch of doomed.reverse()) {
    if (!revision || isOwnInsertion(stretch.piece, revision)) remove(story, stretch.start, stretch.end);
    else if (!stretch.piece.deleted) {
      story.rewrite(stretch.start, stretch.end, (piece) => ({ ...piece, deleted: revision }));
    }
  }
}

/** Takes pieces out for good; when two paragraphs join, text keeps the properties of the paragraph it began in. */
export function remove(story: Story, start: number, end: number): void {
  const first = paragraphAt(story.pieces(), start);
  story.splice(start, end, []);
  if (first.start === start || first.end >= end) return;
  const joined = paragraphAt(story.pieces(), start);
  story.rewrite(joined.end, joined.end + 1, (piece) =>
    piece.kind === 'mark' ? { ...piece, paragraph: first.mark.paragraph } : piece,
  );
}

interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly piece: Piece;
}

function removableStretches(story: Story, start: number, end: number): Stretch[] {
  const pieces = story.pieces();
  const wholeTables = tablesOf(pieces).filter((table) => table.start >= start && table.end <= end);
  const bound = protectedMarks(pieces);
  const stretches: Stretch[] = [];
  let at = start;
  for (const piece of story.within({ start, end })) {
    const next = at + lengthOf(piece);
    const inWholeTable = wholeTables.some((table) => table.start <= at && at < table.end);
    if (inWholeTable || !bound.has(at)) stretches.push({ start: at, end: next, piece });
    at = next;
  }
  return stretches;
}

/** Positions of marks that end a cell, stand before a table, or end the document. */
function protectedMarks(pieces: readonly Piece[]): Set<number> {
  const places = paragraphsOf(pieces);
  return new Set(
    places
      .filter((place, index) => {
        const next = places[index + 1];
        return !next || !isSameCell(place.mark.paragraph.cell, next.mark.paragraph.cell);
      })
      .map((place) => place.end),
  );
}

function isOwnInsertion(piece: Piece, revision: Revision): boolean {
  return piece.inserted?.author === revision.author;
}
