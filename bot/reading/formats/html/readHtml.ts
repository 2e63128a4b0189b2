import { decodeText } from '../../decodeText.ts';
import type { FormatReader, Work } from '../../formatReader.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import type { ReadPart } from '../../readResult.ts';
import { charsetOf } from '../text/charsetOf.ts';
import { htmlBlocks } from './htmlBlocks.ts';

export const readHtml: FormatReader = (file, work) => {
  const start = Buffer.from(file.bytes.subarray(0, 2_048)).toString('latin1');
  const declared = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(start)?.[1];
  return { parts: htmlParts(decodeText(file.bytes, charsetOf(file.mediaType) ?? declared), work) };
};

/** `whole` is the place when all of it fits in one part, and begins the places when it does not. */
export function htmlParts(html: string, work: Pick<Work, 'count'>, whole?: string): ReadPart[] {
  const named = whole === undefined ? {} : { prefix: `${whole}, `, whole };
  const builder = createPartBuilder(work, { unit: 'paragraph', ...named });
  htmlBlocks(html, (block) => {
    builder.add(block);
  });
  return builder.parts();
}
