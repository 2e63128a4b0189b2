import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers, toMarkdown, type Handlers, type Options } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { allowBlocks } from './allowBlocks.ts';
import type { AllowedText } from './allowInline.ts';
import { rebuildPlainBlock } from './plainBlock.ts';
import { finishCode, finishText, type RebuildOptions } from './finishText.ts';

export type { RebuildOptions } from './finishText.ts';

/** Reads Markdown and writes it anew from the nodes that may pass; see outputFilter.ts. No line end at the end. */
export function rebuildBlock(source: string, options: RebuildOptions): string {
  const plain = rebuildPlainBlock(source, options);
  if (plain !== undefined) return plain;
  const given = fromMarkdown(source, reading);
  const text: AllowedText = {
    allowedHosts: options.allowedHosts,
    ...referencesOf(given),
    text: (value) => finishText(value, options),
    code: (value) => finishCode(value, options),
  };
  const allowed: Root = { type: 'root', children: allowBlocks(given.children, text) };
  return toMarkdown(allowed, writing).trimEnd();
}

function referencesOf(root: Root): Pick<AllowedText, 'definitions' | 'referenced'> {
  const definitions = new Map<string, string>();
  const referenced = new Set<string>();
  const waiting: Nodes[] = [root];
  for (const node of waiting) {
    if (node.type === 'linkReference') referenced.add(node.identifier);
    // The first definition of a label counts (CommonMark 0.31, 4.7).
    if (node.type === 'definition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node.url);
    if ('children' in node) waiting.push(...node.children);
  }
  return { definitions, referenced };
}

/** Some escapes serve addresses, which are broken already, or stand within words: without them text reads better. */
const text: Handlers['text'] = (node, parent, state, info) => {
  const written = defaultHandlers.text(node, parent, state, info);
  return written.replace(/\\([\s\S])/g, (escape, character: string, at: number) => {
    const [previous, next] = [written[at - 1] ?? '', written[at + 2] ?? ''];
    if (character === '@' || character === ':') return character;
    if (character === '.' && /w/i.test(previous)) return character;
    if (character === '&' && !/^(?:#|[A-Za-z0-9]{1,31};)/.test(written.slice(at + 2, at + 36)))
      return character;
    if (character === '_' && /[A-Za-z0-9]/.test(previous) && /[A-Za-z0-9]/.test(next)) return character;
    return escape;
  });
};

/** Addresses that may stay hold no character that means something in Markdown (allowedUrl.ts). */
const link: Handlers['link'] = (node, _parent, state, info) => {
  const leaveLink = state.enter('link');
  const leaveLabel = state.enter('label');
  const label = state.containerPhrasing(node, { ...info, before: '[', after: ']' });
  leaveLabel();
  leaveLink();
  return `[${label}](${node.url})`;
};

const reading = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };
const writing: Options = {
  bullet: '-',
  rule: '-',
  fences: true,
  listItemIndent: 'one',
  handlers: { text, link },
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};
