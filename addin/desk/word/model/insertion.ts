import { paragraphAt } from './paragraphs.ts';
import { cutPieces, totalLength, type Format, type MarkPiece, type Piece, type Revision } from './pieces.ts';
import type { Story } from './story.ts';

/** Where pieces landed: positions in the text after the insertion. */
export interface Landed {
  readonly start: number;
  readonly end: number;
}

/** Inserts pieces as they are, marked as a tracked insertion when `revision` is given. */
export function insertPieces(
  story: Story,
  at: number,
  pieces: readonly Piece[],
  revision?: Revision,
): Landed {
  story.splice(at, at, revision ? pieces.map((piece) => ({ ...piece, inserted: revision })) : pieces);
  return { start: at, end: at + totalLength(pieces) };
}

/** Inserts plain text that looks like the text it joins; each line break (`\n`, `\r\n`) begins a paragraph. */
export function insertPlainText(story: Story, at: number, text: string, revision?: Revision): Landed {
  const format = formatAt(story, at);
  const { mark } = paragraphAt(story.pieces(), at);
  const pieces = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index > 0 ? [newMark(mark)] : []),
      ...(line === '' ? [] : [{ kind: 'text', text: line, format } as const]),
    ]);
  return insertPieces(story, at, pieces, revision);
}

/**
 * Inserts a fragment of whole paragraphs (its last piece is a mark). In the middle of a paragraph the text before
 * and after keeps its own; an empty paragraph is taken over by the fragment's last one.
 */
export function insertParagraphs(
  story: Story,
  at: number,
  fragment: readonly Piece[],
  revision?: Revision,
): Landed {
  const here = paragraphAt(story.pieces(), at);
  const last = fragment.at(-1);
  if (last?.kind !== 'mark') return insertPieces(story, at, fragment, revision);
  const isInline = fragment.filter((piece) => piece.kind === 'mark').length === 1;
  if (isInline && last.paragraph.style === 'Normal' && here.end > here.start) {
    return insertPieces(story, at, fragment.slice(0, -1), revision);
  }
  const hasHead = at > here.start;
  const hasTail = at < here.end || last.paragraph.cell !== undefined;
  const body = [...(hasHead ? [newMark(here.mark)] : []), ...fragment.slice(0, hasTail ? undefined : -1)];
  const landed = insertPieces(story, at, body, revision);
  if (!hasTail) setParagraph(story, landed.end, last);
  return { start: hasHead ? at + 1 : at, end: landed.end };
}

function setParagraph(story: Story, markAt: number, { paragraph }: MarkPiece): void {
  story.rewrite(markAt, markAt + 1, (piece) => {
    if (piece.kind !== 'mark') return piece;
    const cell = piece.paragraph.cell;
    return { ...piece, paragraph: cell ? { ...paragraph, cell } : paragraph };
  });
}

/** The formatting that typed text takes: that of the character before it in the paragraph, else the one after. */
export function formatAt(story: Story, at: number): Format {
  const { start, end } = paragraphAt(story.pieces(), at);
  const before = cutPieces(story.pieces(), Math.max(start, at - 1), at).at(-1);
  const after = cutPieces(story.pieces(), at, Math.min(end, at + 1)).at(0);
  if (before?.kind === 'text') return before.format;
  return after?.kind === 'text' ? after.format : {};
}

/** A paragraph that follows one like `mark`; after a heading or title comes plain text. */
export function markAfter({ paragraph }: MarkPiece): MarkPiece {
  const isHeading = /^(Heading|Title|Subtitle)/.test(paragraph.style);
  return { kind: 'mark', paragraph: isHeading ? { ...paragraph, style: 'Normal' } : paragraph };
}

function newMark({ paragraph }: MarkPiece): MarkPiece {
  return { kind: 'mark', paragraph };
}
