import type { MaterialPart } from '../domain/material.ts';
import { createPartBuilder } from './partBuilder.ts';
import { paragraphs } from './formats/text/readTxt.ts';

/**
 * Text that a client gave as text, in parts of about a page. `whole` is the place when it fits in one part
 * ("message"); without it places count paragraphs.
 */
export function textParts(text: string, whole?: string): MaterialPart[] {
  const builder = createPartBuilder({ count: () => undefined }, { unit: 'paragraph', ...prefixed(whole) });
  const clean = text.replace(/\r\n?/g, '\n').replaceAll('\0', '');
  for (const block of paragraphs(clean)) {
    const isWrapped = whole !== undefined || isHardWrapped(block);
    for (const line of isWrapped ? [block] : block.split('\n'))
      builder.add({ text: line, tight: !isWrapped, starts: /^#{1,6} /.test(line) });
  }
  return builder.parts();
}

function prefixed(whole: string | undefined): { prefix?: string; whole?: string } {
  return whole === undefined ? {} : { prefix: `${whole}, `, whole };
}

/** Lines broken at a margin belong together; in a document's text each line is a paragraph. */
function isHardWrapped(block: string): boolean {
  const lines = block.split('\n');
  const longest = Math.max(...lines.map((line) => line.length));
  return lines.length > 2 && longest <= 100 && lines.slice(0, -1).every((line) => line.length > 45);
}
