import { walkXml, type Attributes } from '../../container/xml.ts';
import type { CellKind } from '../../../domain/cellTable.ts';
import type { CellFormat } from './cellFormats.ts';
import { showNumber } from './showValue.ts';

export interface Workbook {
  strings: readonly string[];
  formats: readonly CellFormat[];
  is1904: boolean;
}

export interface SheetCell {
  /** From 0 */
  column: number;
  text: string;
  kind: CellKind;
  isHidden: boolean;
}

/** Who takes the cells of a sheet, in the order of the file. */
export interface SheetVisitor {
  openRow(number: number, isHidden: boolean): void;
  cell(cell: SheetCell): void;
  closeRow(): void;
  hiddenColumns?(from: number, to: number): void;
  /** "A1:B7" of merged cells and of the sheet as it calls itself. */
  merged?(reference: string): void;
  extent?(reference: string): void;
  isDone(): boolean;
}

interface OpenCell {
  column: number;
  type: string;
  format: CellFormat | undefined;
  value: string;
}

/** Cells of one sheet (ECMA-376 part 1, 18.3), as it unpacks; stops when the visitor is done. */
export function walkSheet(chunks: Iterable<Uint8Array>, workbook: Workbook, visitor: SheetVisitor): void {
  const hiddenColumns: { from: number; to: number }[] = [];
  let number = 0;
  let isRowHidden = false;
  let cell: OpenCell | undefined;
  let column = -1;
  let isValue = false;
  let isPhonetic = false;

  const endCell = (): void => {
    if (cell === undefined) return;
    const shown = show(cell, workbook);
    const { column: at, format } = cell;
    const isHidden =
      isRowHidden ||
      format?.isHidden === true ||
      hiddenColumns.some(({ from, to }) => at >= from && at <= to);
    if (shown.text !== '') visitor.cell({ column: at, ...shown, isHidden });
  };
  const openRow = (attributes: Attributes): void => {
    number = Number(attributes['r'] ?? number + 1);
    isRowHidden = isTrue(attributes['hidden']);
    column = -1;
    visitor.openRow(number, isRowHidden);
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
      else if (name === 'col' && isTrue(attributes['hidden'])) {
        const range = { from: Number(attributes['min']) - 1, to: Number(attributes['max']) - 1 };
        hiddenColumns.push(range);
        visitor.hiddenColumns?.(range.from, range.to);
      } else if (name === 'mergeCell') visitor.merged?.(attributes['ref'] ?? '');
      else if (name === 'dimension') visitor.extent?.(attributes['ref'] ?? '');
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
      } else if (name === 'row') visitor.closeRow();
    },
    isDone: () => visitor.isDone(),
  });
}

function isTrue(written: string | undefined): boolean {
  return written === '1' || written === 'true';
}

function show(
  { type, value, format }: OpenCell,
  { strings, is1904 }: Workbook,
): { text: string; kind: CellKind } {
  if (type === 's') return { text: strings[Number(value)] ?? '', kind: 'text' };
  if (type === 'b')
    return { text: value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value, kind: 'boolean' };
  if (type === 'd') return { text: value, kind: 'date' };
  if (type !== 'n') return { text: value, kind: type === 'e' ? 'error' : 'text' };
  const kind = format?.kind ?? 'number';
  const text = showNumber(value, kind, is1904);
  return { text, kind: kind === 'number' && format?.isMoney === true ? 'money' : kind };
}

/** "AB12" is column 27. */
export function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
