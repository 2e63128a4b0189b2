/**
 * Rows of separated values (RFC 4180): quotes may hold separators and line ends, doubled quotes stand for one, what
 * stands between a closing quote and the separator is kept. Linear in the text; never throws.
 */
export function* delimitedRows(text: string, separator: string): Iterable<string[]> {
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === separator) {
      at += 1;
      if (at === text.length) row.push('');
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    yield row;
    row = [];
  }
  if (row.length > 0) yield row;
}

/** The separator that stands most often in the first line, outside quotes. */
export function separatorOf(text: string): string {
  const line = (/^[^\r\n]{0,5000}/.exec(text.slice(0, 5_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

interface Cell {
  value: string;
  /** Index of the separator or line end behind it */
  end: number;
}

function plainCell(text: string, from: number, separator: string): Cell {
  let end = from;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(from, end), end };
}

function quotedCell(text: string, from: number, separator: string): Cell {
  let value = '';
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return { value: value + text.slice(at), end: text.length };
    value += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      at = quote + 1;
      break;
    }
    value += '"';
    at = quote + 2;
  }
  const tail = plainCell(text, at, separator);
  return { value: value + tail.value, end: tail.end };
}
