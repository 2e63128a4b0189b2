import { paragraphAt } from '../model/paragraphs.ts';
import type { Span } from '../model/spans.ts';
import type { WordModel } from '../model/wordModel.ts';
import type { TextClass } from './insertLocations.ts';

/** A stretch of the document that Body, Range, Paragraph and ContentControl have in common. */
export interface Area {
  readonly textClass: TextClass;
  /** the text without the final mark of body or paragraph */
  content(): Readonly<Span>;
  /** the text with that mark */
  whole(): Readonly<Span>;
  /** takes text in that was inserted at its start or end, or put in its place */
  cover(start: number, end: number): void;
  release(): void;
}

export function bodyArea(model: WordModel): Area {
  const content = () => ({ start: 0, end: model.story.length() - 1 });
  return { textClass: 'Body', content, whole: content, cover: nothing, release: nothing };
}

/** A range of its own, that follows edits until it is released. */
export function rangeArea(model: WordModel, start: number, end: number): Area {
  const span = model.story.span(start, end);
  return spanArea(
    'Range',
    () => span,
    () => model.story.release(span),
  );
}

export function controlArea(model: WordModel, id: number): Area {
  return spanArea('ContentControl', () => model.controls.find(id)?.span ?? { start: 0, end: 0 }, nothing);
}

/** A paragraph is known by its mark: what stands before it may change completely. */
export function paragraphArea(model: WordModel, at: number): Area {
  const place = paragraphAt(model.story.pieces(), at);
  const mark = model.story.span(place.end, place.end + 1);
  const now = () => paragraphAt(model.story.pieces(), mark.start);
  return {
    textClass: 'Paragraph',
    content: () => ({ start: now().start, end: now().end }),
    whole: () => ({ start: now().start, end: now().end + 1 }),
    cover: nothing,
    release: () => model.story.release(mark),
  };
}

function spanArea(textClass: TextClass, span: () => Span, release: () => void): Area {
  return {
    textClass,
    content: span,
    whole: span,
    cover(start, end) {
      Object.assign(span(), { start, end });
    },
    release,
  };
}

function nothing(): void {
  // body and paragraph find their own ends
}
