import { cutPieces, replacePieces, textOf, totalLength, type Piece } from './pieces.ts';
import { createSpanSet, type Span } from './spans.ts';

/** The text of one document with its live ranges; knows nothing of tracking or undo. */
export interface Story {
  pieces(): readonly Piece[];
  length(): number;
  /** Pieces of a range, cut at its edges. */
  within(span: Readonly<Span>): Piece[];
  /** Replaces `[start, end)`; live ranges follow. */
  splice(start: number, end: number, inserted: readonly Piece[]): void;
  /** Changes pieces in place; nothing moves. `change` must keep each piece's length. */
  rewrite(start: number, end: number, change: (piece: Piece) => Piece): void;
  /** Puts another text in place, moving ranges as if only the part that differs were replaced. */
  restore(pieces: readonly Piece[]): void;
  span(start: number, end: number): Span;
  release(span: Span): void;
}

export function createStory(initial: readonly Piece[]): Story {
  let pieces = initial;
  const spans = createSpanSet();

  function check(start: number, end: number): void {
    const length = totalLength(pieces);
    if (!(start >= 0 && start <= end && end <= length)) {
      throw new RangeError(`no range ${start}-${end} in a text of ${length}`);
    }
  }

  return {
    pieces: () => pieces,
    length: () => totalLength(pieces),
    within: (span) => cutPieces(pieces, span.start, span.end),
    splice(start, end, inserted) {
      check(start, end);
      pieces = replacePieces(pieces, start, end, inserted);
      spans.follow(start, end - start, totalLength(inserted));
    },
    rewrite(start, end, change) {
      check(start, end);
      pieces = replacePieces(pieces, start, end, cutPieces(pieces, start, end).map(change));
    },
    restore(target) {
      const { at, removed, inserted } = difference(textOf(pieces), textOf(target));
      pieces = target;
      spans.follow(at, removed, inserted);
    },
    span: (start, end) => spans.add(start, end),
    release: (span) => spans.release(span),
  };
}

/** The stretch in which two texts differ, to the character. */
function difference(from: string, to: string) {
  const shorter = Math.min(from.length, to.length);
  let head = 0;
  while (head < shorter && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < shorter - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  return { at: head, removed: from.length - head - tail, inserted: to.length - head - tail };
}
