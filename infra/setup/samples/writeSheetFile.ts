import { strToU8, zipSync } from 'fflate';
import type { SampleCell, SheetSample } from './permitFees.ts';

const names = 'http://schemas.openxmlformats.org';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Styles by index: plain, date, money, bold. */
const styles = { plain: 0, date: 1, money: 2, bold: 3 } as const;

/** A workbook of one sheet (ECMA-376): title, a blank row, header, rows. */
export function writeSheetFile(sample: SheetSample): Uint8Array {
  const rows = [[sample.title], [], [...sample.header], ...sample.rows];
  const data = rows.map((cells, index) => rowXml(cells, index + 1, index === 0 || index === 2)).join('');
  const entries: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${names}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${names}/spreadsheetml/2006/main" xmlns:r="${names}/officeDocument/2006/relationships"><sheets><sheet name="${escape(sample.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${names}/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;$&quot;#,##0.00"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf xfId="0"/><xf xfId="0" numFmtId="14" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${names}/spreadsheetml/2006/main"><cols><col min="1" max="7" width="14" customWidth="1"/></cols><sheetData>${data}</sheetData></worksheet>`,
  };
  const files = Object.entries(entries).map(([name, text]) => [name, strToU8(declaration + text)] as const);
  // A fixed time, in the zone of the machine as zip files have it.
  return zipSync(Object.fromEntries(files), { mtime: '2026-07-01T12:00:00' });
}

function rowXml(cells: readonly SampleCell[], row: number, isBold: boolean): string {
  const xml = cells.map((cell, column) =>
    cellXml(cell, `${String.fromCharCode(65 + column)}${String(row)}`, isBold),
  );
  return `<row r="${String(row)}">${xml.join('')}</row>`;
}

function cellXml(cell: SampleCell, reference: string, isBold: boolean): string {
  if (cell === undefined) return '';
  if (typeof cell === 'string') {
    const style = isBold ? styles.bold : styles.plain;
    return `<c r="${reference}" s="${String(style)}" t="inlineStr"><is><t>${escape(cell)}</t></is></c>`;
  }
  if (typeof cell === 'number') return number(reference, styles.plain, cell);
  if ('money' in cell) return number(reference, styles.money, cell.money);
  // Day 25,569 of Excel is January 1, 1970.
  return number(reference, styles.date, Date.parse(`${cell.date}T00:00:00Z`) / 86_400_000 + 25_569);
}

function number(reference: string, style: number, value: number): string {
  return `<c r="${reference}" s="${String(style)}"><v>${String(value)}</v></c>`;
}

function relationships(list: readonly (readonly [string, string, string])[]): string {
  const entries = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${names}/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${names}/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
