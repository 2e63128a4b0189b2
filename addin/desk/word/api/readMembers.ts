import { z } from 'zod';
import { ApiError } from '../../host/richApi/apiError.ts';
import { collectionOf, readArguments, valueOf } from '../../host/richApi/hostObject.ts';
import { writeHtml } from '../docx/writeHtml.ts';
import { writeOoxml } from '../docx/writeOoxml.ts';
import { paragraphsWithin } from '../model/paragraphs.ts';
import { textOf } from '../model/pieces.ts';
import { searchPieces, type SearchOptions } from '../model/search.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';
import { textRanges } from './textRanges.ts';

/** Reading: text with struck-out parts, reviewed text, paragraphs, parts of an area, search. */
export function readMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  const pieces = () => model.story.within(area.content());
  const plain = () => textOf(pieces()).replace(/\n$/, '');

  function search(wanted: string, options: SearchOptions) {
    const found = searchPieces(model.story.pieces(), area.content(), wanted, options);
    if (found.kind === 'refused') throw new ApiError('SearchStringInvalidOrTooLong', found.why);
    const ranges = found.places.map(({ start, end }) => objects.range(start, end));
    return collectionOf('RangeCollection', () => ranges);
  }

  return {
    properties: {
      Text: { read: plain },
    },
    objects: {
      Paragraphs: () => paragraphCollection(objects, area),
      ParentBody: () => objects.body(),
    },
    methods: {
      GetReviewedText(args) {
        const [version] = readArguments(z.tuple([z.enum(['Original', 'Current']).default('Current')]), [
          args[0] ?? undefined,
        ]);
        return valueOf(textOf(pieces(), version === 'Original' ? 'original' : 'current').replace(/\n$/, ''));
      },
      GetRange(args) {
        const [location] = readArguments(z.tuple([rangeLocation.default('Whole')]), [args[0] ?? undefined]);
        const { start, end } = partOf(area, location);
        return objects.range(start, end);
      },
      GetTextRanges(args) {
        const [marks, trim] = readArguments(z.tuple([z.array(z.string()).min(1), z.boolean().nullish()]), [
          args[0],
          args[1],
        ]);
        const places = textRanges(model.story.pieces(), area.content(), marks, trim === true);
        const ranges = places.map(({ start, end }) => objects.range(start, end));
        return collectionOf('RangeCollection', () => ranges);
      },
      Search(args) {
        const [wanted] = readArguments(z.tuple([z.string()]), [args[0]]);
        return search(wanted, objects.searchOptionsOf(args[1]) ?? plainSearch);
      },
      GetHtml: () => valueOf(writeHtml(pieces())),
      GetOoxml: () => valueOf(writeOoxml(pieces())),
      Select(args) {
        const [mode] = readArguments(z.tuple([z.enum(['Select', 'Start', 'End']).default('Select')]), [
          args[0] ?? undefined,
        ]);
        const { start, end } = area.content();
        model.select(mode === 'End' ? end : start, mode === 'Start' ? start : end);
        return undefined;
      },
    },
  };
}

export const plainSearch: SearchOptions = {
  matchCase: false,
  matchWholeWord: false,
  matchPrefix: false,
  matchSuffix: false,
  ignorePunct: false,
  ignoreSpace: false,
};

const rangeLocation = z.enum(['Whole', 'Start', 'End', 'Before', 'After', 'Content']);

function partOf(area: Area, location: z.infer<typeof rangeLocation>): { start: number; end: number } {
  const content = area.content();
  const whole = area.whole();
  switch (location) {
    case 'Whole':
      return whole;
    case 'Content':
      return content;
    case 'Start':
      return { start: content.start, end: content.start };
    case 'End':
      return { start: content.end, end: content.end };
    case 'Before':
      return { start: whole.start, end: whole.start };
    case 'After':
      return { start: whole.end, end: whole.end };
  }
}

function paragraphCollection(objects: WordObjects, area: Area) {
  const { start, end } = area.content();
  const paragraphs = paragraphsWithin(objects.model.story.pieces(), start, end).map((place) =>
    objects.paragraph(place.end),
  );
  return collectionOf('ParagraphCollection', () => paragraphs);
}
