import type { TextTable, TextTables } from './findTextTables.ts';

/** Tags that matter; bounded, so that a broken tag costs nothing. */
const tag = /<(\/?)(table|tr|td|th|br|p|div)\b([^<>]{0,2000})>/gi;
const mostSpan = 100;

/**
 * Rows of `<table>` markup that somebody pasted. Cells that span columns stand once, with blanks behind; nested tables
 * are rows of their own. Undefined without a table. Every other tag is taken out.
 */
export function htmlRows(text: string): TextTables | undefined {
  if (!/<table\b/i.test(text) || !/<t[dh]\b/i.test(text)) return undefined;
  const tables: TextTable[] = [];
  const outside: string[] = [];
  let rows: string[][] | undefined;
  let row: string[] | undefined;
  let cell: { words: string[]; span: number } | undefined;
  let from = 0;

  const take = (words: string): void => {
    if (cell !== undefined) cell.words.push(words);
    else if (rows === undefined) outside.push(words);
  };
  const closeCell = (): void => {
    if (cell === undefined) return;
    row ??= [];
    row.push(plain(cell.words.join('')), ...Array.from({ length: cell.span - 1 }, () => ''));
    cell = undefined;
  };
  const closeRow = (): void => {
    closeCell();
    if (row !== undefined && rows !== undefined) rows.push(row);
    row = undefined;
  };
  const closeTable = (): void => {
    closeRow();
    if (rows !== undefined && rows.length > 0) tables.push({ rows, line: 0 });
    rows = undefined;
  };
  for (const found of text.matchAll(tag)) {
    take(text.slice(from, found.index));
    from = found.index + found[0].length;
    const isEnd = found[1] === '/';
    switch (found[2]?.toLowerCase()) {
      case 'table':
        closeTable();
        if (!isEnd) rows = [];
        break;
      case 'tr':
        closeRow();
        break;
      case 'td':
      case 'th':
        closeCell();
        if (!isEnd && rows !== undefined) cell = { words: [], span: spanOf(found[3] ?? '') };
        break;
      default:
        take('\n');
    }
  }
  take(text.slice(from));
  closeTable();
  return { tables, rest: plain(outside.join(''), '\n') };
}

function spanOf(attributes: string): number {
  const span = Number(/\bcolspan\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
  return Math.min(mostSpan, Math.max(1, span));
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  apos: "'",
  '#39': "'",
};

function plain(markup: string, lineEnd = ' '): string {
  return markup
    .replace(/<[^<>]{0,2000}>/g, '')
    .replace(/&(amp|lt|gt|quot|nbsp|apos|#39);/g, (_whole, name: string) => entities[name] ?? '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/\s*\n\s*/g, lineEnd)
    .trim();
}
