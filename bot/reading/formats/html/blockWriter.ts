import type { DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Block } from '../../partBuilder.ts';
import { tableRow } from '../tableRow.ts';

export interface BlockWriter {
  open(element: Dom.Element): void;
  close(element: Dom.Element): void;
  text(text: string, how: { isHidden: boolean; isPreformatted: boolean }): void;
  end(): void;
}

const blockTags = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody ' +
    'tfoot thead tr ul'
  ).split(' '),
);

/** Turns the order of tags and text into blocks: `# heading`, `- item`, `| row |`, `> quoted`. */
export function createBlockWriter(
  layoutTables: ReadonlySet<Dom.Element>,
  emit: (block: Block) => void,
): BlockWriter {
  let line = '';
  let hidden = '';
  let heading = 0;
  let quotes = 0;
  let row: { cells: string[]; hidden: string } | undefined;
  const tables: boolean[] = [];
  const lists: { next: number | undefined }[] = [];
  const markers: { text: string; used: boolean }[] = [];

  const flush = (): void => {
    const text = tidy(line);
    const block: Block = { text: '', hidden: hidden.replace(/\s+/g, ' ') };
    line = '';
    hidden = '';
    if (text !== '') Object.assign(block, dress(text));
    if (block.text !== '' || block.hidden?.trim() !== '') emit(block);
  };

  const dress = (text: string): Block => {
    const marker = markers.at(-1);
    const lead =
      marker === undefined ? '' : '  '.repeat(markers.length - 1) + (marker.used ? '  ' : marker.text);
    if (marker !== undefined) marker.used = true;
    const prefix = '> '.repeat(quotes);
    const marked = heading > 0 ? `${'#'.repeat(heading)} ${text.replaceAll('\n', ' ')}` : lead + text;
    const full = quotes === 0 ? marked : marked.replace(/^/gm, prefix);
    return { text: full, ...(heading > 0 ? { starts: true } : {}), ...(marker ? { tight: true } : {}) };
  };

  const openCell = (): void => {
    if (row === undefined) return;
    row.cells.push('');
    line = '';
  };
  const closeCell = (): void => {
    if (row === undefined) return;
    row.cells[row.cells.length - 1] = tidy(line);
    row.hidden += ` ${hidden}`;
    line = '';
    hidden = '';
  };
  const closeRow = (): void => {
    if (row === undefined) return;
    const text = tableRow(row.cells);
    const quoted = quotes === 0 || text === '' ? text : '> '.repeat(quotes) + text;
    emit({ text: quoted, hidden: row.hidden, tight: true });
    row = undefined;
  };
  const boundary = (): void => {
    if (row === undefined) flush();
    else line += ' ';
  };

  return {
    open(element) {
      const tag = element.tagName;
      if (tag === 'br') line += row === undefined ? '\n' : ' ';
      if (tag === 'table') {
        boundary();
        tables.push(!layoutTables.has(element));
      }
      const isData = tables.at(-1) === true;
      if (tag === 'tr' && isData) {
        flush();
        row = { cells: [], hidden: '' };
        return;
      }
      if ((tag === 'td' || tag === 'th') && isData) {
        openCell();
        return;
      }
      if (blockTags.has(tag) || tag === 'td' || tag === 'th') boundary();
      if (/^h[1-6]$/.test(tag) && row === undefined) heading = Number(tag[1]);
      if (tag === 'blockquote') quotes += 1;
      if (tag === 'ul' || tag === 'ol') lists.push({ next: tag === 'ol' ? 1 : undefined });
      if (tag === 'li' && row === undefined) markers.push({ text: markerOf(lists.at(-1)), used: false });
    },
    close(element) {
      const tag = element.tagName;
      const isData = tables.at(-1) === true;
      if ((tag === 'td' || tag === 'th') && isData) closeCell();
      else if (tag === 'tr' && isData) closeRow();
      else if (blockTags.has(tag) || tag === 'td' || tag === 'th') boundary();
      if (tag === 'table') tables.pop();
      if (/^h[1-6]$/.test(tag)) heading = 0;
      if (tag === 'blockquote') quotes = Math.max(0, quotes - 1);
      if (tag === 'ul' || tag === 'ol') lists.pop();
      if (tag === 'li' && row === undefined) markers.pop();
    },
    text(text, { isHidden, isPreformatted }) {
      if (isHidden) hidden += `${text} `;
      else line += isPreformatted ? text.replaceAll('\r', '') : text.replace(/[\s\u00a0]+/g, ' ');
    },
    end() {
      closeRow();
      flush();
    },
  };
}

function markerOf(list: { next: number | undefined } | undefined): string {
  if (list?.next === undefined) return '- ';
  list.next += 1;
  return `${String(list.next - 1)}. `;
}

/** Spaces around line ends go, more than two line ends in a row become two. */
function tidy(line: string): string {
  return line
    .split('\n')
    .map((one) => one.replace(/ {2,}/g, ' ').trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
