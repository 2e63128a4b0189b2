/** A stretch of Markdown that can be read by itself. `tight`: it goes on with the list before it, no blank line between. */
export interface Block {
  source: string;
  tight: boolean;
}

/** A block that grows larger (UTF-16 units) is cut; what a parser costs stays bounded. */
const largest = 16_384;

/**
 * Cuts a stream of Markdown into blocks as soon as each is complete: at a blank line outside of fences and of what
 * belongs to a list item, and before each item of a top-level list. Cost grows with the text, not with its square.
 */
export function createBlockSplitter() {
  /** Complete lines of the current block, without their line ends. */
  let lines: string[] = [];
  let size = 0;
  /** The line that is not complete yet, in pieces as they came. */
  let partial: string[] = [];
  let partialSize = 0;
  let fence: Fence | undefined;
  let inList = false;
  let blankBefore = false;
  let tightStart = false;

  function close(done: Block[], nextTight: boolean): void {
    const source = lines.join('\n');
    if (source.trim() !== '') done.push({ source, tight: tightStart });
    lines = [];
    size = 0;
    inList = false;
    tightStart = nextTight;
  }

  function addLine(line: string, done: Block[]): void {
    if (!fence) closeBefore(line, done);
    lines.push(line);
    size += line.length + 1;
    const blank = line.trim() === '';
    if (!fence && !blank && isItem(line)) inList = true;
    blankBefore = blank;
    fence = fenceAfter(line, fence);
    if (size > largest) cut(done);
  }

  /** Whether the current block ends before this line. */
  function closeBefore(line: string, done: Block[]): void {
    if (lines.length === 0 || line.trim() === '') return;
    const startsItem = isItem(line) && !/^[ \t]/.test(line);
    if (inList) {
      if (startsItem) close(done, !blankBefore);
      else if (blankBefore && !/^[ \t]/.test(line)) close(done, false);
    } else if (blankBefore) close(done, false);
  }

  /** A fence that is cut goes on as a fence. */
  function cut(done: Block[]): void {
    const open = fence;
    close(done, false);
    if (open) lines.push(open.line);
  }

  return {
    push(chunk: string): Block[] {
      const done: Block[] = [];
      const pieces = chunk.split('\n');
      for (const [index, piece] of pieces.entries()) {
        partial.push(piece);
        partialSize += piece.length;
        const complete = index < pieces.length - 1;
        if (!complete && partialSize <= largest) continue;
        for (const line of inSizes(partial.join(''))) addLine(line, done);
        partial = [];
        partialSize = 0;
      }
      return done;
    },
    end(): Block[] {
      const done: Block[] = [];
      for (const line of inSizes(partial.join(''))) addLine(line, done);
      close(done, false);
      return done;
    },
  };
}

/** A line longer than a block may be, in pieces, cut after a space where there is one. */
function inSizes(line: string): string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > largest) {
    const gap = rest.lastIndexOf('. ', largest) + 1;
    const at = gap > largest / 2 ? gap : largest;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}

interface Fence {
  marker: string;
  /** The opening line, for a fence that has to be cut. */
  line: string;
}

const isItem = (line: string) => /^[ \t]{0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/.test(line);

/** CommonMark 0.31, fenced code blocks; containers before the fence are looked through. */
function fenceAfter(line: string, open: Fence | undefined): Fence | undefined {
  const match = /^[ \t>]{0,40}(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,8}){0,4}(`{3,}|~{3,})(.*)$/.exec(line);
  const marker = match?.[1] ?? '';
  const info = match?.[2] ?? '';
  if (!match) return open;
  if (!open)
    return marker.startsWith('`') && info.includes('`') ? undefined : { marker, line: line.slice(0, 400) };
  const closes = marker[0] === open.marker[0] && marker.length >= open.marker.length && info.trim() === '';
  return closes ? undefined : open;
}
