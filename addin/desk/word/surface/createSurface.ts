import type { WordModel } from '../model/wordModel.ts';
import { handleInput } from './editing.ts';
import { domPlace, textPosition } from './positions.ts';
import { forgetDrawing, renderDocument, type Drawing } from './renderDocument.ts';

export interface Surface {
  /** draws the document and the selection as they are now */
  refresh(): void;
  focus(): void;
  close(): void;
}

/**
 * The editable page over a model: every edit goes through the model and is drawn from it; the browser itself changes
 * nothing, except while an input method composes a word.
 */
export function createSurface(root: HTMLElement, model: WordModel): Surface {
  let drawing: Drawing = renderDocument(root, model);
  let composing: { start: number; end: number } | undefined;

  function refresh(): void {
    if (composing) return;
    drawing = renderDocument(root, model);
    showSelection();
    // What the pane writes should be seen; whoever types sees it anyway.
    if (document.activeElement !== root) drawing.changed?.scrollIntoView({ block: 'nearest' });
  }

  function showSelection(): void {
    const start = domPlace(model, drawing, model.selection.start);
    const end = domPlace(model, drawing, model.selection.end);
    if (!start || !end) return;
    const range = document.createRange();
    range.setStart(start.node, start.offset);
    range.setEnd(end.node, end.offset);
    paintSelection(range);
    if (document.activeElement === root) {
      document.getSelection()?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
    }
  }

  /** Takes over what the person selected with mouse or keys. */
  function readSelection(): void {
    const selection = document.getSelection();
    if (composing || document.activeElement !== root || !selection || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!root.contains(range.startContainer)) return;
    const start = textPosition(model, drawing, { node: range.startContainer, offset: range.startOffset });
    const end = textPosition(model, drawing, { node: range.endContainer, offset: range.endOffset });
    if (start === undefined || end === undefined) return;
    if (start !== model.selection.start || end !== model.selection.end) model.select(start, end);
  }

  const onBeforeInput = (event: InputEvent) => {
    readSelection();
    const positionOf = (node: Node, offset: number) => textPosition(model, drawing, { node, offset });
    if (handleInput(model, event, positionOf)) event.preventDefault();
  };
  /** The browser offers its own undo only for what it changed itself, which is nothing. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    event.preventDefault();
    model.undo();
  };
  const onCompositionStart = () => {
    readSelection();
    composing = { start: model.selection.start, end: model.selection.end };
  };
  const onCompositionEnd = (event: CompositionEvent) => {
    const place = composing;
    composing = undefined;
    for (const element of drawing.paragraphs) forgetDrawing(element);
    if (!place) return;
    model.change('edit', () => {
      model.deleteRange(place.start, place.end);
      model.select(model.insertText(model.selection.end, event.data).end);
    });
    refresh();
  };
  const scrollToSelection = () => {
    if (document.activeElement === root) return;
    domPlace(model, drawing, model.selection.start)?.node.parentElement?.scrollIntoView({ block: 'nearest' });
  };

  const stopListening = model.onChange((what) => {
    if (what === 'text') refresh();
    else {
      showSelection();
      scrollToSelection();
    }
  });
  root.addEventListener('beforeinput', onBeforeInput);
  root.addEventListener('keydown', onKeyDown);
  root.addEventListener('compositionstart', onCompositionStart);
  root.addEventListener('compositionend', onCompositionEnd);
  root.addEventListener('focus', showSelection);
  document.addEventListener('selectionchange', readSelection);
  showSelection();

  return {
    refresh,
    focus: () => root.focus(),
    close() {
      stopListening();
      root.removeEventListener('beforeinput', onBeforeInput);
      root.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('compositionstart', onCompositionStart);
      root.removeEventListener('compositionend', onCompositionEnd);
      root.removeEventListener('focus', showSelection);
      document.removeEventListener('selectionchange', readSelection);
      root.replaceChildren();
    },
  };
}

/** The selection stays visible while the focus is in the pane (CSS Custom Highlight API). */
function paintSelection(range: Range): void {
  if (typeof Highlight !== 'undefined') CSS.highlights.set('word-selection', new Highlight(range));
}
