import { indexAt, paragraphsOf } from '../model/paragraphs.ts';
import type { WordModel } from '../model/wordModel.ts';
import type { Drawing } from './renderDocument.ts';

export interface DomPlace {
  readonly node: Node;
  readonly offset: number;
}

/** Where in the text a place of the drawn document is; undefined outside of it. */
export function textPosition(
  model: WordModel,
  drawing: Drawing,
  { node, offset }: DomPlace,
): number | undefined {
  const element = paragraphOf(node, offset);
  const index = element ? drawing.paragraphs.indexOf(element) : -1;
  const place = paragraphsOf(model.story.pieces())[index];
  if (!element || !place) return undefined;
  if (!element.contains(node)) return place.start;
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return Math.min(place.start + unitsIn(range), place.end);
}

/** Where a position of the text is drawn. */
export function domPlace(model: WordModel, drawing: Drawing, position: number): DomPlace | undefined {
  const places = paragraphsOf(model.story.pieces());
  const index = indexAt(places, position);
  const element = drawing.paragraphs[index];
  const place = places[index];
  if (!element || !place) return undefined;
  let left = position - place.start;
  const walker = document.createTreeWalker(
    element,
    NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT,
    skipInsideAtoms,
  );
  let last: DomPlace = { node: element, offset: 0 };
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      if (left <= node.length) return { node, offset: left };
      left -= node.length;
      last = { node, offset: node.length };
    } else if (isUnit(node)) {
      if (left === 0) return beside(node, 0);
      left -= 1;
      last = beside(node, 1);
    }
  }
  return last;
}

function paragraphOf(node: Node, offset: number): HTMLElement | undefined {
  const at = node instanceof Element ? node : node.parentElement;
  const around = at?.closest<HTMLElement>('[data-paragraph]');
  if (around) return around;
  const next = node.childNodes.item(offset) ?? node.lastChild;
  if (!(next instanceof Element)) return undefined;
  return next.matches('[data-paragraph]')
    ? (next as HTMLElement)
    : (next.querySelector<HTMLElement>('[data-paragraph]') ?? undefined);
}

function unitsIn(range: Range): number {
  const fragment = range.cloneContents();
  const units = [...fragment.querySelectorAll('[data-unit]')];
  const inUnits = units.reduce((sum, unit) => sum + (unit.textContent ?? '').length, 0);
  return (fragment.textContent ?? '').length - inUnits + units.length;
}

function skipInsideAtoms(node: Node): number {
  return node.parentElement?.closest('[data-unit]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function isUnit(node: Node): node is HTMLElement {
  return node instanceof HTMLElement && 'unit' in node.dataset;
}

function beside(node: Node, after: 0 | 1): DomPlace {
  const parent = node.parentNode ?? node;
  return { node: parent, offset: [...parent.childNodes].indexOf(node as ChildNode) + after };
}
