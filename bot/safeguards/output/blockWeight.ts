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

/** A line that is too heavy for one block, in pieces that are not, cut after a sentence or space where there is one. */
export function inSizes(line: string, inFence: boolean): string[] {
  if (weightOf(line, inFence) <= largestBlock) return [line];
  const size = Math.max(512, Math.floor((largestBlock / weightOf(line, inFence)) * line.length * 0.8));
  const pieces: string[] = [];
  let from = 0;
  while (line.length - from > size) {
    const stretch = line.slice(from, from + size);
    const gap =
      Math.max(stretch.lastIndexOf('. ') + 1, stretch.lastIndexOf(', ') + 1) || stretch.lastIndexOf(' ');
    const at = from + (gap > size / 2 ? gap : size);
    pieces.push(line.slice(from, at));
    from = at;
  }
  return [...pieces, line.slice(from)];
}
