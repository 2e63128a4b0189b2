import type { WritingResult } from '../../../bot/contract/results.ts';
import { diffEdits, placeEdits, type SpanEdit } from '../../hosts/spanEdits.ts';
import { blocksToText } from '../blockText.ts';
import { draftBlocks } from '../draftBlocks.ts';

export interface ReviewEdit extends Required<SpanEdit> {
  why: string | undefined;
}

/** An edit of more UTF-16 code units is no phrase any more and is taken apart. */
const phraseLimit = 80;

/**
 * The changes of a rewriting as phrases of the passage, in reading order. Long edits, and a rewriting that comes as a
 * whole text, are compared word by word. Undefined: the paragraphs do not match, so only the whole can be replaced.
 */
export function reviewEdits(passage: string, writing: WritingResult): ReviewEdit[] | undefined {
  const given = writing.edits ?? [];
  const short = given.every(({ before }) => before.length <= phraseLimit && !before.includes('\n'));
  if (given.length > 0 && short) {
    return placeEdits(passage, given.map(spanOf)).flatMap((edit, i) =>
      edit ? [{ ...edit, why: given[i]?.why }] : [],
    );
  }
  if (given.length === 0 && writing.markdown.trim() === '') return [];
  return compare(passage, blocksToText(draftBlocks(writing.markdown)));
}

function spanOf({ before, after, start }: NonNullable<WritingResult['edits']>[number]): SpanEdit {
  return { before, after, ...(start === undefined ? {} : { start }) };
}

/** Paragraph by paragraph: no edit may cross a paragraph mark. */
function compare(before: string, after: string): ReviewEdit[] | undefined {
  const old = before.split('\n');
  const fresh = after.split('\n').filter((line) => line.trim() !== '');
  const filled = old.filter((line) => line.trim() !== '');
  if (filled.length !== fresh.length) return undefined;
  const edits: ReviewEdit[] = [];
  let start = 0;
  for (const line of old) {
    const next = line.trim() === '' ? line : (fresh.shift() ?? line);
    for (const edit of diffEdits(line, next))
      edits.push({ ...edit, start: start + edit.start, why: undefined });
    start += line.length + 1;
  }
  return edits;
}
