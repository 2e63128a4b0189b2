import { delimitedRows } from '../../domain/delimitedRows.ts';
import { alignedRows } from './alignedRows.ts';
import { flattenedRows } from './flattenedRows.ts';
import { htmlRows } from './htmlRows.ts';
import { looksTabular } from './looksTabular.ts';

export interface TextTable {
  rows: string[][];
  /** Its first line in the text, from 0 */
  line: number;
}

export interface TextTables {
  tables: TextTable[];
  /** The words around the tables: a question, a title. */
  rest: string;
}

const leastRows = 2;

/**
 * Finds tables in a text: Markdown or other lines with bars, tabs, HTML, separated values, columns aligned with
 * spaces, or cells one below the other. Linear in the text. `mayFlatten`: the text may be nothing but a table.
 */
export function findTextTables(text: string, { mayFlatten = false } = {}): TextTables {
  const clean = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '')
    .replace(/^\ufeff/, '');
  const html = htmlRows(clean);
  if (html !== undefined) return html;
  const tables: TextTable[] = [];
  const rest: string[] = [];
  const lines = clean.split('\n');
  /** Lines before this index were looked at as this kind and are no such table: none is looked at twice. */
  const looked = kinds.map(() => 0);
  for (let at = 0; at < lines.length;) {
    let found: Found | undefined;
    for (const [index, find] of kinds.entries()) {
      if (found !== undefined || at < (looked[index] ?? 0)) continue;
      const { to, rows } = find(lines, at);
      if (rows !== undefined) found = { rows, to };
      else looked[index] = to;
    }
    if (found === undefined) {
      rest.push(lines[at] ?? '');
      at += 1;
    } else {
      tables.push({ rows: found.rows, line: at });
      at = found.to;
    }
  }
  if (tables.length === 0 && mayFlatten) {
    const flattened = flattenedRows(lines);
    if (flattened !== undefined) return { tables: [{ rows: flattened, line: 0 }], rest: '' };
  }
  return { tables, rest: rest.join('\n').trim() };
}

interface Found {
  rows: string[][];
  /** First line behind the table */
  to: number;
}

/** A run of lines, with rows when it is a table. */
type Run = Omit<Found, 'rows'> & { rows: string[][] | undefined };

const kinds: readonly ((lines: readonly string[], from: number) => Run)[] = [
  barsAt,
  tabsAt,
  (lines, from) => separatedAt(lines, from, ';'),
  (lines, from) => separatedAt(lines, from, ','),
  alignedAt,
];

/** `| a | b |` with or without the outer bars; the dashes of Markdown under a header are no row. */
function barsAt(lines: readonly string[], from: number): Run {
  const rows: string[][] = [];
  let isDrawn = (lines[from] ?? '').trimStart().startsWith('|');
  let to = from;
  while (to < lines.length && /\|/.test(lines[to] ?? '')) {
    const line = (lines[to] ?? '').trim();
    to += 1;
    if (/^[|\s:+=-]+$/.test(line) && line.includes('-')) {
      isDrawn = true;
      continue;
    }
    const inner = line.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
    rows.push(inner.split(/(?<!\\)\|/).map((cell) => cell.replaceAll('\\|', '|').trim()));
  }
  return { rows: isTable(rows) && (isDrawn || looksTabular(rows)) ? rows : undefined, to };
}

/** What a spreadsheet puts on the clipboard; quotes may hold line breaks. */
function tabsAt(lines: readonly string[], from: number): Run {
  if (!(lines[from] ?? '').includes('\t')) return { rows: undefined, to: from };
  let to = from;
  let isQuoted = false;
  while (to < lines.length) {
    const line = lines[to] ?? '';
    if (!isQuoted && !line.includes('\t')) break;
    if ((line.match(/"/g)?.length ?? 0) % 2 === 1 && /(?:^|\t)"/.test(line)) isQuoted = !isQuoted;
    else if (isQuoted && /"(?:\t|$)/.test(line)) isQuoted = false;
    to += 1;
  }
  const rows = [...delimitedRows(lines.slice(from, to).join('\n'), '\t')];
  // Two lines of a name and a value are a signature rather than a table.
  const isLarge = rows.length > 2 || rows.some((row) => row.length > 2);
  return { rows: isTable(rows) && (isLarge || looksTabular(rows)) ? rows : undefined, to };
}

/** Commas or semicolons, the same number in each record. */
function separatedAt(lines: readonly string[], from: number, separator: string): Run {
  let to = from;
  while (to < lines.length && (lines[to] ?? '').trim() !== '' && hasSeparator(lines[to] ?? '', separator))
    to += 1;
  if (to - from < leastRows || !(lines[from] ?? '').includes(separator)) return { rows: undefined, to };
  const records = [...delimitedRows(lines.slice(from, to).join('\n'), separator)];
  const rows = records.map((row) => row.map((cell) => cell.trim()));
  return { rows: looksTabular(rows) && !isSentence(records) ? rows : undefined, to };
}

/** "On Thu, Oct 22, 2026 …": a few lines with a space behind most commas are writing. */
function isSentence(records: readonly string[][]): boolean {
  if (records.length > 3) return false;
  const later = records.flatMap((row) => row.slice(1));
  return later.filter((cell) => cell.startsWith(' ')).length * 2 >= later.length;
}

function hasSeparator(line: string, separator: string): boolean {
  return line.includes(separator) || line.includes('"');
}

function alignedAt(lines: readonly string[], from: number): Run {
  let to = from;
  while (to < lines.length && /\S\s{2,}\S/.test(lines[to] ?? '')) to += 1;
  const rows = to - from < leastRows ? undefined : alignedRows(lines.slice(from, to));
  return { rows: rows !== undefined && looksTabular(rows) ? rows : undefined, to };
}

function isTable(rows: readonly string[][]): boolean {
  return rows.length >= leastRows && rows.some((row) => row.length > 1);
}
