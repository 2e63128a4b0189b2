import { z } from 'zod';
import { ApiError } from '../../host/richApi/apiError.ts';
import {
  collectionOf,
  missing,
  nullObject,
  readArguments,
  type HostObject,
} from '../../host/richApi/hostObject.ts';
import { tablesOf, type ParagraphPlace, type TablePlace } from '../model/paragraphs.ts';
import { textOf } from '../model/pieces.ts';
import { changeCells } from '../model/tables.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/** Tables of an area: values, rows, cells; look and header rows can be set, cell texts cannot. */
export function tableMembers(objects: WordObjects, area: Area): Members {
  return {
    objects: {
      Tables() {
        const { start, end } = area.whole();
        const tables = tablesOf(objects.model.story.pieces())
          .filter((table) => table.start <= end && table.end >= start)
          .map(({ id }) => tableObject(objects, id));
        return collectionOf('TableCollection', () => tables);
      },
    },
  };
}

export function tableObject(objects: WordObjects, id: string): HostObject {
  const { model } = objects;
  const table = (): TablePlace =>
    tablesOf(model.story.pieces()).find((candidate) => candidate.id === id) ??
    missing('the table has been deleted');
  const values = () => table().rows.map((row) => row.map((cell) => cellText(objects, cell)));
  const cell = (args: readonly unknown[]) => {
    const [row, column] = readArguments(z.tuple([index, index]), [args[0], args[1]]);
    const places = table().rows[row]?.[column];
    return places && cellObject(objects, id, row, column);
  };
  return {
    kind: 'object',
    type: 'Table',
    properties: {
      Values: { read: values, write: refuseWrite },
      RowCount: { read: () => table().rows.length },
      HeaderRowCount: {
        read: () => table().rows.filter(isHeader).length,
        write(value) {
          const count = readArguments(index, value);
          changeCells(model.story, id, (cell) => ({ ...cell, header: cell.row < count }));
        },
      },
      StyleBuiltIn: {
        read: () => table().rows[0]?.[0]?.[0]?.mark.paragraph.cell?.look ?? 'PlainTable1',
        write(value) {
          const look = readArguments(z.string().regex(/Table/), value);
          changeCells(model.story, id, (cell) => ({ ...cell, look }));
        },
      },
      NestingLevel: { read: () => 1 },
      IsUniform: { read: () => new Set(table().rows.map((row) => row.length)).size <= 1 },
    },
    objects: {
      Rows() {
        const rows = table().rows.map((_, row) => rowObject(objects, id, row));
        return collectionOf('TableRowCollection', () => rows);
      },
    },
    methods: {
      GetCell: (args) => cell(args) ?? missing('no such cell'),
      GetCellOrNullObject: (args) => cell(args) ?? nullObject,
      GetRange: () => objects.range(table().start, table().end),
      InsertParagraph(args) {
        const [text, location] = readArguments(
          z.tuple([z.string(), z.enum(['Before', 'After'])]),
          args.slice(0, 2),
        );
        const at = location === 'Before' ? table().start : table().end;
        model.insertPieces(at, [{ kind: 'mark', paragraph: { style: 'Normal' } }]);
        return objects.paragraph(model.insertText(at, text).end);
      },
      InsertTable(args) {
        const schema = z.tuple([index, index, z.literal('After'), z.array(z.array(z.string()))]);
        const [, , , values] = readArguments(schema, args.slice(0, 4));
        return tableObject(objects, model.insertTable(table().end, values).name);
      },
      Delete: () => void model.deleteRange(table().start, table().end),
    },
  };
}

const index = z.number().int().nonnegative();

function rowObject(objects: WordObjects, id: string, row: number): HostObject {
  const cells = () =>
    tablesOf(objects.model.story.pieces()).find((table) => table.id === id)?.rows[row] ??
    missing('no such row');
  return {
    kind: 'object',
    type: 'TableRow',
    properties: {
      RowIndex: { read: () => row },
      CellCount: { read: () => cells().length },
      IsHeader: { read: () => isHeader(cells()) },
      Values: { read: () => [cells().map((cell) => cellText(objects, cell))], write: refuseWrite },
    },
    objects: {
      Cells() {
        const all = cells().map((_, column) => cellObject(objects, id, row, column));
        return collectionOf('TableCellCollection', () => all);
      },
    },
    methods: {},
  };
}

function cellObject(objects: WordObjects, id: string, row: number, column: number): HostObject {
  const places = () =>
    tablesOf(objects.model.story.pieces()).find((table) => table.id === id)?.rows[row]?.[column] ??
    missing('no such cell');
  return {
    kind: 'object',
    type: 'TableCell',
    properties: {
      RowIndex: { read: () => row },
      CellIndex: { read: () => column },
      Value: { read: () => cellText(objects, places()), write: refuseWrite },
    },
    objects: {
      Body() {
        const all = places();
        return objects.range(all[0]?.start ?? 0, all.at(-1)?.end ?? 0);
      },
    },
    methods: {},
  };
}

function isHeader(row: readonly (readonly ParagraphPlace[])[]): boolean {
  return row.some((cell) => cell.some(({ mark }) => mark.paragraph.cell?.header === true));
}

function cellText({ model }: WordObjects, cell: readonly ParagraphPlace[]): string {
  return cell.map((place) => textOf(model.story.within(place), 'current')).join('\n');
}

function refuseWrite(): never {
  throw new ApiError('NotImplemented', 'the desk reads tables and does not write them');
}
