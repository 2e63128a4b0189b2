import { finishText, type RebuildOptions } from './finishText.ts';

const lines = /^\p{L}[^*_~`[\]<>&\\|=+#@\n\t]*(?:\n\p{L}[^*_~`[\]<>&\\|=+#@\n\t]*)*$/u;
const item = /^(?:[-*+]|\d{1,9}[.)]) |^#{1,6} /;

/**
 * The fast way for most of what models write: a paragraph, heading or one-line list item of plain words, where no
 * character can be a mark of Markdown before or after its text is finished. Undefined for anything else.
 */
export function rebuildPlainBlock(source: string, options: RebuildOptions): string | undefined {
  const block = source.replace(/\n+$/, '').trimEnd();
  const mark = item.exec(block)?.[0] ?? '';
  const words = block.slice(mark.length);
  if (!isPlain(words) || (mark !== '' && words.includes('\n'))) return undefined;
  const finished = finishText(words, options);
  if (finished !== words && !isPlain(finished)) return undefined;
  return mark.replace(/^[*+]/, '-').replace(')', '.') + finished;
}

const isPlain = (text: string) => !text.includes('://') && !text.includes(' \n') && lines.test(text);
