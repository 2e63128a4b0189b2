import { z } from 'zod';
import { readArguments, type HostObject, type Json, type Property } from '../../host/richApi/hostObject.ts';
import { paragraphAt } from '../model/paragraphs.ts';
import { lengthOf, type Format, type TextPiece } from '../model/pieces.ts';
import { bodyFont, lookOf } from '../model/styles.ts';
import type { WordModel } from '../model/wordModel.ts';
import type { Area } from './area.ts';

/** The font of an area: a property that differs within the area reads as null (an empty text for colors, names). */
export function fontObject(model: WordModel, area: Area): HostObject {
  const flag = (field: 'bold' | 'italic' | 'strike'): Property => ({
    read: () =>
      common(
        model,
        area,
        (format, look) => format[field] ?? (field === 'italic' && look.italic === true),
        null,
      ),
    write: (value) => format(model, area, { [field]: readArguments(z.boolean(), value) }),
  });
  const color = (field: 'color' | 'highlight', fallback: string | null): Property => ({
    read: () =>
      common(
        model,
        area,
        (format, look) => format[field] ?? (field === 'color' ? look.color : undefined) ?? fallback,
        '',
      ),
    write: (value) => format(model, area, { [field]: readArguments(z.string().nullable(), value) ?? '' }),
  });
  return {
    kind: 'object',
    type: 'Font',
    properties: {
      Bold: flag('bold'),
      Italic: flag('italic'),
      StrikeThrough: flag('strike'),
      Underline: {
        read: () => common(model, area, (format) => (format.underline ? 'Single' : 'None'), 'Mixed'),
        write: (value) => format(model, area, { underline: readArguments(underlines, value) !== 'None' }),
      },
      Color: color('color', bodyFont.color),
      HighlightColor: color('highlight', null),
      Size: {
        read: () => common(model, area, (format, look) => format.size ?? look.size, null),
        write: (value) => format(model, area, { size: readArguments(z.number().min(1).max(1638), value) }),
      },
      Name: {
        read: () => common(model, area, (format) => format.font ?? bodyFont.name, ''),
        write: (value) => format(model, area, { font: readArguments(z.string().min(1), value) }),
      },
    },
    objects: {},
    methods: {},
  };
}

const underlines = z.enum(['None', 'Single', 'Double', 'Thick', 'Dotted', 'Word', 'DashLine', 'Wave']);

function format(model: WordModel, area: Area, change: Format): void {
  const { start, end } = area.content();
  model.story.rewrite(start, end, (piece) =>
    piece.kind === 'text' ? { ...piece, format: { ...piece.format, ...change } } : piece,
  );
}

function common(
  model: WordModel,
  area: Area,
  read: (format: Format, look: ReturnType<typeof lookOf>) => Json,
  mixed: Json,
): Json {
  const values = new Set(textWithLook(model, area).map(({ piece, look }) => read(piece.format, look)));
  const [only] = values;
  return values.size === 1 ? (only ?? null) : mixed;
}

function textWithLook(model: WordModel, area: Area) {
  const span = area.content();
  const found: { piece: Pick<TextPiece, 'format'>; look: ReturnType<typeof lookOf> }[] = [];
  let at = span.start;
  for (const piece of model.story.within(span)) {
    const { style } = paragraphAt(model.story.pieces(), at).mark.paragraph;
    if (piece.kind === 'text') found.push({ piece, look: lookOf(style) });
    at += lengthOf(piece);
  }
  if (found.length > 0) return found;
  const { style } = paragraphAt(model.story.pieces(), span.start).mark.paragraph;
  return [{ piece: { format: {} }, look: lookOf(style) }];
}
