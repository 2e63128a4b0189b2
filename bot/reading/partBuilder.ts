import type { Work } from './formatReader.ts';
import { limits } from './limits.ts';
import type { ReadPart } from './readResult.ts';
import { splitText } from './splitText.ts';

export interface Block {
  text: string;
  /** Text of the same stretch that a reader of the file does not see. */
  hidden?: string;
  /** A new part may begin here: headings. */
  starts?: boolean;
  /** The number of this block in the file where that is known; else blocks are counted. */
  at?: number;
  /** Stands directly under the block before it when that is tight as well: list items, table rows. */
  tight?: boolean;
}

export interface PartBuilder {
  add(block: Block): void;
  parts(): ReadPart[];
}

interface OpenPart {
  from: number;
  text: string;
  hidden: string[];
  tight: boolean;
}

/**
 * Collects blocks into parts of about a page; hidden text goes to parts of its own after the visible part.
 * Places read "<prefix><unit>s <from>-<to>"; blocks are counted from 1. When all the text fits in one part, its place
 * is `whole`, if given.
 */
export function createPartBuilder(
  work: Pick<Work, 'count'>,
  { unit, prefix = '', whole }: { unit: 'paragraph' | 'row'; prefix?: string; whole?: string },
): PartBuilder {
  const parts: ReadPart[] = [];
  let number = 0;
  let open: OpenPart = { from: 1, text: '', hidden: [], tight: false };

  const flush = (nextFrom: number): void => {
    const place = prefix + span(unit, open.from, number);
    const hidden = open.hidden.join('\n');
    if (open.text !== '') parts.push({ place, text: open.text });
    for (const text of splitText(hidden, limits.partText)) parts.push({ place, text, hidden: true });
    open = { from: nextFrom, text: '', hidden: [], tight: false };
  };

  const append = (text: string, tight: boolean): void => {
    if (open.text !== '') open.text += open.tight && tight ? '\n' : '\n\n';
    open.text += text;
    open.tight = tight;
  };

  return {
    add(block) {
      const text = block.text.trimEnd();
      const hidden = block.hidden?.trim() ?? '';
      if (text.trim() === '' && hidden === '') return;
      work.count(text.length + hidden.length);
      const pieces = text.trim() === '' ? [] : splitText(text, limits.partText);
      const full = open.text.length + (pieces[0]?.length ?? 0) > limits.partText;
      const newSection = block.starts === true && open.text.length > limits.partText / 3;
      if (open.text !== '' && (full || newSection)) flush(number + 1);
      number = Math.max(number + 1, block.at ?? 0);
      if (open.text === '' && open.hidden.length === 0) open.from = number;
      for (const [index, piece] of pieces.entries()) {
        if (index > 0) flush(number);
        append(piece, block.tight === true);
      }
      if (hidden !== '') open.hidden.push(hidden);
    },
    parts() {
      flush(number + 1);
      const isWhole = whole !== undefined && parts.filter(({ hidden }) => hidden !== true).length < 2;
      return isWhole ? parts.map((part) => ({ ...part, place: whole })) : parts;
    },
  };
}

function span(unit: string, from: number, to: number): string {
  return to > from ? `${unit}s ${from}-${to}` : `${unit} ${from}`;
}
