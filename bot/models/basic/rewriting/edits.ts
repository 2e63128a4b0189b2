/** A replacement in a text; `start` is a UTF-16 offset. */
export interface Edit {
  start: number;
  before: string;
  after: string;
  why: string;
}

/** In reading order without overlaps: the earlier edit wins. */
export function withoutOverlaps(edits: readonly Edit[]): Edit[] {
  const sorted = [...edits].sort((a, b) => a.start - b.start || b.before.length - a.before.length);
  const kept: Edit[] = [];
  let free = 0;
  for (const edit of sorted) {
    if (edit.start < free || edit.before === edit.after) continue;
    kept.push(edit);
    free = edit.start + edit.before.length;
  }
  return kept;
}

/** The text with its edits (in order, not overlapping) applied. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, before, after } of edits) {
    pieces.push(text.slice(at, start), after);
    at = start + before.length;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
