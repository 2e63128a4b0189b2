import { cellKinds, type CellKind } from '../../domain/cellTable.ts';
import { readDate, type DateRead } from './readDate.ts';
import { readNumber, type NumberRead } from './readNumber.ts';

export type Value =
  | { kind: 'blank' }
  /** Somebody wrote that there is nothing: "N/A", "-". */
  | { kind: 'nothing'; text: string }
  | { kind: 'error'; text: string }
  | { kind: 'yesNo'; text: string }
  | ({ kind: 'number' } & NumberRead)
  | ({ kind: 'date' } & DateRead)
  | { kind: 'text'; text: string };

const nothing = /^(?:n\/?a|n\.a\.|null|nil|not (?:available|applicable)|-{1,3}|[–—]|\.{3}|…|\$\s*-)$/i;
const yesNo = /^(?:yes|no|y|n|true|false)$/i;
const errors = /^#(?:REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|N\/A|SPILL!|CALC!|GETTING_DATA|#+)$/i;

/** What a cell says, from its text and what its file calls it. */
export function readValue(text: string, kindIndex: number, dayFirst = false): Value {
  if (text === '') return { kind: 'blank' };
  const kind: CellKind = cellKinds[kindIndex] ?? 'text';
  switch (kind) {
    case 'error':
      return { kind: 'error', text };
    case 'boolean':
      return { kind: 'yesNo', text };
    case 'number':
    case 'money':
    case 'percent': {
      const number = readNumber(text);
      if (number === undefined) return { kind: 'text', text };
      return { kind: 'number', ...number, style: kind === 'number' ? number.style : kind };
    }
    case 'date':
    case 'dateTime': {
      const date = readDate(text);
      return date === undefined ? { kind: 'text', text } : { kind: 'date', ...date };
    }
    case 'empty':
    case 'time':
    case 'text':
      return readText(text, dayFirst);
  }
}

function readText(text: string, dayFirst: boolean): Value {
  if (nothing.test(text)) return { kind: 'nothing', text };
  if (yesNo.test(text)) return { kind: 'yesNo', text };
  if (text.startsWith('#') && errors.test(text)) return { kind: 'error', text };
  const number = readNumber(text);
  if (number !== undefined) return { kind: 'number', ...number };
  const date = readDate(text, dayFirst);
  return date === undefined ? { kind: 'text', text } : { kind: 'date', ...date };
}
