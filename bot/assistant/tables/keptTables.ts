import { gunzipSync, gzipSync } from 'node:zlib';
import type { CellTable } from '../../domain/cellTable.ts';
import type { Material } from '../../domain/material.ts';
import { keptCharacters } from '../../records/cutToKeep.ts';

const mostRaw = 8_000_000;
/** Of the table as text, for follow-ups of other kinds. */
const mostText = 200_000;
/** Characters of packed cells, about a tenth of the table's; with the text they are all that a conversation keeps. */
const mostPacked = keptCharacters - mostText;
/** Between the cells of a column: the reader takes this character out of cells. */
const between = '\0';

/** The material as a conversation keeps it: its cells packed, and the beginning as text. Hidden sheets are not kept. */
export function packTables(material: Material): Material {
  const { tables, ...rest } = material;
  if (tables === undefined) return material;
  return { ...rest, parts: textOf(tables), packedTables: pack(tables.filter(({ isHidden }) => !isHidden)) };
}

function pack(tables: readonly CellTable[]): string {
  const length = tables.flatMap(({ columns }) => columns).reduce((sum, { text }) => sum + text.length, 0);
  // It would hardly fit, and packing holds everybody up for that long.
  if (length > mostRaw) return '';
  const packed = gzipSync(JSON.stringify(tables.map(toJson)), { level: 1 }).toString('base64');
  return packed.length <= mostPacked ? packed : '';
}

/** The cells again; `tooLarge` when they were not kept. What was packed here is trusted to have its form. */
export function unpackTables(material: Material): Material | 'tooLarge' {
  const { packedTables, ...rest } = material;
  if (packedTables === undefined) return material;
  if (packedTables === '') return 'tooLarge';
  const json = gunzipSync(Buffer.from(packedTables, 'base64')).toString();
  return { ...rest, parts: [], tables: (JSON.parse(json) as PackedTable[]).map(fromJson) };
}

type PackedTable = Omit<CellTable, 'rowNumbers' | 'columns'> & {
  rowNumbers: number[];
  columns: { text: string; kinds: string }[];
};

function toJson(table: CellTable): PackedTable {
  return {
    ...table,
    rowNumbers: [...table.rowNumbers],
    columns: table.columns.map((column) => ({
      text: Array.from(column.ends, (end, row) =>
        column.text.slice(row === 0 ? 0 : column.ends[row - 1], end),
      ).join(between),
      // Kinds are fewer than ten: one digit each.
      kinds: column.kinds.join(''),
    })),
  };
}

function fromJson(packed: PackedTable): CellTable {
  return {
    ...packed,
    rowNumbers: Uint32Array.from(packed.rowNumbers),
    columns: packed.columns.map(({ text, kinds }) => {
      const cells = kinds === '' ? [] : text.split(between);
      let length = 0;
      const ends = Uint32Array.from(cells, (cell) => (length += cell.length));
      return { text: cells.join(''), ends, kinds: Uint8Array.from(kinds, Number) };
    }),
  };
}

function textOf(tables: readonly CellTable[]): Material['parts'] {
  let left = mostText;
  return tables.flatMap(({ name, place, isHidden, rowNumbers, columns }) => {
    if (isHidden || left <= 0 || rowNumbers.length === 0) return [];
    const lines: string[] = [];
    for (let row = 0; row < rowNumbers.length && left > 0; row += 1) {
      const cells = columns.map(({ text, ends }) => text.slice(row === 0 ? 0 : ends[row - 1], ends[row]));
      const line = `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
      lines.push(line);
      left -= line.length + 1;
    }
    const rows = `rows ${String(rowNumbers[0] ?? 1)}-${String(rowNumbers[lines.length - 1] ?? 1)}`;
    const title = name === '' ? '' : `# ${name}\n\n`;
    return [{ place: place === '' ? rows : `${place}, ${rows}`, text: title + lines.join('\n') }];
  });
}
