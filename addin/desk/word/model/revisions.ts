import { remove } from './deletion.ts';
import { lengthOf, textOf, type Piece } from './pieces.ts';
import type { Span } from './spans.ts';
import type { Story } from './story.ts';

/** A kept change as Word's Review tab counts it: neighbouring pieces of one kind by one author. */
export interface TrackedChange {
  readonly type: 'Added' | 'Deleted';
  readonly author: string;
  /** ISO 8601 */
  readonly date: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The kept changes in reading order. Text that one author added and another struck out counts as deleted. */
export function trackedChanges(pieces: readonly Piece[]): TrackedChange[] {
  const changes: TrackedChange[] = [];
  let at = 0;
  for (const piece of pieces) {
    const end = at + lengthOf(piece);
    const revision = piece.deleted ?? piece.inserted;
    if (revision) {
      const type = piece.deleted ? 'Deleted' : 'Added';
      const last = changes.at(-1);
      if (last?.end === at && last.type === type && last.author === revision.author) {
        changes[changes.length - 1] = { ...last, end, text: last.text + textOf([piece]) };
      } else {
        changes.push({ type, ...revision, text: textOf([piece]), start: at, end });
      }
    }
    at = end;
  }
  return changes;
}

/** Makes the changes within a range permanent (`accept`) or takes them back (`reject`), until none is left. */
export function resolveChanges(story: Story, span: Span, verdict: 'accept' | 'reject'): void {
  while (story.within(span).some((piece) => piece.deleted ?? piece.inserted))
    resolveOnce(story, span, verdict);
}

/** One verdict on each piece: a struck-out insertion of somebody else that is rejected is an insertion again. */
export function resolveOnce(story: Story, span: Readonly<Span>, verdict: 'accept' | 'reject'): void {
  const stretches: { start: number; end: number; piece: Piece }[] = [];
  let at = span.start;
  for (const piece of story.within(span)) {
    const end = at + lengthOf(piece);
    stretches.push({ start: at, end, piece });
    at = end;
  }
  for (const { start, end, piece } of stretches.reverse()) {
    const goes = verdict === 'accept' ? piece.deleted : piece.inserted && !piece.deleted;
    if (goes && end < story.length()) remove(story, start, end);
    else if (piece.deleted ?? piece.inserted) story.rewrite(start, end, settle);
  }
}

function settle(piece: Piece): Piece {
  const { inserted, deleted, ...rest } = piece;
  return deleted && inserted ? { ...rest, inserted } : rest;
}
