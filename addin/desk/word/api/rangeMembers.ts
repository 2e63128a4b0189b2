import { ApiError } from '../../host/richApi/apiError.ts';
import { missing, nullObject, readArguments, valueOf } from '../../host/richApi/hostObject.ts';
import { z } from 'zod';
import type { Span } from '../model/spans.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';
import { textRanges } from './textRanges.ts';

/** What only a Range has: comparing and joining, the next text range. */
export function rangeMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  const own = () => area.content();
  const other = (args: readonly unknown[]) =>
    objects.areaOf(args[0])?.content() ?? invalid('the argument is not a range of this document');
  const intersection = (args: readonly unknown[]) => {
    const start = Math.max(own().start, other(args).start);
    const end = Math.min(own().end, other(args).end);
    return start <= end ? objects.range(start, end) : undefined;
  };
  const next = (args: readonly unknown[]) => {
    const [marks, trim] = readArguments(z.tuple([z.array(z.string()).min(1), z.boolean().nullish()]), [
      args[0],
      args[1],
    ]);
    const rest = { start: own().end, end: model.story.length() - 1 };
    const [found] = textRanges(model.story.pieces(), rest, marks, trim === true);
    return found ? objects.range(found.start, found.end) : undefined;
  };

  return {
    properties: {
      IsEmpty: { read: () => own().start === own().end },
      Hyperlink: { read: () => '' },
    },
    methods: {
      CompareLocationWith: (args) => valueOf(locationRelation(own(), other(args))),
      ExpandTo: (args) =>
        objects.range(Math.min(own().start, other(args).start), Math.max(own().end, other(args).end)),
      IntersectWith: (args) => intersection(args) ?? missing('the ranges do not meet'),
      IntersectWithOrNullObject: (args) => intersection(args) ?? nullObject,
      GetNextTextRange: (args) => next(args) ?? missing('no text follows'),
      GetNextTextRangeOrNullObject: (args) => next(args) ?? nullObject,
    },
  };
}

/** Word.LocationRelation of two ranges. */
export function locationRelation(one: Readonly<Span>, other: Readonly<Span>): string {
  if (one.start === other.start && one.end === other.end) return 'Equal';
  if (one.end < other.start) return 'Before';
  if (one.end === other.start) return 'AdjacentBefore';
  if (one.start > other.end) return 'After';
  if (one.start === other.end) return 'AdjacentAfter';
  if (one.start >= other.start && one.end <= other.end) {
    if (one.start === other.start) return 'InsideStart';
    return one.end === other.end ? 'InsideEnd' : 'Inside';
  }
  if (one.start <= other.start && one.end >= other.end) {
    if (one.start === other.start) return 'ContainsStart';
    return one.end === other.end ? 'ContainsEnd' : 'Contains';
  }
  return one.start < other.start ? 'OverlapsBefore' : 'OverlapsAfter';
}

function invalid(message: string): never {
  throw new ApiError('InvalidArgument', message);
}
