import { decodeText } from '../../decodeText.ts';
import type { FormatReader } from '../../formatReader.ts';
import { limits } from '../../limits.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadNotice } from '../../readResult.ts';
import { tableRow } from '../tableRow.ts';
import { charsetOf } from './charsetOf.ts';

/** Separated values (RFC 4180, and the separators ; tab |) as table rows. */
export const readCsv: FormatReader = (file, work) => {
  const text = decodeText(file.bytes, charsetOf(file.mediaType));
  const builder = createPartBuilder(work, { unit: 'row' });
  const notices: ReadNotice[] = [];
  let rows = 0;
  for (const row of parseRows(text, separatorOf(text))) {
    rows += 1;
    if (rows > limits.sheetRows || work.isTimeUp()) {
      const read = (rows - 1).toLocaleString('en-US');
      notices.push({ code: 'partial', text: `Only the first ${read} rows were read.` });
      break;
    }
    builder.add({ text: tableRow(row), tight: true });
  }
  return { parts: builder.parts(), notices };
};

/** The separator that stands most often in the first line, outside quotes. */
function separatorOf(text: string): string {
  const line = (/^[^\r\n]{0,5000}/.exec(text.slice(0, 5_000))?.[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [',', ';', '\t', '|'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).mark;
}

function* parseRows(text: string, separator: string): Iterable<string[]> {
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

/** Doubled quotes stand for one; what stands between the closing quote and the separator is kept. */
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
