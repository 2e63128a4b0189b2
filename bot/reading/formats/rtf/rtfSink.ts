import type { Block } from '../../partBuilder.ts';
import { tableRow } from '../tableRow.ts';
import type { RtfState } from './rtfState.ts';

type Paragraph = Pick<RtfState, 'heading' | 'isInTable'>;

export interface RtfSink {
  text(text: string, isHidden: boolean): void;
  /** The number or bullet in front of a list item */
  mark(text: string): void;
  /** Words that end a paragraph, a cell or a row; others are ignored. */
  control(name: string, paragraph: Paragraph): void;
  paragraphEnd(paragraph: Paragraph): void;
}

/** Gathers the text of one destination into blocks. */
export function createRtfSink(emit: (block: Block) => void): RtfSink {
  let line = '';
  let hidden = '';
  let mark = '';
  let cells: string[] = [];

  const paragraphEnd = ({ heading, isInTable }: Paragraph): void => {
    if (isInTable) {
      line += ' ';
      return;
    }
    const text = line.trim();
    const number = /^[\w(][\w.()]{0,12}$/.test(mark.trim()) ? mark.trim() : '-';
    const isItem = mark !== '' && heading === 0;
    const full = heading > 0 ? `${'#'.repeat(heading)} ${text}` : isItem ? `${number} ${text}` : text;
    emit({ text: text === '' ? '' : full, hidden, starts: heading > 0, tight: isItem });
    line = '';
    hidden = '';
    mark = '';
  };
  return {
    text(text, isHidden) {
      if (isHidden) hidden += text;
      else line += text;
    },
    mark(text) {
      mark += text;
    },
    control(name, paragraph) {
      if (name === 'par' || name === 'sect' || name === 'page') paragraphEnd(paragraph);
      else if (name === 'cell' || name === 'nestcell') {
        cells.push(mark === '' ? line : `${mark.trim()} ${line}`);
        line = '';
        mark = '';
      } else if (name === 'row' || name === 'nestrow') {
        emit({ text: tableRow(cells), hidden, tight: true });
        cells = [];
        hidden = '';
      }
    },
    paragraphEnd,
  };
}
