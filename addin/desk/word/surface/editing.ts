import { markAfter } from '../model/insertion.ts';
import { paragraphAt } from '../model/paragraphs.ts';
import { cutPieces, textOf, type Format } from '../model/pieces.ts';
import { lookOf } from '../model/styles.ts';
import type { WordModel } from '../model/wordModel.ts';

/** Where a place of the page is in the text. */
export type PositionOf = (node: Node, offset: number) => number | undefined;

/**
 * Does in the model what the browser was about to do. False when the browser should go on (an input method at work).
 * Input types are those of the W3C's Input Events Level 2.
 */
export function handleInput(model: WordModel, event: InputEvent, positionOf: PositionOf): boolean {
  switch (event.inputType) {
    case 'insertCompositionText':
    case 'deleteCompositionText':
      return false;
    case 'insertText':
    case 'insertFromPaste':
      type(model, textOfEvent(event));
      return true;
    case 'insertReplacementText':
      type(model, textOfEvent(event), targetOf(event, positionOf));
      return true;
    case 'insertParagraph':
      splitParagraph(model);
      return true;
    case 'insertLineBreak':
      type(model, '\v');
      return true;
    case 'historyUndo':
      model.undo();
      return true;
    case 'formatBold':
      toggleFormat(model, 'bold');
      return true;
    case 'formatItalic':
      toggleFormat(model, 'italic');
      return true;
    case 'formatUnderline':
      toggleFormat(model, 'underline');
      return true;
    default:
      if (event.inputType.startsWith('delete')) deleteAsAsked(model, event, positionOf);
      return true;
  }
}

/** Turns a format on for the whole selection, or off when all of it has it. */
export function toggleFormat(model: WordModel, field: 'bold' | 'italic' | 'underline'): void {
  const { start, end } = model.selection;
  const texts = model.story.within({ start, end }).filter((piece) => piece.kind === 'text');
  const on = !texts.every((piece) => piece.format[field] === true);
  const change: Format = { [field]: on };
  model.change('edit', () => {
    model.story.rewrite(start, end, (piece) =>
      piece.kind === 'text' ? { ...piece, format: { ...piece.format, ...change } } : piece,
    );
  });
}

function textOfEvent(event: InputEvent): string {
  return event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
}

function type(model: WordModel, text: string, target?: { start: number; end: number }): void {
  if (text === '') return;
  const { start, end } = target ?? model.selection;
  model.change(start === end && text.length === 1 ? 'typing' : 'edit', () => {
    const at = removeSelected(model, start, end);
    model.select(model.insertText(at, text).end);
  });
}

/** Deletes and says where typing goes on: after what stays struck out. */
function removeSelected(model: WordModel, start: number, end: number): number {
  const before = model.story.length();
  model.deleteRange(start, end);
  return end - (before - model.story.length());
}

function splitParagraph(model: WordModel): void {
  const { start, end } = model.selection;
  model.change('edit', () => {
    const at = removeSelected(model, start, end);
    const { start: first, end: last, mark } = paragraphAt(model.story.pieces(), at);
    if (first === last && lookOf(mark.paragraph.style).list) {
      setStyle(model, last, 'Normal');
      return;
    }
    const { end: next } = model.insertPieces(at, [{ kind: 'mark', paragraph: mark.paragraph }]);
    if (at === last) setStyle(model, next, markAfter(mark).paragraph.style);
    model.select(next);
  });
}

function setStyle(
  model: WordModel,
  markAt: number,
  style: ReturnType<typeof markAfter>['paragraph']['style'],
): void {
  model.story.rewrite(markAt, markAt + 1, (piece) =>
    piece.kind === 'mark' ? { ...piece, paragraph: { ...piece.paragraph, style } } : piece,
  );
}

function deleteAsAsked(model: WordModel, event: InputEvent, positionOf: PositionOf): void {
  const { start, end } = model.selection;
  const backwards = event.inputType.endsWith('Backward');
  const span = start < end ? { start, end } : spanToDelete(model, event, positionOf, backwards);
  if (!span || span.start === span.end) return;
  model.change('edit', () => {
    const after = removeSelected(model, span.start, span.end);
    model.select(backwards ? span.start : after);
  });
}

/** One character by the text itself, so that struck-out text is stepped over; words and lines as the browser says. */
function spanToDelete(model: WordModel, event: InputEvent, positionOf: PositionOf, backwards: boolean) {
  const at = model.selection.start;
  if (event.inputType === 'deleteContentBackward') return characterBefore(model, at);
  if (event.inputType === 'deleteContentForward') return characterAfter(model, at);
  const target = targetOf(event, positionOf);
  return target ?? (backwards ? characterBefore(model, at) : characterAfter(model, at));
}

function characterBefore(model: WordModel, at: number): { start: number; end: number } {
  const text = textOf(cutPieces(model.story.pieces(), Math.max(0, at - 40), at));
  const last = [...graphemes.segment(text)].at(-1)?.segment.length ?? 0;
  const span = { start: at - last, end: at };
  return skipsStruckOut(model, span) && span.start > 0 ? characterBefore(model, span.start) : span;
}

function characterAfter(model: WordModel, at: number): { start: number; end: number } | undefined {
  const text = textOf(cutPieces(model.story.pieces(), at, Math.min(model.story.length() - 1, at + 40)));
  const [first] = graphemes.segment(text);
  if (!first) return undefined;
  const span = { start: at, end: at + first.segment.length };
  return skipsStruckOut(model, span) ? characterAfter(model, span.end) : span;
}

function skipsStruckOut(model: WordModel, span: { start: number; end: number }): boolean {
  return span.start < span.end && model.story.within(span).every((piece) => piece.deleted !== undefined);
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

function targetOf(event: InputEvent, positionOf: PositionOf): { start: number; end: number } | undefined {
  const [range] = event.getTargetRanges();
  if (!range) return undefined;
  const start = positionOf(range.startContainer, range.startOffset);
  const end = positionOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined ? undefined : { start, end };
}
