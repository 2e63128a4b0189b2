import { z } from 'zod';
import { ApiError } from '../../host/richApi/apiError.ts';
import { readArguments } from '../../host/richApi/hostObject.ts';
import { readHtml } from '../docx/readHtml.ts';
import { readOoxmlPackage } from '../docx/readOoxml.ts';
import type { Landed } from '../model/insertion.ts';
import { paragraphAt } from '../model/paragraphs.ts';
import type { Piece } from '../model/pieces.ts';
import type { Area } from './area.ts';
import { locationSchema, type InsertLocation } from './insertLocations.ts';
import { tableObject } from './tables.ts';
import type { Members, WordObjects } from './textObject.ts';

/** Writing into an area. What an insertion returns covers exactly what was inserted. */
export function insertMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  const text = z.tuple([z.string(), locationSchema(area.textClass, 'text')]);
  const paragraph = z.tuple([z.string(), locationSchema(area.textClass, 'paragraph')]);
  const breaks = z.tuple([z.enum(['Line', 'Page']), locationSchema(area.textClass, 'break')]);

  const table = z.tuple([
    z.number().int().min(1).max(32_767),
    z.number().int().min(1).max(63),
    locationSchema(area.textClass, 'paragraph'),
    z.array(z.array(z.string())).nullish(),
  ]);

  function place(location: InsertLocation, insert: (at: number) => Landed) {
    const landed = placeInArea(objects, area, location, insert);
    return objects.range(landed.start, landed.end);
  }

  return {
    methods: {
      InsertText(args) {
        const [content, location] = readArguments(text, args.slice(0, 2));
        return place(location, (at) => model.insertText(at, content));
      },
      InsertHtml(args) {
        const [html, location] = readArguments(text, args.slice(0, 2));
        return place(location, (at) => model.insertParagraphs(at, readHtml(html)));
      },
      InsertOoxml(args) {
        const [ooxml, location] = readArguments(text, args.slice(0, 2));
        const read = readOoxmlPackage(ooxml);
        if (read.kind === 'refused') throw new ApiError('InvalidArgument', `insertOoxml: ${read.why}`);
        return place(location, (at) => model.insertParagraphs(at, read.pieces));
      },
      InsertParagraph(args) {
        const [content, location] = readArguments(paragraph, args.slice(0, 2));
        return objects.paragraph(insertParagraph(objects, area, content, location));
      },
      InsertBreak(args) {
        const [kind, location] = readArguments(breaks, args.slice(0, 2));
        const at = positionOf(area, location);
        if (kind === 'Line') model.insertText(at, '\v');
        else model.insertPieces(at, [pageBreak]);
        return undefined;
      },
      InsertTable(args) {
        const [rowCount, columnCount, location, values] = readArguments(table, args.slice(0, 4));
        const at = besideParagraph(objects, area, location);
        const filled = Array.from({ length: rowCount }, (_row, row) =>
          Array.from({ length: columnCount }, (_column, column) => values?.[row]?.[column] ?? ''),
        );
        return tableObject(objects, model.insertTable(at, filled).name);
      },
      Clear: () => void model.deleteRange(area.content().start, area.content().end),
      ...(area.textClass === 'Range' || area.textClass === 'Paragraph'
        ? { Delete: () => void model.deleteRange(area.whole().start, area.whole().end) }
        : {}),
    },
  };
}

const pageBreak: Piece = { kind: 'atom', atom: 'pageBreak', label: 'Page break' };

function placeInArea(
  { model }: WordObjects,
  area: Area,
  location: InsertLocation,
  insert: (at: number) => Landed,
): Landed {
  const before = { ...area.content() };
  if (location === 'Replace') model.deleteRange(before.start, before.end);
  const kept = { ...area.content() };
  const landed = insert(location === 'Replace' ? kept.end : positionOf(area, location));
  if (location === 'Replace') area.cover(landed.start, landed.end);
  if (location === 'Start') area.cover(landed.start, kept.end + landed.end - landed.start);
  if (location === 'End') area.cover(kept.start, landed.end);
  return landed;
}

function positionOf(area: Area, location: InsertLocation): number {
  const { start, end } = area.content();
  return location === 'Start' || location === 'Before' ? start : end;
}

/** Where a table goes that stands before or after an area: the edge of the paragraph there. */
function besideParagraph({ model }: WordObjects, area: Area, location: InsertLocation): number {
  const { start, end } = area.content();
  const isBefore = location === 'Before' || location === 'Start';
  const neighbour = paragraphAt(model.story.pieces(), isBefore ? start : end);
  if (neighbour.mark.paragraph.cell) throw new ApiError('NotImplemented', 'the desk has no tables in tables');
  return isBefore ? neighbour.start : neighbour.end + 1;
}

/** The new paragraph looks like its neighbour; returns a position inside it. */
function insertParagraph({ model }: WordObjects, area: Area, text: string, location: InsertLocation): number {
  const pieces = model.story.pieces();
  const { start, end } = area.content();
  const isBefore = location === 'Before' || (location === 'Start' && area.textClass === 'Body');
  const neighbour = paragraphAt(pieces, isBefore || location === 'Start' ? start : end);
  if (isBefore) {
    model.insertPieces(neighbour.start, [{ kind: 'mark', paragraph: neighbour.mark.paragraph }]);
    return model.insertText(neighbour.start, text).end;
  }
  const { end: marked } = model.insertPieces(neighbour.end, [
    { kind: 'mark', paragraph: neighbour.mark.paragraph },
  ]);
  return model.insertText(marked, text).end;
}
