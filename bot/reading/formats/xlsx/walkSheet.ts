import { walkXml, type Attributes } from '../../container/xml.ts';
import { limits } from '../../limits.ts';
import type { Block } from '../../partBuilder.ts';
import { tableRow } from '../tableRow.ts';
import type { CellFormat } from './cellFormats.ts';
import { showNumber } from './showValue.ts';

export interface Workbook {
  strings: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
}

interface Cell {
  column: number;
  type: string;
  format: CellFormat | undefined;
  value: string;
}

/** Rows of one sheet, as they unpack; stops when `isFull` says so. Returns the number of rows that were read. */
export function walkSheet(
  chunks: Iterable<Uint8Array>,
  workbook: Workbook,
  { emit, isFull }: { emit: (block: Block) => void; isFull: (rows: number) => boolean },
): { rows: number; isCut: boolean } {
  const hiddenColumns: { from: number; to: number }[] = [];
  let rows = 0;
  let isCut = false;
  let number = 0;
  let isRowHidden = false;
  let seen: string[] = [];
  let hidden: string[] = [];
  let cell: Cell | undefined;
  let column = -1;
  let isValue = false;
  let isPhonetic = false;

  const endCell = (): void => {
    if (cell === undefined) return;
    const text = show(cell, workbook);
    const { column: at, format } = cell;
    const isHidden =
      isRowHidden ||
      format?.isHidden === true ||
      hiddenColumns.some(({ from, to }) => at >= from && at <= to);
    if (text === '' || at >= limits.sheetColumns) return;
    if (isHidden) hidden.push(text);
    else seen[at] = text;
  };
  const openRow = (attributes: Attributes): void => {
    number = Number(attributes['r'] ?? number + 1);
    isRowHidden = attributes['hidden'] === '1' || attributes['hidden'] === 'true';
    seen = [];
    hidden = [];
    column = -1;
  };
  const endRow = (): void => {
    if (isCut || (seen.length === 0 && hidden.length === 0)) return;
    if (isFull(rows)) {
      isCut = true;
      return;
    }
    rows += 1;
    emit({
      text: tableRow(Array.from(seen, (value) => value ?? '')),
      hidden: hidden.join(' | '),
      at: number,
      tight: true,
    });
  };

  walkXml(chunks, {
    open(name, attributes) {
      if (name === 'c') {
        column = columnOf(attributes['r']) ?? column + 1;
        cell = {
          column,
          type: attributes['t'] ?? 'n',
          format: workbook.formats[Number(attributes['s'] ?? 0)],
          value: '',
        };
      } else if (name === 'v' || name === 't') isValue = true;
      else if (name === 'rPh') isPhonetic = true;
      else if (name === 'row') openRow(attributes);
      else if (name === 'col' && (attributes['hidden'] === '1' || attributes['hidden'] === 'true')) {
        hiddenColumns.push({ from: Number(attributes['min']) - 1, to: Number(attributes['max']) - 1 });
      }
    },
    text(text) {
      if (isValue && !isPhonetic && cell !== undefined) cell.value += text;
    },
    close(name) {
      if (name === 'v' || name === 't') isValue = false;
      else if (name === 'rPh') isPhonetic = false;
      else if (name === 'c') {
        endCell();
        cell = undefined;
      } else if (name === 'row') endRow();
    },
    isDone: () => isCut,
  });
  return { rows, isCut };
}

function show({ type, value, format }: Cell, { strings, is1904 }: Workbook): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value;
  return type === 'n' ? showNumber(value, format?.kind ?? 'number', is1904) : value;
}

/** "AB12" is column 27. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
