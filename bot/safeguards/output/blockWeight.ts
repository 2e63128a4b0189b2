/**
 * How much one parse may get. Parsers of Markdown take time with the square of some patterns ("[a](", "*_"), so a
 * block is measured by its marks and lines as well as by its length: 16,384 plain characters, or 1,260 marks.
 */
export const largestBlock = 16_384;
const markWeight = 12;
const lineWeight = 24;

const marks = /[*_~`[\]<>!&\\|=+#@]/g;

/** `inFence`: marks mean nothing there. */
export function weightOf(line: string, inFence: boolean): number {
  const count = inFence ? 0 : (line.match(marks)?.length ?? 0);
  return line.length + count * markWeight + (inFence ? 1 : lineWeight);
}

/** A line that is too heavy for one block, in pieces that are not. */
export function inSizes(line: string, inFence: boolean): string[] {
  if (weightOf(line, inFence) <= largestBlock) return [line];
  const size = Math.max(512, Math.floor((largestBlock / weightOf(line, inFence)) * line.length * 0.8));
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > size) {
    const at = from + placeToCut(line.slice(from, from + size));
    pieces.push(line.slice(from, at));
    from = at;
  }
  return [...pieces, line.slice(from)];
}

/** Where a stretch of one line is best cut: after a sentence, a comma or a word of its second half, not in a mask. */
export function placeToCut(stretch: string): number {
  const half = stretch.length / 2;
  const after = (mark: string) => stretch.lastIndexOf(mark) + mark.length;
  const place = [after('. '), after(', '), after(' ')].find((at) => at > half) ?? stretch.length;
  const mask = /\[[A-Z0-9_]{2,24} $/i.exec(stretch.slice(0, place));
  return mask && mask.index > 0 ? mask.index : place;
}
