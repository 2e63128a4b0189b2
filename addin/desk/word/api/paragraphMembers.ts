import { z } from 'zod';
import { missing, nullObject, readArguments } from '../../host/richApi/hostObject.ts';
import { indexAt, paragraphAt, paragraphsOf } from '../model/paragraphs.ts';
import { alignments } from '../model/pieces.ts';
import { lookOf } from '../model/styles.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/** What only a Paragraph has: its neighbours, its alignment, whether it is a list item. */
export function paragraphMembers(objects: WordObjects, area: Area): Members {
  const { model } = objects;
  const place = () => paragraphAt(model.story.pieces(), area.content().end);
  const properties = () => place().mark.paragraph;
  const neighbour = (step: 1 | -1) => {
    const places = paragraphsOf(model.story.pieces());
    const index = indexAt(places, place().end) + step;
    const found = index < 0 ? undefined : places[index];
    return found && objects.paragraph(found.end);
  };
  return {
    properties: {
      Alignment: {
        read: () => properties().alignment ?? 'Left',
        write(value) {
          const alignment = readArguments(z.enum(alignments), value);
          model.story.rewrite(place().end, place().end + 1, (piece) =>
            piece.kind === 'mark' ? { ...piece, paragraph: { ...piece.paragraph, alignment } } : piece,
          );
        },
      },
      OutlineLevel: { read: () => lookOf(properties().style).outline ?? 10 },
      IsListItem: { read: () => lookOf(properties().style).list !== undefined },
      IsLastParagraph: { read: () => place().end === model.story.length() - 1 },
      TableNestingLevel: { read: () => (properties().cell ? 1 : 0) },
    },
    methods: {
      GetNext: () => neighbour(1) ?? missing('this is the last paragraph'),
      GetNextOrNullObject: () => neighbour(1) ?? nullObject,
      GetPrevious: () => neighbour(-1) ?? missing('this is the first paragraph'),
      GetPreviousOrNullObject: () => neighbour(-1) ?? nullObject,
    },
  };
}
