import { z } from 'zod';
import { ApiError } from '../../host/richApi/apiError.ts';
import { readArguments } from '../../host/richApi/hostObject.ts';
import { paragraphsWithin } from '../model/paragraphs.ts';
import { findStyle, lookOf } from '../model/styles.ts';
import type { Area } from './area.ts';
import type { Members, WordObjects } from './textObject.ts';

/** `style` (the name people see) and `styleBuiltIn`; empty when the area has several. */
export function styleMembers({ model }: WordObjects, area: Area): Members {
  const places = () => {
    const { start, end } = area.content();
    return paragraphsWithin(model.story.pieces(), start, end);
  };
  const only = () => {
    const [first, ...others] = new Set(places().map(({ mark }) => mark.paragraph.style));
    return others.length === 0 ? first : undefined;
  };
  const write = (value: unknown) => {
    const name = readArguments(z.string(), value);
    const style = findStyle(name);
    if (!style) throw new ApiError('InvalidArgument', `the desk's document has no style "${name}"`);
    for (const { end } of places()) {
      model.story.rewrite(end, end + 1, (piece) =>
        piece.kind === 'mark' ? { ...piece, paragraph: { ...piece.paragraph, style } } : piece,
      );
    }
  };
  return {
    properties: {
      Style: {
        read: () => {
          const style = only();
          return style ? lookOf(style).name : '';
        },
        write,
      },
      StyleBuiltIn: { read: () => only() ?? '', write },
    },
  };
}
