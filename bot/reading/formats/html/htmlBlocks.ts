import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Dom } from 'parse5';
import type { Block } from '../../partBuilder.ts';
import { createBlockWriter } from './blockWriter.ts';
import { parseHtml } from './parseHtml.ts';
import { surveyDocument } from './surveyDocument.ts';
import { parseDeclarations, parseStyleRules, type Declarations, type StyleRules } from './styleRules.ts';
import { isHidden, rootVisibility, visibilityOf, type Visibility } from './visibility.ts';

interface Frame {
  element: Dom.Element | Dom.Document;
  next: number;
  seen: Visibility;
  isPreformatted: boolean;
}

const dropped = new Set(
  'script style template noscript head title svg math iframe object embed select datalist canvas audio video'.split(
    ' ',
  ),
);

/** Text of a page or a mail body, block by block, hidden text apart. Never recursive: pages nest without limit. */
export function htmlBlocks(html: string, emit: (block: Block) => void): void {
  const document = parseHtml(html);
  const survey = surveyDocument(document);
  const rules = parseStyleRules(survey.styleSheets);
  const writer = createBlockWriter(survey.layoutTables, emit);
  const stack: Frame[] = [{ element: document, next: 0, seen: rootVisibility, isPreformatted: false }];
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const child = frame.element.childNodes[frame.next];
    frame.next += 1;
    if (child === undefined) {
      if (tree.isElementNode(frame.element)) writer.close(frame.element);
      stack.pop();
    } else if (tree.isTextNode(child)) {
      writer.text(child.value, { isHidden: isHidden(frame.seen), isPreformatted: frame.isPreformatted });
    } else if (tree.isElementNode(child) && !dropped.has(child.tagName)) {
      writer.open(child);
      stack.push({
        element: child,
        next: 0,
        seen: lookOf(child, rules, frame.seen),
        isPreformatted: frame.isPreformatted || child.tagName === 'pre' || child.tagName === 'textarea',
      });
    }
  }
  writer.end();
}

function lookOf(element: Dom.Element, rules: StyleRules, parent: Visibility): Visibility {
  const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
  if (element.tagName === 'input') attributes.set('hidden', '');
  const declarations = declarationsOf(element.tagName, attributes, rules);
  return declarations.size === 0 && attributes.size === 0
    ? parent
    : visibilityOf(declarations, attributes, parent);
}

function declarationsOf(tag: string, attributes: Map<string, string>, rules: StyleRules): Declarations {
  const names = [tag];
  if (rules.size > 0) {
    for (const name of (attributes.get('class') ?? '').toLowerCase().split(/\s+/).slice(0, 50)) {
      if (name !== '') names.push(`.${name}`, `${tag}.${name}`);
    }
    const id = attributes.get('id')?.toLowerCase();
    if (id !== undefined) names.push(`#${id}`, `${tag}#${id}`);
  }
  const found = names.flatMap((name) => [...(rules.get(name) ?? [])]);
  return new Map([...found, ...parseDeclarations(attributes.get('style') ?? '')]);
}
