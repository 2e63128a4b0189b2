/** A replacement in a text. `start` is the UTF-16 offset of `before`; without it the first place after the previous edit. */
export interface SpanEdit {
  before: string;
  after: string;
  start?: number;
}

/** How to make an edit with a search: find `find` at `start`, then write `text` in its place or beside it. */
export interface EditPlan {
  start: number;
  find: string;
  text: string;
  where: 'Replace' | 'Start' | 'End';
}

/** Beyond this many word pairs a comparison costs more than it shows; the whole is then one edit. */
const largestTable = 4_000_000;

/**
 * The smallest readable set of replacements that turns `before` into `after`, in reading order.
 * Changes that only a space parts are one edit, so that a phrase is judged as a phrase.
 */
export function diffEdits(before: string, after: string): Required<SpanEdit>[] {
  const old = tokens(before);
  const fresh = tokens(after);
  if (old.length * fresh.length > largestTable) return before === after ? [] : [{ before, after, start: 0 }];
  const edits: Required<SpanEdit>[] = [];
  let start = 0;
  let open: Required<SpanEdit> | undefined;
  for (const [kind, token] of walk(old, fresh, commonLengths(old, fresh))) {
    if (kind === 'same') {
      if (open && !/^\s$/.test(token)) open = undefined;
      else if (open) open = joined(open, token);
      start += token.length;
      continue;
    }
    if (!open) edits.push((open = { before: '', after: '', start }));
    if (kind === 'old') {
      open.before += token;
      start += token.length;
    } else open.after += token;
  }
  return edits.map(trimmed).filter((edit) => edit.before !== edit.after);
}

/** Cuts an edit down to what differs; a pure insertion is tied to the word before it, or after it. */
export function planEdit(edit: Required<SpanEdit>): EditPlan {
  const { start, before, after } = trimmed(edit);
  if (before !== '') return { start, find: before, text: after, where: 'Replace' };
  const head = edit.before.slice(0, start - edit.start);
  const anchor = tokens(head).at(-1);
  if (anchor !== undefined) return { start: start - anchor.length, find: anchor, text: after, where: 'End' };
  const next = tokens(edit.before)[0];
  return { start, find: next ?? '', text: after, where: 'Start' };
}

/** Gives every edit its offset in `text`; edits that are not there are undefined. */
export function placeEdits(text: string, edits: SpanEdit[]): (Required<SpanEdit> | undefined)[] {
  let from = 0;
  return edits.map(({ before, after, start }) => {
    const at = start !== undefined && text.startsWith(before, start) ? start : text.indexOf(before, from);
    if (at < 0 || before === '') return undefined;
    from = at + before.length;
    return { before, after, start: at };
  });
}

function tokens(text: string): string[] {
  return text.match(/\s|[\p{L}\p{N}'’-]+|[^\s\p{L}\p{N}]/gu) ?? [];
}

/** A space inside a change belongs to both sides. */
function joined(edit: Required<SpanEdit>, space: string): Required<SpanEdit> {
  edit.before += space;
  edit.after += space;
  return edit;
}

/** Without the words that both sides share at their ends. */
function trimmed({ before, after, start }: Required<SpanEdit>): Required<SpanEdit> {
  const old = tokens(before);
  const fresh = tokens(after);
  let head = 0;
  while (head < Math.min(old.length, fresh.length) && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail))
    tail++;
  return {
    before: old.slice(head, old.length - tail).join(''),
    after: fresh.slice(head, fresh.length - tail).join(''),
    start: start + old.slice(0, head).join('').length,
  };
}

/** Row-major table: length of the longest common subsequence of `old[i..]` and `fresh[j..]`. */
function commonLengths(old: string[], fresh: string[]): Uint16Array {
  const width = fresh.length + 1;
  const table = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = fresh.length - 1; j >= 0; j--) {
      const below = table[(i + 1) * width + j] ?? 0;
      const right = table[i * width + j + 1] ?? 0;
      const both = (table[(i + 1) * width + j + 1] ?? 0) + 1;
      table[i * width + j] = old[i] === fresh[j] ? both : Math.max(below, right);
    }
  }
  return table;
}

function* walk(
  old: string[],
  fresh: string[],
  table: Uint16Array,
): Generator<['same' | 'old' | 'new', string]> {
  const width = fresh.length + 1;
  let i = 0;
  let j = 0;
  while (i < old.length || j < fresh.length) {
    const [left, right] = [old[i], fresh[j]];
    if (left !== undefined && left === right) {
      yield ['same', left];
      i++;
      j++;
    } else if (
      left !== undefined &&
      (right === undefined || lengthAt(table, (i + 1) * width + j) >= lengthAt(table, i * width + j + 1))
    ) {
      yield ['old', left];
      i++;
    } else if (right !== undefined) {
      yield ['new', right];
      j++;
    }
  }
}

function lengthAt(table: Uint16Array, index: number): number {
  return table[index] ?? 0;
}
