import { cutPieces, textOf, type Piece } from '../model/pieces.ts';

/** Cuts an area after each ending mark (a mark stays with the text before it) and after each paragraph. */
export function textRanges(
  pieces: readonly Piece[],
  { start, end }: { start: number; end: number },
  marks: readonly string[],
  trimSpacing: boolean,
): { start: number; end: number }[] {
  const text = textOf(cutPieces(pieces, start, end));
  const found: { start: number; end: number }[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const mark = marks.find((candidate) => candidate !== '' && text.startsWith(candidate, at));
    if (at < text.length && text[at] !== '\n' && mark === undefined) continue;
    const to = mark === undefined ? at : at + mark.length;
    const part = text.slice(from, to);
    const lead = trimSpacing ? part.length - part.trimStart().length : 0;
    const tail = trimSpacing ? part.length - part.trimEnd().length : 0;
    if (part.trim() !== '') found.push({ start: start + from + lead, end: start + to - tail });
    from = mark === undefined ? at + 1 : to;
    if (mark !== undefined) at = to - 1;
  }
  return found;
}
