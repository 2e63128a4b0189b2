import {
  afterLine,
  isBlank,
  isHeading,
  isIndented,
  isItem,
  isTableRule,
  type Fence,
} from './markdownLines.ts';
import { inSizes, largestBlock, placeToCut, weightOf } from './blockWeight.ts';

/** A stretch of Markdown that can be read by itself. `tight`: it goes on with the list before it, no blank line between. */
export interface Block {
  source: string;
  tight: boolean;
}

/**
 * Cuts a stream of Markdown into blocks as soon as each is complete: at a blank line outside of fences and of what
 * belongs to a list item, around headings and fences, and before each item of a top-level list. Cost grows with the
 * text, not with its square.
 */
export function createBlockSplitter() {
  /** Complete lines of the current block, without their line ends. */
  let lines: string[] = [];
  let weight = 0;
  /** The line that is not complete yet, in pieces as they came. */
  let partial: string[] = [];
  let partialSize = 0;
  let fence: Fence | undefined;
  let inList = false;
  let blankBefore = false;
  let tightStart = false;

  function close(done: Block[], nextTight = false): void {
    const source = lines.join('\n');
    if (source.trim() !== '') done.push({ source, tight: tightStart });
    lines = [];
    weight = 0;
    inList = false;
    tightStart = nextTight;
  }

  function addLine(line: string, done: Block[]): void {
    const wasOpen = fence;
    // After a flush the list may go on, or something else begins.
    if (lines.length === 0 && !(isItem(line) && !isIndented(line))) tightStart = false;
    if (!fence) closeBefore(line, done);
    if (weight > largestBlock) cut(done);
    lines.push(line);
    weight += weightOf(line, fence !== undefined);
    blankBefore = isBlank(line);
    if (fence) fence = afterLine(line, fence);
    else {
      fence = afterLine(line, undefined);
      if (isItem(line)) inList = true;
    }
    const standsAlone = isHeading(line) || (wasOpen && !fence);
    if (standsAlone && !inList && !fence) close(done);
  }

  /** Ends the current block when this line cannot belong to it. */
  function closeBefore(line: string, done: Block[]): void {
    if (lines.length === 0 || isBlank(line)) return;
    const startsItem = isItem(line) && !isIndented(line);
    if (inList) {
      if (startsItem) close(done, !blankBefore);
      else if (!isIndented(line) && (blankBefore || isHeading(line))) close(done);
    } else if (blankBefore || isHeading(line)) close(done);
  }

  /** Ends a block that has grown too large; a fence and a table go on as what they are. */
  function cut(done: Block[]): void {
    const again = fence ? [fence.line] : isTableRule(lines[1] ?? '') ? lines.slice(0, 2) : [];
    close(done);
    lines.push(...again);
    weight = again.reduce((sum, line) => sum + weightOf(line, false), 0);
  }

  function take(line: string, done: Block[]): void {
    for (const piece of inSizes(line, fence !== undefined)) addLine(piece, done);
  }

  return {
    push(chunk: string): Block[] {
      const done: Block[] = [];
      const pieces = chunk.split('\n');
      for (const [index, piece] of pieces.entries()) {
        partial.push(piece);
        partialSize += piece.length;
        const complete = index < pieces.length - 1;
        if (!complete && partialSize <= largestBlock) continue;
        const line = partial.join('');
        const end = complete ? line.length : placeToCut(line);
        take(line.slice(0, end), done);
        partial = complete ? [] : [line.slice(end)];
        partialSize = line.length - end;
      }
      return done;
    },
    /** The writer vouches that what has come is complete, an item of a list included. */
    flush(): Block[] {
      const done: Block[] = [];
      if (!fence && partialSize === 0) close(done, inList);
      return done;
    },
    end(): Block[] {
      const done: Block[] = [];
      take(partial.join(''), done);
      close(done);
      return done;
    },
  };
}
