import type { TurnAsk } from '../../api/useTurn.ts';
import type { TableText } from '../../hosts/documentHost.ts';

/** Tables of a document as lines with bars, a blank line between two of them; nothing without tables. */
export function tableMaterial(tables: readonly TableText[]): NonNullable<TurnAsk['materials']> {
  const text = tables.map((rows) => rows.map(line).join('\n')).join('\n\n');
  return text === '' ? [] : [{ kind: 'selection', id: 'tables', text }];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()).join(' | ')} |`;
}
