/** A paragraph or list item; `start` is behind the list mark. Offsets are UTF-16 code units. */
export interface Block {
  start: number;
  end: number;
  bullet: boolean;
}

const listMark =
  /^[ \t]*(?:[-*+•‣▪◦·–—o](?=[ \t])|\d{1,3}[.)](?=[ \t])|\(?[a-zA-Z][)](?=[ \t])|\[[ xX]?\](?=[ \t]))[ \t]+/;
/** A line this long that ends without a full stop was wrapped, not ended. */
const wrapColumn = 55;

/** Blank lines, list marks and short lines part a text into blocks; hard-wrapped lines are joined. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  let previous = '';
  for (const { start, end } of lines(text)) {
    const line = text.slice(start, end);
    const mark = listMark.exec(line);
    if (line.trim() === '') {
      open = undefined;
    } else if (open && !mark && continues(previous, line)) {
      open.end = end;
    } else {
      open = { start: start + (mark?.[0].length ?? 0), end, bullet: mark !== null };
      blocks.push(open);
    }
    previous = line;
  }
  return blocks;
}

function* lines(text: string): Generator<{ start: number; end: number }> {
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    yield { start, end: text[end - 1] === '\r' && end > start ? end - 1 : end };
    if (found < 0) return;
    start = found + 1;
  }
}

function continues(previous: string, line: string): boolean {
  const before = previous.trim();
  const after = line.trim();
  if (/^[#>|]/.test(after) || /^[#|]/.test(before)) return false;
  if (/^\p{Ll}/u.test(after) && !/:$/.test(before)) return true;
  if (before.length < wrapColumn) return false;
  return !/:$/.test(before) || /^\p{Ll}/u.test(after);
}
