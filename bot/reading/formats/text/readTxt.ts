import { decodeText } from '../../decodeText.ts';
import type { FormatReader } from '../../formatReader.ts';
import { createPartBuilder } from '../../partBuilder.ts';
import { charsetOf } from './charsetOf.ts';

/** Plain text as it stands, in parts of about a page, with places in lines. */
export const readTxt: FormatReader = (file, work) => {
  const builder = createPartBuilder(work, { unit: 'paragraph' });
  const text = decodeText(file.bytes, charsetOf(file.mediaType)).replaceAll('\0', '');
  for (const paragraph of paragraphs(text)) builder.add({ text: paragraph });
  return { parts: builder.parts() };
};

/** Blocks between empty lines. */
export function* paragraphs(text: string): Iterable<string> {
  let open: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') {
      if (open.length > 0) yield open.join('\n');
      open = [];
    } else open.push(line);
  }
  if (open.length > 0) yield open.join('\n');
}
