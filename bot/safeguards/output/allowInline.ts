import type { PhrasingContent } from 'mdast';
import { isAllowedUrl } from '../allowedUrl.ts';
import { canonicalMask } from '../maskForm.ts';
import { plainHtml } from './plainHtml.ts';

/** What the walk over a document needs: where links may lead, what references mean, how text is finished. */
export interface AllowedText {
  allowedHosts: ReadonlySet<string>;
  /** Addresses of reference definitions, by identifier. */
  definitions: ReadonlyMap<string, string>;
  /** Identifiers that the document refers to. */
  referenced: ReadonlySet<string>;
  text: (value: string) => string;
  code: (value: string) => string;
}

const deepest = 24;

/** The inline nodes that may pass; the others become text. Texts that now meet are one, so that no address hides in two. */
export function allowInline(nodes: readonly PhrasingContent[], context: AllowedText): PhrasingContent[] {
  return trim(finish(walk(nodes, context, 0), context));
}

/** White space at the ends, left of tags that went, would be written as character references. */
function trim(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const trimmed = nodes.map((node, index): PhrasingContent => {
    if (node.type !== 'text') return node;
    const value = index === 0 ? node.value.trimStart() : node.value;
    return textOf(index === nodes.length - 1 ? value.trimEnd() : value);
  });
  return trimmed.filter((node) => node.type !== 'text' || node.value !== '');
}

function walk(nodes: readonly PhrasingContent[], context: AllowedText, depth: number): PhrasingContent[] {
  return nodes.flatMap((node) => allow(node, context, depth));
}

function allow(node: PhrasingContent, context: AllowedText, depth: number): PhrasingContent[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'break':
      return [node];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = walk(node.children, context, depth + 1);
      return depth < deepest ? [{ type: node.type, children }] : children;
    }
    case 'link':
      return link(node.url, walk(node.children, context, depth + 1), context);
    case 'linkReference': {
      const url = context.definitions.get(node.identifier);
      const label = `[${node.label ?? node.identifier}]`;
      if (url === undefined || canonicalMask(label) !== undefined) return [textOf(label)];
      return link(url, walk(node.children, context, depth + 1), context);
    }
    case 'image':
    case 'imageReference':
      return [textOf(node.alt ?? '')];
    case 'footnoteReference':
      return [textOf(`[${node.label ?? node.identifier}]`)];
    case 'html':
      return /^<br\s*\/?>$/i.test(node.value) ? [{ type: 'break' }] : [textOf(plainHtml(node.value))];
    default:
      return [];
  }
}

function link(url: string, children: PhrasingContent[], context: AllowedText): PhrasingContent[] {
  const written = plainText(children);
  const mask = canonicalMask(`[${written.trim()}]`);
  if (mask !== undefined) return [textOf(mask)];
  if (written.trim() !== '' && isAllowedUrl(url, context.allowedHosts))
    return [{ type: 'link', url, children }];
  const shown = readableAddress(url);
  return shown === '' || written.includes(shown.replace(/^https?:\/\/|\/$/gi, ''))
    ? children
    : [...children, textOf(` (${shown})`)];
}

/** Of an address that may not be a link, what a reader wants to know: host and path, or whom a mail would go to. */
function readableAddress(url: string): string {
  const match =
    /^https?:\/\/[A-Za-z0-9.-]{1,100}(?::\d{1,5})?(?:\/[^\s?#@<>"\\]{0,80})?(?=[?#]|$)|^mailto:([^\s?<>"]{1,100})/i.exec(
      url,
    );
  return match?.[1] ?? match?.[0] ?? '';
}

function plainText(nodes: readonly PhrasingContent[]): string {
  return nodes
    .map((node) => ('children' in node ? plainText(node.children) : 'value' in node ? node.value : ''))
    .join('');
}

const textOf = (value: string): PhrasingContent => ({ type: 'text', value });

function finish(nodes: readonly PhrasingContent[], context: AllowedText): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      merged[merged.length - 1] = textOf(last.value + node.value);
    else merged.push(node);
  }
  return merged.flatMap((node): PhrasingContent[] => {
    if (node.type === 'text') return node.value === '' ? [] : [textOf(context.text(node.value))];
    if (node.type === 'inlineCode') return [{ type: 'inlineCode', value: context.code(node.value) }];
    if (!('children' in node)) return [node];
    const children = finish(node.children, context);
    return children.length === 0 ? [] : [{ ...node, children } as PhrasingContent];
  });
}
